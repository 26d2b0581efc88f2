package org.touchstone.ui.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.PaneFacts;
import org.touchstone.domain.presentation.Reading;
import org.touchstone.ui.text.panes.PassedLines;

/**
 * What has been read of the responses of an item: the active place, the turn shown, the position in each place, which
 * ends were seen, and the counts that go into the display facts. A place is where a response is painted, from 0. Knows
 * nothing of how text is drawn; the surface reports to it. Screen thread only.
 */
public final class ReadingTrack {
    /**
     * The end of one turn of a response.
     *
     * @param place of the response, from 0
     * @param turn among the turns of the assistant, from 1
     */
    public record End(int place, int turn) {}

    /**
     * Where reading begins.
     *
     * @param turns turns of the assistant by place, at least one place
     * @param shownTurn the turn shown first, from 1
     * @param firstLines the line to begin with by place, in the turn shown first, from 0
     * @param seen the ends that were seen before
     * @param opened whether all texts were opened in full before: then nothing counts any more
     * @param activeMillis time on the item so far
     * @param correctedMillis the annotator's own correction of that time, -1 for none
     */
    public record Start(
            List<Integer> turns,
            int shownTurn,
            List<Integer> firstLines,
            Set<End> seen,
            boolean opened,
            long activeMillis,
            long correctedMillis) {
        public Start {
            turns = List.copyOf(turns);
            firstLines = List.copyOf(firstLines);
            seen = Set.copyOf(seen);
            if (turns.isEmpty() || turns.size() != firstLines.size()) {
                throw new IllegalArgumentException("Every place has turns and a line to begin with");
            }
        }
    }

    private final ItemClock clock;
    private final ReadOnlyIntegerWrapper activePlace = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper shownTurn = new ReadOnlyIntegerWrapper(1);
    private final ReadOnlyLongWrapper endsChanged = new ReadOnlyLongWrapper();
    private final Set<End> ends = new HashSet<>();
    private final Map<End, Integer> firstLines = new HashMap<>();
    private final Map<Integer, Long> dwell = new HashMap<>();
    private final Map<Integer, Integer> slotfuls = new HashMap<>();
    private final SkimWatch skims = new SkimWatch();
    private List<Integer> turns = new ArrayList<>(List.of(1));
    private LayoutFacts facts = LayoutFacts.NONE;
    private boolean factsKnown;
    private int peeks;
    private boolean frozen;

    /** @param nanos monotonic time in nanoseconds */
    public ReadingTrack(LongSupplier nanos) {
        clock = new ItemClock(nanos);
    }

    public void load(Start start) {
        ends.clear();
        firstLines.clear();
        dwell.clear();
        slotfuls.clear();
        skims.clear();
        peeks = 0;
        facts = LayoutFacts.NONE;
        factsKnown = false;
        frozen = start.opened();
        turns = start.turns();
        ends.addAll(start.seen());
        activePlace.set(0);
        shownTurn.set(start.shownTurn());
        for (int place = 0; place < turns.size(); place++) {
            firstLines.put(new End(place, start.shownTurn()), start.firstLines().get(place));
        }
        clock.correct(start.correctedMillis());
        clock.start(start.activeMillis());
        endsChanged.set(endsChanged.get() + 1);
    }

    /** Number of places. */
    public int places() {
        return turns.size();
    }

    /** Turns of the response that has most of them, at least 1. */
    public int turns() {
        return turns.stream().mapToInt(Integer::intValue).max().orElse(1);
    }

    /** The time on the item. */
    public ItemClock clock() {
        return clock;
    }

    public ReadOnlyIntegerProperty activePlaceProperty() {
        return activePlace.getReadOnlyProperty();
    }

    public int activePlace() {
        return activePlace.get();
    }

    public ReadOnlyIntegerProperty shownTurnProperty() {
        return shownTurn.getReadOnlyProperty();
    }

    public int shownTurn() {
        return shownTurn.get();
    }

    /** Counts up whenever an end is seen for the first time, and with every item. */
    public ReadOnlyLongProperty endsChangedProperty() {
        return endsChanged.getReadOnlyProperty();
    }

    public void activate(int place) {
        alive();
        if (place != activePlace.get()) {
            if (!frozen) {
                peeks++;
            }
            activePlace.set(place);
        }
    }

    public void showTurn(int turn) {
        alive();
        shownTurn.set(Math.max(1, Math.min(turns(), turn)));
    }

