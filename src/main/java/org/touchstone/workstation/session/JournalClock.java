package org.touchstone.workstation.session;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touchstone.store.Head;
import org.touchstone.store.Journal;

/** The clock by which entries of one journal are dated, with its doubts. Any thread. */
public final class JournalClock {
    private static final Pattern AT = Pattern.compile("\\{\"at\":(-?[0-9]{1,18}),");

    /** Facts of a session's begin and end; no text in them can hold a quotation mark as it is. */
    private static final Pattern NO_DOUBT = Pattern.compile("\"facts\":\\{\"clockSuspect\":0,");

    private final ClockWatch watch;
    private final boolean endedCleanly;
    private long latestMillis;

    /** Begins a session on this journal. */
    public JournalClock(Journal journal, Ambient ambient) {
        this.watch = new ClockWatch(ambient.clock(), ambient.nanoClock());
        Head head = journal.head();
        Iterator<Journal.Line> last = journal.lines(head.seq(), head.seq());
        if (head.seq() > 0 && last.hasNext()) {
            Journal.Line line = last.next();
            this.latestMillis = latest(journal, line);
            this.endedCleanly = line.kind().equals(JournaledSession.ENDED);
        } else {
            this.latestMillis = Long.MIN_VALUE;
            this.endedCleanly = true;
        }
    }

    /**
     * The latest time of the journal as far as it can be told without opening every entry: what was written while the clock
     * stood back, and the restarts since, must not take the doubt away.
     */
    private static long latest(Journal journal, Journal.Line last) {
        long latest = millis(last.bytes());
        if (isBeyondDoubt(last)) {
            // It was not before any entry when it was written.
            return latest;
        }
        Iterator<Journal.Line> notes = journal.notes(1, last.seq());
        while (notes.hasNext()) {
            latest = Math.max(latest, millis(notes.next().bytes()));
        }
        return latest;
    }

    private static boolean isBeyondDoubt(Journal.Line line) {
        return NO_DOUBT.matcher(new String(line.bytes(), StandardCharsets.UTF_8))
                .find();
    }

    /** Looks at the clocks for the entry that is about to be written. */
    public synchronized ClockWatch.Reading read() {
        ClockWatch.Reading reading = watch.read(latestMillis);
        latestMillis = Math.max(latestMillis, reading.wallMillis());
        return reading;
    }

    /** Whether the session before this one said that it ended; true when there was none. */
    boolean endedCleanly() {
        return endedCleanly;
    }

    private static long millis(byte[] line) {
        Matcher at = AT.matcher(new String(line, StandardCharsets.UTF_8));
        return at.lookingAt() ? Long.parseLong(at.group(1)) : Long.MIN_VALUE;
    }
}
