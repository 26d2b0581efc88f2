package org.touchstone.workstation.packs;

import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.pack.KeyRotation;
import org.touchstone.bundle.pack.KeyRotations;
import org.touchstone.bundle.pack.Pack;
import org.touchstone.domain.study.StudyId;
import org.touchstone.refusal.RejectedException;
import org.touchstone.store.PackRecord;
import org.touchstone.store.StoreException;
import org.touchstone.store.packs.Packs;

/** What the held packs say about the keys of a study's lead. Any thread. */
final class LeadKeys {
    private final Packs packs;

    LeadKeys(Packs packs) {
        this.packs = packs;
    }

    /** Returns what is known about the signer of a pack. */
    Candidate.Signer standing(Pack pack) {
        List<String> held = signers(pack.study().id());
        if (held.isEmpty()) {
            return Candidate.Signer.NEW;
        }
        if (held.contains(pack.signer().id())) {
            return Candidate.Signer.KNOWN;
        }
        return replaced(pack).isPresent() ? Candidate.Signer.ROTATED : Candidate.Signer.OTHER;
    }

    /**
     * Returns the known key at which the new part of the pack's key rotations begins; empty when they do not continue
     * from a known key that was not replaced.
     */
    Optional<String> replaced(Pack pack) {
        List<String> held = signers(pack.study().id());
        Set<String> gone = gone(pack.study().id());
        return pack.rotations().stream()
                .map(rotation -> rotation.oldKey().id())
                .filter(key -> held.contains(key) && !gone.contains(key))
                .findFirst();
    }

    /**
     * Whether the pack was signed by a key replaced here, or its rotations name another replacement than the one known
     * here.
     */
    boolean isReplaced(Pack pack) {
        Set<String> gone = gone(pack.study().id());
        if (gone.contains(pack.signer().id())) {
            return true;
        }
        boolean known = signers(pack.study().id()).contains(pack.signer().id());
        return !known
                && replaced(pack).isEmpty()
                && pack.rotations().stream()
                        .anyMatch(rotation -> gone.contains(rotation.oldKey().id()));
    }

    /** Returns the keys that are shown beside the pack's own. */
    List<String> shown(Pack pack) {
        return standing(pack) == Candidate.Signer.ROTATED
                ? replaced(pack).stream().toList()
                : signers(pack.study().id());
    }

    private List<PackRecord> of(StudyId study) {
        return packs.all().stream()
                .filter(held -> held.facts().study().equals(study))
                .toList();
    }

    private List<String> signers(StudyId study) {
        return of(study).stream()
                .map(held -> held.facts().signerKeyId())
                .distinct()
                .toList();
    }

    /** Returns the replaced keys according to the rotations of all packs of the study. */
    private Set<String> gone(StudyId study) {
        Set<String> gone = new HashSet<>();
        for (PackRecord held : of(study)) {
            for (KeyRotation rotation : chain(held)) {
                gone.add(rotation.oldKey().id());
            }
        }
        return gone;
    }

    private List<KeyRotation> chain(PackRecord held) {
        byte[] kept;
        try {
            kept = packs.part(held.facts().digest(), KeyRotations.ENTRY);
        } catch (NoSuchElementException e) {
            // Most packs carry none.
            return List.of();
        }
        try {
            return KeyRotations.read(kept, held.facts().study(), null, Trust.anyKey());
        } catch (RejectedException e) {
            // The rotations were verified at import, so the stored data was changed since.
            throw new StoreException(StoreException.Reason.DAMAGED, "The key rotations of a pack cannot be read.", e);
        }
    }
}
