package org.touchstone.workstation.bundles;

import java.util.NoSuchElementException;
import org.touchstone.bundle.bundle.BundleFacts;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.JournalFacts.ExportBegun;
import org.touchstone.store.ExportRecord;
import org.touchstone.store.PackFacts;
import org.touchstone.store.StoreException;
import org.touchstone.store.local.LocalStore;
import org.touchstone.workstation.bundles.OpenExport.Begun;
import org.touchstone.workstation.clock.ClockWatch;
import org.touchstone.workstation.session.ProfileContext;

/**
 * Determines what a bundle states: from the present state, or from the journal entry that began its export. That entry
 * holds every fact, so that no later change (of a name, a pack, the program) makes a second attempt differ from the
 * first. One thread.
 */
final class StatedFacts {
    private final ProfileContext context;
    private final LocalStore store;
    private final String device;

    StatedFacts(ProfileContext context, String device) {
        this.context = context;
        this.store = context.store();
        this.device = device;
    }

    /** Returns what the next bundle of a study states when its export begins at this clock reading. */
    BundleFacts now(StudyId study, long sequence, ClockWatch.Reading now) {
        PackFacts pack = store.packs().current(study).orElseThrow().facts();
        return new BundleFacts(
                study,
                pack.studyVersion(),
                pack.digest(),
                part(pack.digest(), "study.json"),
                part(pack.digest(), "guidelines.md"),
                context.annotator().displayName(),
                device,
                sequence,
                previous(study, sequence),
                time(now.wallMillis()),
                now.suspect() || now.wallMillis() < 0,
                context.software());
    }

    /** A bundle's times begin at 1970, as every reader expects; an earlier clock is marked suspect anyway. */
    private static long time(long wallMillis) {
        return Math.max(0, wallMillis);
    }

    private String part(String pack, String name) {
        return Sha256.hex(store.packs().part(pack, name));
    }

    private String previous(StudyId study, long sequence) {
        return store.exports().of(study).stream()
                .filter(e -> e.sequence() == sequence - 1)
                .map(ExportRecord::digest)
                .findFirst()
                .orElse(Sha256.ZEROS);
    }

    /** Returns the facts of the journal entry that begins the export of a bundle with these statements. */
    static ExportBegun begun(BundleFacts stated) {
        return new ExportBegun(
                stated.study(),
                stated.sequence(),
                stated.clockSuspect(),
                stated.software(),
                stated.packDigest(),
                new ExportBegun.Rest(
                        stated.studyVersion(),
                        stated.studyDigest(),
                        stated.guidelinesDigest(),
                        stated.annotator(),
                        stated.device(),
                        stated.exportedAtMillis()));
    }

    /**
     * Returns what a bundle states whose export began with this entry.
     *
     * @throws StoreException when the entry lacks a fact that is no longer available elsewhere
     */
    BundleFacts then(Begun begun) {
        ExportBegun said = begun.facts();
        try {
            ExportBegun.Rest rest = said.rest() == null ? ofProfile(begun) : said.rest();
            return new BundleFacts(
                    said.study(),
                    rest.studyVersion(),
                    said.pack(),
                    rest.studyDigest(),
                    rest.guidelinesDigest(),
                    rest.annotator(),
                    rest.device(),
                    said.sequence(),
                    previous(said.study(), said.sequence()),
                    rest.exportedAtMillis(),
                    said.clockSuspect(),
                    said.software());
        } catch (NoSuchElementException | IllegalArgumentException e) {
            throw new StoreException(
                    StoreException.Reason.DAMAGED,
                    "Entry " + begun.place() + " of the journal does not say enough to make its bundle again.",
                    e);
        }
    }

    /** Fills in what old versions took from the pack, the profile and the entry's own time. */
    private ExportBegun.Rest ofProfile(Begun begun) {
        String pack = begun.facts().pack();
        return new ExportBegun.Rest(
                store.packs().find(pack).orElseThrow().facts().studyVersion(),
                part(pack, "study.json"),
                part(pack, "guidelines.md"),
                context.annotator().displayName(),
                device,
                begun.atMillis());
    }
}
