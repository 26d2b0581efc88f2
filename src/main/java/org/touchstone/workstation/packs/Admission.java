package org.touchstone.workstation.packs;

import java.util.List;
import java.util.Optional;
import org.touchstone.bundle.pack.Pack;
import org.touchstone.bundle.pack.PackTerms;
import org.touchstone.store.packs.PackRoom;
import org.touchstone.store.packs.Packs;
import org.touchstone.workstation.session.Workplace;

/** Decides by a pack's signed statement whether it may come in, before anything of it is written. Any thread. */
final class Admission {
    static final String NO_ROOM = "import.no-room";

    private final Workplace workplace;
    private final LeadKeys keys;

    Admission(Workplace workplace) {
        this.workplace = workplace;
        this.keys = new LeadKeys(workplace.store().packs());
    }

    /** The remembered key whose place the pack's signer takes by a chain that the pack carries; empty when there is none. */
    Optional<String> replaced(Pack pack) {
        return keys.replaced(pack);
    }

    private Packs packs() {
        return workplace.store().packs();
    }

    /** Refuses what nobody's consent can admit. */
    void requireAcceptable(Pack pack) throws RefusedException {
        PackTerms terms = pack.terms();
        long now = workplace.ambient().clock().millis();
        if (terms.expiresAtMillis() > 0 && now >= terms.expiresAtMillis()) {
            throw new RefusedException("import.expired", "The pack was to be taken in before a date that has passed.");
        }
        if (!terms.recipient().equals(PackTerms.ANYONE)
                && !terms.recipient().equals(workplace.annotator().keyId())) {
            throw new RefusedException("import.recipient", "The pack is meant for another annotator.");
        }
        if (packs().find(pack.digest()).isPresent()) {
            return;
        }
        if (keys.isReplaced(pack)) {
            throw new RefusedException(
                    "import.replaced-key",
                    "The pack was signed by a key that the study's lead has replaced, or names one (" + words(pack)
                            + "). Ask your lead for a pack that the new key signs.");
        }
        PackRoom room = room(pack);
        if (room.needed() > Candidate.LARGEST) {
            throw new RefusedException(
                    "import.too-large",
                    "The pack would take " + megabytes(room.needed()) + " on this machine, and no more than "
                            + megabytes(Candidate.LARGEST) + " are taken in. Nothing was written.");
        }
        if (!room.fits()) {
            throw new RefusedException(
                    NO_ROOM,
                    "The pack takes " + megabytes(room.needed()) + " on this machine, and only "
                            + megabytes(room.free())
                            + " are free for packs. Nothing was written; make room and import it again.");
        }
    }

    /** Refuses a key that is neither remembered nor consented to. */
    void requireTrusted(Pack pack, Consent consent) throws RefusedException {
        boolean named = consent.admits(pack.signer().id())
                || pack.rotations().stream()
                        .anyMatch(rotation -> consent.admits(rotation.oldKey().id()));
        if (!named) {
            throw new RefusedException(
                    "import.unknown-signer",
                    "The pack was signed by the key " + words(pack) + ", which is not the one to be trusted.");
        }
        switch (keys.standing(pack)) {
            case KNOWN, ROTATED -> {}
            case NEW -> {
                if (!consent.newStudies()) {
                    throw new RefusedException(
                            "import.unknown-signer",
                            "Nobody has said yet whether the key " + words(pack) + " is to be trusted.");
                }
            }
            case OTHER -> {
                if (!consent.goingOn()) {
                    throw new RefusedException(
                            "import.other-signer",
                            "The pack was signed by another key (" + words(pack)
                                    + ") than the study's packs before. Remove the study that is held, or trust this"
                                    + " key.");
                }
            }
        }
    }

    Candidate candidate(Pack pack, List<String> languages, long fileBytes) {
        PackRoom room = room(pack);
        return new Candidate(
                pack.study().id(),
                pack.study().title(),
                pack.study().version(),
                pack.items(),
                languages,
                pack.digest(),
                pack.signer().id(),
                keys.standing(pack),
                keys.shown(pack),
                room.needed(),
                room.free(),
                fileBytes,
                pack.terms().expiresAtMillis(),
                pack.terms().recipient().equals(PackTerms.ANYONE),
                packs().find(pack.digest()).isPresent());
    }

    private PackRoom room(Pack pack) {
        return packs().room(pack.bytes(), pack.items());
    }

    private static String words(Pack pack) {
        return String.join(" ", pack.signer().fingerprint());
    }

    private static String megabytes(long bytes) {
        return (bytes + 999_999) / 1_000_000 + " MB";
    }
}
