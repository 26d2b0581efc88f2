package org.touchstone.ui.compare;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.presentation.Reading;
import org.touchstone.domain.presentation.Side;
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
        ComparisonDecision votes = Pair.votes(draft);
        Comparison item = Pair.item(open);
        List<Integer> turns = open.plan().order().stream()
                .map(response -> item.response(response).assistantTurns())
                .toList();
        int most = Math.max(turns.get(0), turns.get(1));
        track.load(new ReadingTrack.Start(
                turns,
                turnToStartWith(item, votes.blind(), most),
                draft.reading().firstLines(),
                seen(votes.blind(), draft.reading(), most),
                votes.isRevealed(),
                draft.activeMillis(),
                draft.correctedMillis()));
    }

    private static Set<ReadingTrack.End> seen(Vote blind, Reading reading, int turns) {
        Set<ReadingTrack.End> seen = new HashSet<>();
        for (int turn = 1; turn <= turns; turn++) {
            // A vote for a turn could only be given once both of its ends had been seen, if the study asks for that.
            boolean voted = blind.preference(new Scope(turn)).isPresent();
            for (Side side : Side.values()) {
                if (voted || reading.endSeen(side.place())) {
                    seen.add(new ReadingTrack.End(side.place(), turn));
                }
            }
        }
        return seen;
    }

    private static int turnToStartWith(Comparison item, Vote blind, int turns) {
        return item.scopes().stream()
                .filter(s -> blind.preference(s).isEmpty())
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
}
