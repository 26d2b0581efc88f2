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
 * How far the responses of an item have been read: the active place, the turn shown, the position in each place, the
 * ends that were seen, and the counts for the display facts. A place is where a response is shown, from 0.
 * Independent of how text is drawn; the surface reports to it. Screen thread only.
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
     * The state in which reading begins.
     *
     * @param turns turns of the assistant by place, at least one place
     * @param shownTurn the turn shown first, from 1
     * @param firstLines the first visible line by place, in the turn shown first, from 0
     * @param seen the ends seen in earlier sittings
     * @param opened whether all texts were revealed before, so that reading is no longer recorded
     * @param activeMillis active time on the item so far, in milliseconds
     * @param correctedMillis the annotator's correction of that time in milliseconds, -1 for none
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

    /** Returns the number of places. */
    public int places() {
        return turns.size();
    }

    /** Returns the number of turns of the response that has most of them, at least 1. */
    public int turns() {
        return turns.stream().mapToInt(Integer::intValue).max().orElse(1);
    }

    /** Returns the clock of the item. */
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

    /** Increases when an end is seen for the first time, and with every item. */
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

    /** Records scrolling: the first line now shown in a place, of the shown turn, from 0. */
    public void movedTo(int place, int firstLine) {
        alive();
        firstLines.put(new End(place, shownTurn.get()), Math.max(0, firstLine));
    }

    /** Records a scroll by one viewport, forward or back, in a place. */
    public void advanced(int place) {
        if (!frozen) {
            slotfuls.merge(place, 1, Integer::sum);
        }
    }

    /** Records lines that scrolled out of view because the reader went on. */
    public void passed(int place, PassedLines lines) {
        alive();
        if (!frozen) {
            skims.passed(place, shownTurn.get(), lines, dwellMillis(place));
        }
    }

    /** Records that the last line of a turn became visible. */
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

    /** Returns whether the end of one turn of a place has been seen. */
    public boolean isEndSeen(int place, int turn) {
        return ends.contains(new End(place, turn));
    }

    /** Returns whether the ends of all turns of a place have been seen. */
    public boolean endsSeen(int place) {
        return IntStream.rangeClosed(1, turns.get(place)).allMatch(turn -> isEndSeen(place, turn));
    }

    /** Returns whether the end of any response of the shown turn has been seen. */
    public boolean anyEndSeen() {
        return IntStream.range(0, places()).anyMatch(place -> isEndSeen(place, shownTurn.get()));
    }

    /** Records a layout; the one that reveals most about lengths is kept. */
    public void laidOut(LayoutFacts shown) {
        if (!frozen && (!factsKnown || shown.tellsMoreThan(facts))) {
            facts = shown;
            factsKnown = true;
        }
    }

    /** Records an action; the time since the last one counts for the active place. */
    public void alive() {
        long gap = clock.touch();
        if (!frozen) {
            dwell.merge(activePlace.get(), gap, Long::sum);
        }
    }

    /** Counts the time since the last action for the item, but for no place. */
    public void elsewhere() {
        clock.touch();
    }

    /** Stops recording: all texts are revealed, and what follows is no longer blind reading. */
    public void freeze() {
        alive();
        frozen = true;
    }

    public void stop() {
        alive();
        clock.stop();
    }

    /** Resumes the clock after a pause; the pause is not counted. */
    public void goOn() {
        clock.start(clock.activeMillis());
    }

    /** Returns how the texts were laid out. */
    public LayoutFacts facts() {
        return facts;
    }

    /** Returns how long a place was the active one before the reveal, in milliseconds. */
    public long dwellMillis(int place) {
        return dwell.getOrDefault(place, 0L);
    }

    /** Returns the number of viewports read in a place before the reveal. */
    public int slotfuls(int place) {
        return slotfuls.getOrDefault(place, 0);
    }

    /** Returns the number of viewports of a place that were left too soon to have been read. */
    public int skims(int place) {
        return skims.skims(place);
    }

    /** Returns whether the first end of a turn to be seen was reached by skimming. */
    public boolean isSkimmedThrough() {
        return skims.isSkimmedThrough();
    }

    /** Returns how often the reader changed places before the reveal. */
    public int peeks() {
        return peeks;
    }

    /** Returns how far the shown turn has been read, and which places were seen to their ends. */
    public Reading reading() {
        int ends = 0;
        for (int place = 0; place < places(); place++) {
            ends |= endsSeen(place) ? 1 << place : 0;
        }
        return new Reading(
                IntStream.range(0, places()).map(this::firstLine).boxed().toList(), ends);
    }

    /** Returns what a judgment records about how its item was shown and read. */
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
