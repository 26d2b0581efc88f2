package org.touchstone.ui.judging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.touchstone.ui.text.panes.PassedLines;

/**
 * Counts the viewports that were left too soon to have been read. Lines scrolled one by one are added up until they
 * fill a viewport. It has no clock: the caller says how long a place was active. Screen thread only.
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

    /** Records lines that were scrolled past, with the place's total active time on this item in milliseconds. */
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

    /** Records that the end of a text became visible; only the first end of a turn counts. */
    void ended(int place, int turn) {
        if (ended.add(turn)) {
            through |= course(place, turn).isSkimmed();
        }
    }

    /** Returns the number of viewports of a place that were left too soon, over all turns. */
    int skims(int place) {
        return courses.entrySet().stream()
                .filter(e -> e.getKey().place() == place)
                .mapToInt(e -> e.getValue().skims)
                .sum();
    }

    /** Returns whether the first end of a turn to be seen was reached by skimming. */
    boolean isSkimmedThrough() {
        return through;
    }
}
