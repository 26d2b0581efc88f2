package org.touchstone.ui.compare;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.PaneFacts;
import org.touchstone.domain.presentation.Reading;
import org.touchstone.domain.presentation.Side;
import org.touchstone.ui.judging.ItemClock;
import org.touchstone.ui.text.panes.PassedLines;
import org.touchstone.workstation.session.OpenItem;

/**
 * What has been read: the active side, the turn shown, the position on each side, which ends were seen, and the counts
 * that go into the display facts. Knows nothing of how text is drawn; the surface reports to it. Screen thread only.
 */
public final class ReadingModel {
    private record End(Side side, int turn) {}

    private final ItemClock clock;
    private final ReadOnlyObjectWrapper<Side> activeSide = new ReadOnlyObjectWrapper<>(Side.LEFT);
    private final ReadOnlyIntegerWrapper shownTurn = new ReadOnlyIntegerWrapper(1);
    private final ReadOnlyLongWrapper endsChanged = new ReadOnlyLongWrapper();
    private final Set<End> ends = new HashSet<>();
    private final Map<End, Integer> firstLines = new HashMap<>();
    private final EnumMap<Side, Long> dwell = new EnumMap<>(Side.class);
    private final EnumMap<Side, Integer> slotfuls = new EnumMap<>(Side.class);
    private final SkimWatch skims = new SkimWatch();
    private final EnumMap<Side, Integer> turns = new EnumMap<>(Side.class);
    private LayoutFacts facts = LayoutFacts.NONE;
    private boolean factsKnown;
    private int peeks;
    private boolean frozen;
    private long correctedMillis = -1;

    ReadingModel(LongSupplier nanos) {
        clock = new ItemClock(nanos);
    }

    void load(OpenItem open) {
        Draft draft = open.draft();
        Comparison item = Pair.item(open);
        ComparisonDecision votes = Pair.votes(draft);
        ends.clear();
        firstLines.clear();
        dwell.clear();
        slotfuls.clear();
        skims.clear();
        peeks = 0;
        facts = LayoutFacts.NONE;
        factsKnown = false;
        frozen = votes.isRevealed();
        for (Side side : Side.values()) {
            turns.put(side, item.response(Pair.sides(open).on(side)).assistantTurns());
        }
        restoreEnds(votes.blind(), draft.reading());
        activeSide.set(Side.LEFT);
        int first = turnToStartWith(item, votes.blind());
        shownTurn.set(first);
        for (Side side : Side.values()) {
            firstLines.put(new End(side, first), draft.reading().firstLines().get(side.place()));
        }
        correctedMillis = draft.correctedMillis();
        clock.start(draft.activeMillis());
        endsChanged.set(endsChanged.get() + 1);
    }

    private void restoreEnds(Vote blind, Reading reading) {
        for (int turn = 1; turn <= turns(); turn++) {
            // A vote for a turn could only be given once both of its ends had been seen, if the study asks for that.
            boolean voted = blind.preference(new Scope(turn)).isPresent();
            for (Side side : Side.values()) {
                if (voted || reading.endSeen(side.place())) {
                    ends.add(new End(side, turn));
                }
            }
        }
    }

    private int turnToStartWith(Comparison item, Vote blind) {
        return item.scopes().stream()
                .filter(s -> blind.preference(s).isEmpty())
                .findFirst()
                .map(s -> s.isConversation() && item.scopes().size() > 1 ? turns() : Math.max(1, s.turn()))
                .orElse(turns());
    }

    /** Turns of the side that has more of them, at least 1. */
    public int turns() {
        return Math.max(turns.getOrDefault(Side.LEFT, 1), turns.getOrDefault(Side.RIGHT, 1));
    }

    public ReadOnlyObjectProperty<Side> activeSideProperty() {
        return activeSide.getReadOnlyProperty();
    }

    public Side activeSide() {
        return activeSide.get();
    }

    public ReadOnlyIntegerProperty shownTurnProperty() {
        return shownTurn.getReadOnlyProperty();
    }

    public int shownTurn() {
        return shownTurn.get();
    }

    /** Counts up whenever an end is seen for the first time, and with every item. */
    ReadOnlyLongProperty endsChangedProperty() {
        return endsChanged.getReadOnlyProperty();
    }

    public void activate(Side side) {
        alive();
        if (side != activeSide.get()) {
            if (!frozen) {
                peeks++;
            }
            activeSide.set(side);
        }
    }

