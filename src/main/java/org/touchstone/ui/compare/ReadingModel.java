package org.touchstone.ui.compare;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.DisplayFacts;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Side;
import org.touchstone.ui.judging.LayoutFacts;
import org.touchstone.ui.judging.ReadingTrack;
import org.touchstone.ui.text.panes.PassedLines;
import org.touchstone.workstation.session.OpenItem;

/**
 * What has been read of both sides, as {@link ReadingTrack} keeps it by place: left is the first place. Screen thread
 * only.
 */
public final class ReadingModel {
    private final ReadingTrack track;

    ReadingModel(ReadingTrack track) {
        this.track = track;
    }

    void load(OpenItem open) {
        Draft draft = open.draft();
        Comparison item = open.item();
        List<Integer> turns = Arrays.stream(Side.values())
                .map(side -> item.response(open.sides().on(side)).assistantTurns())
                .toList();
        int most = Math.max(turns.get(0), turns.get(1));
        track.load(new ReadingTrack.Start(
                turns,
                turnToStartWith(item, draft, most),
                List.of(draft.readLeft(), draft.readRight()),
                seen(draft, most),
                draft.afterReveal() != null,
                draft.activeMillis(),
                draft.correctedMillis()));
    }

    private static Set<ReadingTrack.End> seen(Draft draft, int turns) {
        Set<ReadingTrack.End> seen = new HashSet<>();
        for (int turn = 1; turn <= turns; turn++) {
            // A vote for a turn could only be given once both of its ends had been seen, if the study asks for that.
            boolean voted = draft.blind().preference(new Scope(turn)).isPresent();
            for (Side side : Side.values()) {
                if (voted || (draft.endsSeen() & bit(side)) != 0) {
                    seen.add(new ReadingTrack.End(side.place(), turn));
                }
            }
        }
        return seen;
    }

    private static int bit(Side side) {
        return 1 << side.place();
    }

    private static int turnToStartWith(Comparison item, Draft draft, int turns) {
        return item.scopes().stream()
                .filter(s -> draft.blind().preference(s).isEmpty())
                .findFirst()
                .map(s -> s.isConversation() && item.scopes().size() > 1 ? turns : Math.max(1, s.turn()))
                .orElse(turns);
    }

    /** The same by place. */
    public ReadingTrack track() {
        return track;
    }

    public Side activeSide() {
        return track.activePlace() == Side.LEFT.place() ? Side.LEFT : Side.RIGHT;
    }

    public void activate(Side side) {
        track.activate(side.place());
    }

    public void switchSide() {
        activate(activeSide().other());
    }

    /** The surface moved: the first line now shown on a side of the shown turn, from 0. */
    public void movedTo(Side side, int firstLine) {
        track.movedTo(side.place(), firstLine);
    }

    /** One slotful forward or back was read on a side. */
    public void advanced(Side side) {
        track.advanced(side.place());
    }

    /** Lines of a side of the shown turn were left for the ones behind them. */
    public void passed(Side side, PassedLines lines) {
        track.passed(side.place(), lines);
    }

    /** The last line of a side's turn became visible. */
    public void endSeen(Side side, int turn) {
        track.endSeen(side.place(), turn);
    }

    public int firstLine(Side side) {
        return track.firstLine(side.place());
    }

    boolean endsSeen(Side side) {
        return track.endsSeen(side.place());
    }

    /** Whether both ends of everything that a scope speaks about have been seen. */
    boolean bothEndsSeen(Scope scope) {
        return Arrays.stream(Side.values())
                .allMatch(
                        side -> scope.isConversation() ? endsSeen(side) : track.isEndSeen(side.place(), scope.turn()));
    }

    int endsMask() {
        return Arrays.stream(Side.values())
                .filter(this::endsSeen)
                .mapToInt(ReadingModel::bit)
                .sum();
    }

    public ReadOnlyIntegerProperty shownTurnProperty() {
        return track.shownTurnProperty();
    }

    public int shownTurn() {
        return track.shownTurn();
    }

    /** Turns of the side that has more of them, at least 1. */
    public int turns() {
        return track.turns();
    }

    DisplayFacts displayFacts() {
        LayoutFacts facts = track.facts();
        return new DisplayFacts(
                        facts.measure(),
                        facts.slotLines(),
                        facts.grade(),
                        facts.heightRatioPerMille(),
                        facts.fillGapPerMille(),
                        facts.fontScalePercent(),
                        facts.windowWidth(),
                        facts.windowHeight(),
                        track.dwellMillis(0),
                        track.dwellMillis(1),
                        track.slotfuls(0),
                        track.slotfuls(1),
                        track.peeks(),
                        facts.fallback())
                .withSkims(track.skims(0), track.skims(1), track.isSkimmedThrough());
    }
}
