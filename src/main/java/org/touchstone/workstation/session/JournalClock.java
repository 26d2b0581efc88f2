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
 * The clock by which entries of one journal are dated, with its doubts. What an entry of a study says of the clock is found
 * from that study's entries alone, so that its bundles do not tell when others were worked on. Any thread.
 */
public final class JournalClock {
    /** How many of a study's last entries are looked at. */
    private static final long LOOKED_AT = 256;

    private final Journal journal;
    private final Dated all;
    private final Map<StudyId, Dated> studies = new HashMap<>();
    private final ClockWatch fresh;
    private final boolean endedCleanly;

    /** The looks taken for some of the entries, and the latest time that one of these has. */
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
     * The latest time of the journal as far as it can be told without opening every entry: what was written while the clock
     * stood back, and the restarts since, must not take the doubt away.
     */
    private static long latest(Journal journal, Journal.Line last) {
        long latest = last.entry().atMillis();
        if (isBeyondDoubt(last)) {
            // It was not before any entry when it was written.
            return latest;
        }
        return Math.max(latest, latest(journal.notes(null, 1, last.seq())));
    }

    /** Only a session's begin and end are dated by the whole journal; other entries by their study. */
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

    /** Looks at the clocks for the entry of no study that is about to be written. */
    public synchronized ClockWatch.Reading read() {
        return all.read();
    }

    /** Looks at the clocks for the entry of this study that is about to be written. */
    public synchronized ClockWatch.Reading read(StudyId study) {
        ClockWatch.Reading reading =
                studies.computeIfAbsent(study, this::beginning).read();
        all.latestMillis = Math.max(all.latestMillis, reading.wallMillis());
        return reading;
    }

    /** The latest time of a study's entries, by the same measure: the last ones, and what else is no judgment. */
    private Dated beginning(StudyId study) {
        long end = journal.head(study).seq();
        long last = latest(journal.lines(study, Math.max(1, end - LOOKED_AT + 1), end));
        return new Dated(fresh.another(), Math.max(last, latest(journal.notes(study, 1, end))));
    }

    /** Whether the session before this one said that it ended; true when there was none. */
    boolean endedCleanly() {
        return endedCleanly;
    }
}
