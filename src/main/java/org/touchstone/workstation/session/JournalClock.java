package org.touchstone.workstation.session;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.JournalFacts;
import org.touchstone.journal.JournalHead;
import org.touchstone.journal.JournalKind;
import org.touchstone.store.Journal;
import org.touchstone.workstation.clock.Ambient;
import org.touchstone.workstation.clock.ClockWatch;

/**
 * Provides the time of journal entries, and whether it is suspect. For an entry of a study this is decided from that
 * study's entries alone, so that its bundles reveal nothing about work on other studies. Any thread.
 */
public final class JournalClock {
    /** Number of a study's last entries that are read. */
    private static final long LOOKED_AT = 256;

    private final Journal journal;
    private final Dated all;
    private final Map<StudyId, Dated> studies = new HashMap<>();
    private final ClockWatch fresh;
    private final boolean endedCleanly;

    /** The clock watch of some of the entries, and the latest time among them. */
    private static final class Dated {
        private final ClockWatch watch;
        private long latestMillis;

        Dated(ClockWatch watch, long latestMillis) {
            this.watch = watch;
            this.latestMillis = latestMillis;
        }

        ClockWatch.Reading read() {
            ClockWatch.Reading reading = watch.read(latestMillis);
            latestMillis = Math.max(latestMillis, reading.wallMillis());
            return reading;
        }
    }

    /** Begins a session on this journal. */
    public JournalClock(Journal journal, Ambient ambient) {
        this.journal = journal;
        this.fresh = new ClockWatch(ambient.clock(), ambient.nanoClock());
        JournalHead head = journal.head();
        Iterator<Journal.Line> last = journal.lines(head.seq(), head.seq());
        if (head.seq() > 0 && last.hasNext()) {
            Journal.Line line = last.next();
            this.all = new Dated(fresh.another(), latest(journal, line));
            this.endedCleanly = line.is(JournalKind.SESSION_ENDED);
        } else {
            this.all = new Dated(fresh.another(), Long.MIN_VALUE);
            this.endedCleanly = true;
        }
    }

    /**
     * Estimates the latest time of the journal without reading every entry: entries written while the clock was set
     * back, and restarts since, must not hide the doubt.
     */
    private static long latest(Journal journal, Journal.Line last) {
        long latest = last.entry().atMillis();
        if (isBeyondDoubt(last)) {
            // It was not before any entry when it was written.
            return latest;
        }
        return Math.max(latest, latest(journal.notes(null, 1, last.seq())));
    }

    /** Only the begin and end of a session are checked against the whole journal; other entries against their study. */
    private static boolean isBeyondDoubt(Journal.Line line) {
        boolean session = line.is(JournalKind.SESSION_STARTED) || line.is(JournalKind.SESSION_ENDED);
        return session && line.facts().orElseThrow() instanceof JournalFacts.Session said && !said.clockSuspect();
    }

    private static long latest(Iterator<Journal.Line> lines) {
        long latest = Long.MIN_VALUE;
        while (lines.hasNext()) {
            latest = Math.max(latest, lines.next().entry().atMillis());
        }
        return latest;
    }

    /** Reads the clocks for the next entry of no study. */
    public synchronized ClockWatch.Reading read() {
        return all.read();
    }

    /** Reads the clocks for the next entry of this study. */
    public synchronized ClockWatch.Reading read(StudyId study) {
        ClockWatch.Reading reading =
                studies.computeIfAbsent(study, this::beginning).read();
        all.latestMillis = Math.max(all.latestMillis, reading.wallMillis());
        return reading;
    }

    /**
     * Estimates the latest time of a study's entries in the same way: from the last ones, and from those that are no
     * judgments.
     */
    private Dated beginning(StudyId study) {
        long end = journal.head(study).seq();
        long last = latest(journal.lines(study, Math.max(1, end - LOOKED_AT + 1), end));
        return new Dated(fresh.another(), Math.max(last, latest(journal.notes(study, 1, end))));
    }

    /** Whether the previous session recorded its end; true when there was none. */
    boolean endedCleanly() {
        return endedCleanly;
    }
}
