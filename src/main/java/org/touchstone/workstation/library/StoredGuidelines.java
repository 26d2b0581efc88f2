package org.touchstone.workstation.library;

import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.touchstone.domain.study.StudyId;
import org.touchstone.store.PackRecord;
import org.touchstone.store.local.LocalStore;

/** The guidelines of the packs in the store. */
public final class StoredGuidelines implements Guidelines {
    private final LocalStore store;

    /** Reads from this store. */
    public StoredGuidelines(LocalStore store) {
        this.store = store;
    }

    @Override
    public String of(StudyId study) {
        PackRecord pack = store.packs()
                .current(study)
                .orElseThrow(() -> new NoSuchElementException("No pack of the study " + study + " is held"));
        return new String(store.packs().part(pack.facts().digest(), "guidelines.md"), StandardCharsets.UTF_8);
    }
}
