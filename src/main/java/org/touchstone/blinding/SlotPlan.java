package org.touchstone.blinding;

import java.util.Collection;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.touchstone.domain.presentation.Grade;

/**
 * The geometry that both sides of an item share, chosen from its shortest judged answer so that this answer takes at
 * least two slotfuls, three where the slot is longer than {@link #EASY_LINES}. It can tell that an answer is short, never
 * which one: nothing but the least line count enters it.
 *
 * @param measure width of a line in average characters
 * @param slotLines lines of the slot
 * @param grade how well the item can be blinded
 * @param shortestLines lines of the shortest judged answer at this measure, counted to {@link #MOST_COUNTED} at most;
 *     0 when it is empty; of a response that stands alone always {@link #MOST_COUNTED}, since nothing of it enters the
 *     geometry
 */
public record SlotPlan(int measure, int slotLines, Grade grade, int shortestLines) {
    /** The measures tried, widest first. */
    public static final List<Integer> MEASURES = List.of(74, 66, 58, 50, 42, 34);
    /** Lines a slot never exceeds. */
    public static final int MOST_LINES = 14;
    /** Slotfuls of the shortest answer that make one key press, and a second, tell as little as reading allows. */
    private static final int SLOTFULS = 3;
    /** Lines counted at most: from here on the slot is as tall as it gets. */
    public static final int MOST_COUNTED = SLOTFULS * MOST_LINES;
    /** Lines that read easily: a slot is not made shorter than this for the sake of a third slotful. */
    public static final int EASY_LINES = 5;
    /** Lines a slot has where the window allows. */
    public static final int LEAST_LINES = 3;
    /** Width of a line, in average characters, where one response stands alone. */
    public static final int MEASURE_ALONE = 66;
    /** Lines of the slot where one response stands alone. */
    public static final int LINES_ALONE = 6;
    /** Lines from which an answer takes more than one slotful (grade A). */
    public static final int FULL_LINES = 4;

    /**
     * What the window leaves room for.
     *
     * @param widestMeasure the widest measure that fits a card, in average characters, at least 1
     * @param lines lines that fit a card, at least 1
     */
    public record Room(int widestMeasure, int lines) {
        /** More than any plan asks for. */
        public static final Room AMPLE = new Room(Integer.MAX_VALUE, Integer.MAX_VALUE);

        public Room {
            if (widestMeasure < 1 || lines < 1) {
                throw new IllegalArgumentException("A card holds at least one character and one line");
            }
        }
    }

    public SlotPlan {
        if (measure < 1 || slotLines < 1 || slotLines > MOST_LINES || shortestLines < 0) {
            throw new IllegalArgumentException("A slot has 1 to 14 lines of at least one character");
        }
    }

    /**
     * Plans the slot: the widest of {@link #MEASURES} that fits and at which the shortest answer has at least four
     * lines, else the narrowest; a third as many lines as that answer has, but up to five where that is no more than
     * half of it, at least three and at most fourteen, within the room.
     *
     * @param judged the answers to be compared, not empty, in any order
     */
    public static SlotPlan of(LineCounter counter, Collection<Passage> judged, Room room) {
        if (judged.isEmpty()) {
            throw new IllegalArgumentException("A plan needs the answers to be compared");
        }
        List<Integer> fitting =
                MEASURES.stream().filter(m -> m <= room.widestMeasure()).toList();
        // A window too narrow for 34 characters still shows text: in the one measure it can hold.
        List<Integer> measures = fitting.isEmpty() ? List.of(room.widestMeasure()) : fitting;
        int measure = 0;
        int shortest = 0;
        for (int candidate : measures) {
            measure = candidate;
            shortest = shortest(counter, judged, candidate);
            if (shortest >= FULL_LINES) {
                break;
            }
        }
        int most = Math.min(MOST_LINES, room.lines());
        int lines = Math.min(Math.max(slotful(shortest), LEAST_LINES), most);
        return new SlotPlan(measure, lines, grade(shortest), shortest);
    }

    /**
     * Plans the slot of a response that stands beside no other: 66 characters and six lines, within the room, whatever the
     * response. So the geometry tells nothing of it, and the grade says how soon its end comes into sight: not before
     * the second press of a key (A), with the first (B), or at once (C).
     *
     * @param lines counts the lines of the response at a measure, no further than it is asked
     */
    public static SlotPlan alone(IntBinaryOperator lines, Room room) {
        int measure = Math.min(MEASURE_ALONE, room.widestMeasure());
        int slot = Math.min(LINES_ALONE, room.lines());
        int counted = lines.applyAsInt(measure, 2 * slot);
        Grade grade = counted >= 2 * slot ? Grade.A : counted > slot ? Grade.B : Grade.C;
        // As many lines as are ever counted: what rows are open at first sight must not tell either.
        return new SlotPlan(measure, slot, grade, MOST_COUNTED);
    }

    private static int slotful(int shortest) {
        return Math.max(shortest / SLOTFULS, Math.min((shortest + 1) / 2, EASY_LINES));
    }

    /**
     * Rows of the slot that show text at first sight, on both sides alike. The remaining rows are bars until the reader
     * moves on. In grade A one press of a key must not bring the last line of the shortest answer into sight, so two of
     * its lines are kept back; otherwise the last one is, which may end halfway.
     */
    public int openRows() {
        int keptBack = grade == Grade.A ? 2 : 1;
        return Math.max(1, Math.min(slotLines, shortestLines - keptBack));
    }

    private static int shortest(LineCounter counter, Collection<Passage> judged, int measure) {
        int least = MOST_COUNTED;
        for (Passage passage : judged) {
            least = Math.min(least, counter.lines(passage, measure, MOST_COUNTED));
        }
        return least;
    }

    private static Grade grade(int shortestLines) {
        if (shortestLines >= FULL_LINES) {
            return Grade.A;
        }
        return shortestLines >= 2 ? Grade.B : Grade.C;
    }
}