    /** The surface moved: the first line now shown in a place, of the shown turn, from 0. */
    public void movedTo(int place, int firstLine) {
        alive();
        firstLines.put(new End(place, shownTurn.get()), Math.max(0, firstLine));
    }

    /** One slotful forward or back was read in a place. */
    public void advanced(int place) {
        if (!frozen) {
            slotfuls.merge(place, 1, Integer::sum);
        }
    }

    /** Lines of a place, of the shown turn, were left for the ones behind them. */
    public void passed(int place, PassedLines lines) {
        alive();
        if (!frozen) {
            skims.passed(place, shownTurn.get(), lines, dwellMillis(place));
        }
    }

    /** The last line of a turn became visible. */
    public void endSeen(int place, int turn) {
        if (ends.add(new End(place, turn))) {
            if (!frozen) {
                skims.ended(place, turn);
            }
            endsChanged.set(endsChanged.get() + 1);
        }
    }

    public int firstLine(int place) {
        return firstLines.getOrDefault(new End(place, shownTurn.get()), 0);
    }

    /** Whether the end of one turn of a place has been seen. */
    public boolean isEndSeen(int place, int turn) {
        return ends.contains(new End(place, turn));
    }

    /** Whether the ends of all turns of a place have been seen. */
    public boolean endsSeen(int place) {
        return IntStream.rangeClosed(1, turns.get(place)).allMatch(turn -> isEndSeen(place, turn));
    }

    /** Whether the end of any response of the shown turn has been seen. */
    public boolean anyEndSeen() {
        return IntStream.range(0, places()).anyMatch(place -> isEndSeen(place, shownTurn.get()));
    }

    /** Something was laid out for the eye; the layout that tells most is the one recorded. */
    public void laidOut(LayoutFacts shown) {
        if (!frozen && (!factsKnown || shown.tellsMoreThan(facts))) {
            facts = shown;
            factsKnown = true;
        }
    }

    /** A sign of life; the time since the last one belongs to the active place. */
    public void alive() {
        long gap = clock.touch();
        if (!frozen) {
            dwell.merge(activePlace.get(), gap, Long::sum);
        }
    }

    /** The time since the last sign of life was spent on the item, but in no place. */
    public void elsewhere() {
        clock.touch();
    }

    /** All texts are open now: what happens from here on is no longer part of the blind look. */
    public void freeze() {
        alive();
        frozen = true;
    }

    public void stop() {
        alive();
        clock.stop();
    }

    /** Counts time again after a stop; what passed meanwhile is not counted. */
    public void goOn() {
        clock.start(clock.activeMillis());
    }

    /** How the texts were laid out for the eye. */
    public LayoutFacts facts() {
        return facts;
    }

    /** How long a place has been the active one, in milliseconds, before all texts were opened. */
    public long dwellMillis(int place) {
        return dwell.getOrDefault(place, 0L);
    }

    /** Slotfuls read in a place, before all texts were opened. */
    public int slotfuls(int place) {
        return slotfuls.getOrDefault(place, 0);
    }

    /** Slotfuls of a place that were left too soon to have been read. */
    public int skims(int place) {
        return skims.skims(place);
    }

    /** Whether the first end of a turn to come into sight was skimmed to. */
    public boolean isSkimmedThrough() {
        return skims.isSkimmedThrough();
    }

    /** How often another place became the active one, before all texts were opened. */
    public int peeks() {
        return peeks;
    }

    /** How far the shown turn has been read, and which places have been seen to their ends. */
    public Reading reading() {
        int ends = 0;
        for (int place = 0; place < places(); place++) {
            ends |= endsSeen(place) ? 1 << place : 0;
        }
        return new Reading(
                IntStream.range(0, places()).map(this::firstLine).boxed().toList(), ends);
    }

    /** What a judgment says of how its item was shown and read. */
    public DisplayFacts displayFacts() {
        List<PaneFacts> panes = IntStream.range(0, places())
                .mapToObj(place -> new PaneFacts(dwellMillis(place), slotfuls(place), 0))
                .toList();
        return new DisplayFacts(
                        facts.measure(),
                        facts.slotLines(),
                        facts.grade(),
                        facts.heightRatioPerMille(),
                        facts.fillGapPerMille(),
                        facts.fontScalePercent(),
                        facts.windowWidth(),
                        facts.windowHeight(),
                        panes,
                        peeks,
                        facts.fallback(),
                        false,
                        Set.of())
                .withSkims(IntStream.range(0, places()).map(this::skims).boxed().toList(), isSkimmedThrough());
    }
}
