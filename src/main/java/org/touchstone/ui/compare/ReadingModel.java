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
 * How far both sides have been read. Maps sides to the places of {@link ReadingTrack}; left is the first place.
 * Screen thread only.
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
            // If the study requires both ends, a turn with a vote must have had both of its ends seen.
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

    /** Returns the underlying record by place. */
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

    /** Records scrolling: the first line now shown on a side of the shown turn, from 0. */
    public void movedTo(Side side, int firstLine) {
        track.movedTo(side.place(), firstLine);
    }

    /** Records a scroll by one viewport, forward or back, on a side. */
    public void advanced(Side side) {
        track.advanced(side.place());
    }

    /** Records lines of a side that scrolled out of view because the reader went on. */
    public void passed(Side side, PassedLines lines) {
        track.passed(side.place(), lines);
    }

    /** Records that the last line of a turn became visible on a side. */
    public void endSeen(Side side, int turn) {
        track.endSeen(side.place(), turn);
    }

    public int firstLine(Side side) {
        return track.firstLine(side.place());
    }

    boolean endsSeen(Side side) {
        return track.endsSeen(side.place());
    }

    /** Returns whether both ends have been seen of every turn in the scope. */
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

    /** Returns the number of turns of the side that has more of them, at least 1. */
    public int turns() {
        return track.turns();
    }
}