    public void switchSide() {
        activate(activeSide.get().other());
    }

    void showTurn(int turn) {
        alive();
        shownTurn.set(Math.max(1, Math.min(turns(), turn)));
    }

    /** The surface moved: the first line now shown on a side of the shown turn, from 0. */
    public void movedTo(Side side, int firstLine) {
        alive();
        firstLines.put(new End(side, shownTurn.get()), Math.max(0, firstLine));
    }

    /** One slotful forward or back was read on a side. */
    public void advanced(Side side) {
        if (!frozen) {
            slotfuls.merge(side, 1, Integer::sum);
        }
    }

    /** Lines of a side of the shown turn were left for the ones behind them. */
    public void passed(Side side, PassedLines lines) {
        alive();
        if (!frozen) {
            skims.passed(side, shownTurn.get(), lines, dwell.getOrDefault(side, 0L));
        }
    }

    /** The last line of a side's turn became visible. */
    public void endSeen(Side side, int turn) {
        if (ends.add(new End(side, turn))) {
            if (!frozen) {
                skims.ended(side, turn);
            }
            endsChanged.set(endsChanged.get() + 1);
        }
    }

    public int firstLine(Side side) {
        return firstLines.getOrDefault(new End(side, shownTurn.get()), 0);
    }

    boolean endsSeen(Side side) {
        for (int turn = 1; turn <= turns.getOrDefault(side, 1); turn++) {
            if (!ends.contains(new End(side, turn))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the end of either side of the shown turn has been seen. */
    public boolean anyEndSeen() {
        return ends.contains(new End(Side.LEFT, shownTurn.get()))
                || ends.contains(new End(Side.RIGHT, shownTurn.get()));
    }

    /** Whether both ends of everything that a scope speaks about have been seen. */
    boolean bothEndsSeen(Scope scope) {
        if (scope.isConversation()) {
            return endsSeen(Side.LEFT) && endsSeen(Side.RIGHT);
        }
        return ends.contains(new End(Side.LEFT, scope.turn())) && ends.contains(new End(Side.RIGHT, scope.turn()));
    }

    /** How far the shown turn has been read, and which sides have been seen to their ends. */
    Reading reading() {
        int ends = (endsSeen(Side.LEFT) ? 1 : 0) | (endsSeen(Side.RIGHT) ? 2 : 0);
        return new Reading(List.of(firstLine(Side.LEFT), firstLine(Side.RIGHT)), ends);
    }

    /** Something was laid out for the eye; the layout that tells most is the one recorded. */
    public void laidOut(LayoutFacts shown) {
        if (!frozen && (!factsKnown || shown.tellsMoreThan(facts))) {
            facts = shown;
            factsKnown = true;
        }
    }

    /** A sign of life; the time since the last one belongs to the active side. */
    public void alive() {
        long gap = clock.touch();
        if (!frozen) {
            dwell.merge(activeSide.get(), gap, Long::sum);
        }
    }

    /** The time since the last sign of life was spent on the item, but on neither side. */
    public void elsewhere() {
        clock.touch();
    }

    /** Both texts are open now: what happens from here on is no longer part of the blind look. */
    void freeze() {
        alive();
        frozen = true;
    }

    void stop() {
        alive();
        clock.stop();
    }

    /** Counts time again after a stop; what passed meanwhile is not counted. */
    void goOn() {
        clock.start(clock.activeMillis());
    }

    public long activeMillis() {
        return clock.activeMillis();
    }

    /** The annotator's own correction of that time, -1 for none. */
    public long correctedMillis() {
        return correctedMillis;
    }

    /** @param millis not negative, or -1 to trust the clock again */
    void correctTime(long millis) {
        correctedMillis = Math.max(-1, millis);
    }

    DisplayFacts displayFacts() {
        return skims.told(new DisplayFacts(
                facts.measure(),
                facts.slotLines(),
                facts.grade(),
                facts.heightRatioPerMille(),
                facts.fillGapPerMille(),
                facts.fontScalePercent(),
                facts.windowWidth(),
                facts.windowHeight(),
                List.of(pane(Side.LEFT), pane(Side.RIGHT)),
                peeks,
                facts.fallback(),
                false,
                Set.of()));
    }

    private PaneFacts pane(Side side) {
        return new PaneFacts(dwell.getOrDefault(side, 0L), slotfuls.getOrDefault(side, 0), 0);
    }
}
