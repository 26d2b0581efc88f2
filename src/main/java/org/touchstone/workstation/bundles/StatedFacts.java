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
 * What a bundle states: as things are now, or as the journal says they were when its export began. The entry that begins
 * an export holds all of it, so that nothing which changes later (a name, a pack, a program) can make a second try differ
 * from the first. One thread.
 */
final class StatedFacts {
    private final ProfileContext workplace;
    private final LocalStore store;
    private final String device;

    StatedFacts(ProfileContext workplace, String device) {
        this.workplace = workplace;
        this.store = workplace.store();
        this.device = device;
    }

    /** What the next bundle of a study states when its export begins at this reading of the clocks. */
    BundleFacts now(StudyId study, long sequence, ClockWatch.Reading now) {
        PackFacts pack = store.packs().current(study).orElseThrow().facts();
        return new BundleFacts(
                study,
                pack.studyVersion(),
                pack.digest(),
                part(pack.digest(), "study.json"),
                part(pack.digest(), "guidelines.md"),
                workplace.annotator().displayName(),
                device,
                sequence,
                previous(study, sequence),
                time(now.wallMillis()),
                now.suspect() || now.wallMillis() < 0,
                workplace.software());
    }

    /** A bundle counts from 1970 on, as every reader expects; a clock that stands before that is in doubt anyway. */
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

    /** What the entry says that begins the export of a bundle which states this. */
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
     * What a bundle states whose export began so.
     *
     * @throws StoreException when the entry does not say it and what it leaves out is no longer here
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

    /** What earlier versions left to the pack, the profile and the entry's own time. */
    private ExportBegun.Rest ofProfile(Begun begun) {
        String pack = begun.facts().pack();
        return new ExportBegun.Rest(
                store.packs().find(pack).orElseThrow().facts().studyVersion(),
                part(pack, "study.json"),
                part(pack, "guidelines.md"),
                workplace.annotator().displayName(),
                device,
                begun.atMillis());
    }
}
