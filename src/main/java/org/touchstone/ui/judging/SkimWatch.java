package org.touchstone.ui.judging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.touchstone.ui.text.panes.PassedLines;

/**
 * Counts the slotfuls that were left too soon to have been read. Lines that pass one by one are gathered until they make
 * a slotful. Knows no clock: it is told how long a place has been the active one. Screen thread only.
 */
final class SkimWatch {
    private record Text(int place, int turn) {}

    private static final class Course {
        private long sinceMillis;
        private long neededMillis;
        private int lines;
        private int slotfuls;
        private int skims;

        boolean isSkimmed() {
            return 2 * skims > slotfuls;
        }
    }

    private final Map<Text, Course> courses = new HashMap<>();
    private final Set<Integer> ended = new HashSet<>();
    private boolean through;

    void clear() {
        courses.clear();
        ended.clear();
        through = false;
    }

    /**
     * Lines of a text were left for the ones behind them.
     *
     * @param dwellMillis how long the place has been the active one, over the whole item
     */
    void passed(int place, int turn, PassedLines passed, long dwellMillis) {
        Course course = course(place, turn);
        course.lines += passed.lines();
        course.neededMillis += passed.skimMillis();
        if (course.lines < passed.slotful()) {
            return;
        }
        course.slotfuls++;
        course.skims += dwellMillis - course.sinceMillis < course.neededMillis ? 1 : 0;
        course.lines = 0;
        course.neededMillis = 0;
        course.sinceMillis = dwellMillis;
    }

    private Course course(int place, int turn) {
        return courses.computeIfAbsent(new Text(place, turn), t -> new Course());
    }

    /** The end of a text came into sight; of those of a turn the first tells most. */
    void ended(int place, int turn) {
        if (ended.add(turn)) {
            through |= course(place, turn).isSkimmed();
        }
    }

    /** Slotfuls of a place that were left too soon, over all turns. */
    int skims(int place) {
        return courses.entrySet().stream()
                .filter(e -> e.getKey().place() == place)
                .mapToInt(e -> e.getValue().skims)
                .sum();
    }

    /** Whether the first end of a turn to come into sight was skimmed to. */
    boolean isSkimmedThrough() {
        return through;
    }
}
