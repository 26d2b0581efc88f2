package org.touchstone.ui.compare;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Side;
import org.touchstone.ui.text.panes.PassedLines;

/**
 * Counts the slotfuls that were left too soon to have been read. Lines that pass one by one are gathered until they make
 * a slotful. Knows no clock: it is told how long a side has been the active one. Screen thread only.
 */
final class SkimWatch {
    private record Text(Side side, int turn) {}

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
     * @param dwellMillis how long the side has been the active one, over the whole item
     */
    void passed(Side side, int turn, PassedLines passed, long dwellMillis) {
        Course course = course(side, turn);
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

    private Course course(Side side, int turn) {
        return courses.computeIfAbsent(new Text(side, turn), t -> new Course());
    }

    /** The end of a text came into sight; of the two of a turn the first tells most. */
    void ended(Side side, int turn) {
        if (ended.add(turn)) {
            through |= course(side, turn).isSkimmed();
        }
    }

    /** The facts with what was counted. */
    DisplayFacts told(DisplayFacts facts) {
        Map<Side, Integer> skims = new EnumMap<>(Side.class);
        courses.forEach((text, course) -> skims.merge(text.side(), course.skims, Integer::sum));
        List<Integer> bySide = List.of(skims.getOrDefault(Side.LEFT, 0), skims.getOrDefault(Side.RIGHT, 0));
        return facts.withSkims(bySide, through);
    }
}
