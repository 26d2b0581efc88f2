package org.touchstone.workstation.packs;

import java.util.List;
import java.util.Optional;
import org.touchstone.bundle.pack.Pack;
import org.touchstone.bundle.pack.PackTerms;
import org.touchstone.refusal.PackRule;
import org.touchstone.refusal.RejectedException;
import org.touchstone.store.packs.PackSpace;
import org.touchstone.store.packs.Packs;
import org.touchstone.workstation.session.ProfileContext;

/** Decides from a pack's signed statement, before anything is written, whether it may be imported. Any thread. */
final class Admission {
    private final ProfileContext context;
    private final LeadKeys keys;

    Admission(ProfileContext context) {
        this.context = context;
        this.keys = new LeadKeys(context.store().packs());
    }

    /**
     * Returns the known key that the pack's signer replaces by a key rotation carried in the pack; empty when there is
     * none.
     */
    Optional<String> replaced(Pack pack) {
        return keys.replaced(pack);
    }

    private Packs packs() {
        return context.store().packs();
    }

    /** Refuses a pack that no consent can admit. */
    void requireAcceptable(Pack pack) throws RejectedException {
        PackTerms terms = pack.terms();
        long now = context.ambient().clock().millis();
        if (terms.expiresAtMillis() > 0 && now >= terms.expiresAtMillis()) {
            throw new RejectedException(PackRule.EXPIRED);
        }
        if (!terms.recipient().equals(PackTerms.ANYONE)
                && !terms.recipient().equals(context.annotator().keyId())) {
            throw new RejectedException(PackRule.RECIPIENT);
        }
        if (packs().find(pack.digest()).isPresent()) {
            return;
        }
        if (keys.isReplaced(pack)) {
            throw RejectedException.saying(
                    PackRule.REPLACED_KEY,
                    "The pack was signed by a key that the study's lead has replaced, or names one (" + words(pack)
                            + "). Ask your lead for a pack signed by the new key.");
        }
        PackSpace space = space(pack);
        if (space.needed() > Candidate.LARGEST) {
            throw RejectedException.saying(
                    PackRule.TOO_LARGE,
                    "The pack would need " + megabytes(space.needed()) + " on this machine, and no more than "
                            + megabytes(Candidate.LARGEST) + " are accepted. Nothing was written.");
        }
        if (!space.fits()) {
            throw RejectedException.saying(
                    PackRule.NO_ROOM,
                    "The pack needs " + megabytes(space.needed()) + " on this machine, and only "
                            + megabytes(space.free())
                            + " are free for packs. Nothing was written; make room and import it again.");
        }
    }

    /** Refuses a key that is neither known nor consented to. */
    void requireTrusted(Pack pack, Consent consent) throws RejectedException {
        boolean named = consent.admits(pack.signer().id())
                || pack.rotations().stream()
                        .anyMatch(rotation -> consent.admits(rotation.oldKey().id()));
        if (!named) {
            throw RejectedException.saying(
                    PackRule.UNKNOWN_SIGNER,
                    "The pack was signed by the key " + words(pack) + ", which is not the trusted one.");
        }
        switch (keys.standing(pack)) {
            case KNOWN, ROTATED -> {}
            case NEW -> {
                if (!consent.newStudies()) {
                    throw RejectedException.saying(
                            PackRule.UNKNOWN_SIGNER,
                            "It has not been confirmed yet that the key " + words(pack) + " is to be trusted.");
                }
            }
            case OTHER -> {
                if (!consent.goingOn()) {
                    throw RejectedException.saying(
                            PackRule.OTHER_SIGNER,
                            "The pack was signed by another key (" + words(pack)
                                    + ") than the study's packs before. Remove the study that is held, or trust this"
                                    + " key.");
                }
            }
        }
    }

    Candidate candidate(Pack pack, List<String> languages, long fileBytes) {
        PackSpace space = space(pack);
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
                space.needed(),
                space.free(),
                fileBytes,
                pack.terms().expiresAtMillis(),
                pack.terms().recipient().equals(PackTerms.ANYONE),
                packs().find(pack.digest()).isPresent());
    }

    private PackSpace space(Pack pack) {
        return packs().space(pack.bytes(), pack.items());
    }

    private static String words(Pack pack) {
        return String.join(" ", pack.signer().fingerprint());
    }

    private static String megabytes(long bytes) {
        return (bytes + 999_999) / 1_000_000 + " MB";
    }
}
