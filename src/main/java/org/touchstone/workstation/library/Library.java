package org.touchstone.workstation.library;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.codec.Codecs;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.study.StudyId;
import org.touchstone.json.canonical.JsonCodec;
import org.touchstone.refusal.RejectedException;
import org.touchstone.store.JudgmentLine;
import org.touchstone.store.PackRecord;
import org.touchstone.store.StoreException;
import org.touchstone.store.local.LocalStore;

/** Decodes studies, items and judgments from the store. Any thread. */
public final class Library {
    private final LocalStore store;

    private record CurrentStudy(String packDigest, Study study) {}

    private volatile @Nullable CurrentStudy lastRead;

    /** Reads from this store. */
    public Library(LocalStore store) {
        this.store = store;
    }

    /**
     * Returns the study as its newest pack defines it.
     *
     * @throws NoSuchElementException when no pack of it is held
     */
    public Study study(StudyId id) {
        PackRecord pack = store.packs()
                .current(id)
                .orElseThrow(() -> new NoSuchElementException("No pack of the study " + id + " is held"));
        String digest = pack.facts().digest();
        CurrentStudy last = lastRead;
        if (last == null || !last.packDigest().equals(digest)) {
            last = new CurrentStudy(digest, decode(Codecs.STUDY, store.packs().part(digest, "study.json"), "study"));
            lastRead = last;
        }
        return last.study();
    }

    /** Returns the title of a study, from a held pack or else from the pack held last. */
    public String title(StudyId id) {
        return store.packs()
                .current(id)
                .or(() -> store.packs().removed().stream()
                        .filter(pack -> pack.facts().study().equals(id))
                        .reduce((a, b) -> b))
                .map(pack -> pack.facts().title())
                .orElse(id.value());
    }

    /**
     * Returns an item.
     *
     * @throws NoSuchElementException when no pack holds it
     */
    public Item item(ItemKey key) {
        return decode(Codecs.ITEM, store.items().text(key), "item");
    }

    /** Returns the judgment in force for an item. */
    public Optional<Judgment> inForce(ItemKey key) {
        return store.judgments().inForce(key).map(Library::judgment);
    }

    /** Decodes the judgment of a stored line. */
    public static Judgment judgment(JudgmentLine line) {
        return decode(Codecs.JUDGMENT, line.bytes(), "judgment");
    }

    private static <T> T decode(JsonCodec<T> codec, byte[] bytes, String what) {
        try {
            return codec.decode(bytes);
        } catch (RejectedException e) {
            throw new StoreException(
                    StoreException.Reason.DAMAGED, "The store holds a damaged " + what + ": " + e.getMessage(), e);
        }
    }
}
