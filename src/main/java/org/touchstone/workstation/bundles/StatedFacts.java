package org.touchstone.workstation.bundles;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.touchstone.bundle.bundle.BundleFacts;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.JournalEntry;
import org.touchstone.store.ExportRecord;
import org.touchstone.store.PackFacts;
import org.touchstone.store.StoreException;
import org.touchstone.store.local.LocalStore;
import org.touchstone.workstation.clock.ClockWatch;
import org.touchstone.workstation.session.Workplace;

/**
 * What a bundle states: as things are now, or as the journal says they were when its export began. The entry that begins
 * an export holds all of it, so that nothing which changes later (a name, a pack, a program) can make a second try differ
 * from the first. One thread.
 */
final class StatedFacts {
    private static final String STUDY = "study";
    private static final String SEQUENCE = "sequence";
    private static final String SUSPECT = "clockSuspect";
    private static final String SOFTWARE = "software";
    private static final String PACK = "pack";
    private static final String STUDY_VERSION = "studyVersion";
    private static final String STUDY_DIGEST = "studyDigest";
    private static final String GUIDELINES_DIGEST = "guidelinesDigest";
    private static final String ANNOTATOR = "annotator";
    private static final String DEVICE = "device";
    private static final String EXPORTED_AT = "exportedAt";

    private final Workplace workplace;
    private final LocalStore store;
    private final String device;

    StatedFacts(Workplace workplace, String device) {
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

    /** The facts of the entry that begins the export of a bundle which states this. */
    static Map<String, Object> entry(BundleFacts stated) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put(STUDY, stated.study().value());
        facts.put(SEQUENCE, stated.sequence());
        facts.put(SUSPECT, stated.clockSuspect() ? 1L : 0L);
        facts.put(SOFTWARE, stated.software());
        facts.put(PACK, stated.packDigest());
        facts.put(STUDY_VERSION, (long) stated.studyVersion());
        facts.put(STUDY_DIGEST, stated.studyDigest());
        facts.put(GUIDELINES_DIGEST, stated.guidelinesDigest());
        facts.put(ANNOTATOR, stated.annotator());
        facts.put(DEVICE, stated.device());
        facts.put(EXPORTED_AT, stated.exportedAtMillis());
        return facts;
    }

    /**
     * What a bundle states whose export began with this entry.
     *
     * @throws StoreException when the entry does not say it and what it leaves out is no longer here
     */
    BundleFacts then(JournalEntry begun) {
        Map<String, Object> said = begun.facts();
        try {
            StudyId study = new StudyId(text(said, STUDY));
            long sequence = number(said, SEQUENCE);
            String pack = text(said, PACK);
            boolean whole = isWhole(begun);
            return new BundleFacts(
                    study,
                    whole ? Math.toIntExact(number(said, STUDY_VERSION)) : versionOf(pack),
                    pack,
                    whole ? text(said, STUDY_DIGEST) : part(pack, "study.json"),
                    whole ? text(said, GUIDELINES_DIGEST) : part(pack, "guidelines.md"),
                    whole ? text(said, ANNOTATOR) : workplace.annotator().displayName(),
                    whole ? text(said, DEVICE) : device,
                    sequence,
                    previous(study, sequence),
                    whole ? number(said, EXPORTED_AT) : begun.atMillis(),
                    number(said, SUSPECT) == 1,
                    text(said, SOFTWARE));
        } catch (NoSuchElementException | IllegalArgumentException | ArithmeticException e) {
            throw new StoreException(
                    StoreException.Reason.DAMAGED,
                    "Entry " + begun.seq() + " of the journal does not say enough to make its bundle again.",
                    e);
        }
    }

    private int versionOf(String pack) {
        return store.packs().find(pack).orElseThrow().facts().studyVersion();
    }

    private static String text(Map<String, Object> facts, String name) {
        return String.valueOf(facts.get(name));
    }

    private static long number(Map<String, Object> facts, String name) {
        if (facts.get(name) instanceof Long number) {
            return number;
        }
        throw new IllegalArgumentException("The entry has no number " + name);
    }

    /**
     * Whether no bundle can ever have been made from this entry: written by a version that noted it before it looked
     * whether a bundle can say such a time.
     */
    static boolean isBarren(JournalEntry begun) {
        return !isWhole(begun) && begun.atMillis() < 0;
    }

    /** Versions before this one left out what the profile and the pack told. */
    private static boolean isWhole(JournalEntry begun) {
        return begun.facts().containsKey(EXPORTED_AT);
    }
}
