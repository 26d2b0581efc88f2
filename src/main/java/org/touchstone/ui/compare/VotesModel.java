package org.touchstone.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.ui.judging.EditHistory;
import org.touchstone.workstation.session.OpenItem;

/**
 * The preference for each scope asked about, and "both bad". Positions are those shown; the stored preference names
 * responses. Screen thread only.
 */
public final class VotesModel {
    private final EditHistory<ComparisonDecision> bench;
    private final ReadingModel reading;
    private final ReadOnlyObjectWrapper<Scope> activeScope = new ReadOnlyObjectWrapper<>(Scope.CONVERSATION);
    private @Nullable OpenItem open;

    VotesModel(EditHistory<ComparisonDecision> bench, ReadingModel reading) {
        this.bench = bench;
        this.reading = reading;
    }

    /** Loads an item. Call it after the edit history and the reading model have loaded the item. */
    void load(OpenItem item) {
        open = item;
        List<Scope> scopes = Pair.item(item).scopes();
        activeScope.set(firstUnvoted().orElseGet(() -> scopes.get(scopes.size() - 1)));
    }

    public List<Scope> scopes() {
        return open == null ? List.of() : Pair.item(open).scopes();
    }

    ReadOnlyObjectProperty<Scope> activeScopeProperty() {
        return activeScope.getReadOnlyProperty();
    }

    public Scope activeScope() {
        return activeScope.get();
    }

    /** Makes a scope active and shows its turn. */
    public void select(Scope scope) {
        if (scopes().contains(scope)) {
            activeScope.set(scope);
            if (!scope.isConversation()) {
                reading.track().showTurn(scope.turn());
            }
        }
    }

    /** Shows a turn; makes it the active scope if the study asks about single turns. */
    public void showTurn(int turn) {
        reading.track().showTurn(turn);
        Scope scope = Scope.ofTurn(reading.shownTurn());
        if (scopes().contains(scope)) {
            activeScope.set(scope);
        } else if (scopes().contains(Scope.CONVERSATION)) {
            activeScope.set(Scope.CONVERSATION);
        }
    }

    /** Returns whether a vote for this scope may be given now; the answer is the same for every position. */
    public boolean isOpen(Scope scope) {
        return open != null
                && (!open.study().blinding().votesAfterBothEnds()
                        || votes().isRevealed()
                        || reading.bothEndsSeen(scope));
    }

    /** Returns the chosen position as shown, -3 to 3. */
    public OptionalInt position(Scope scope) {
        return positionIn(Ballot.vote(votes()), scope);
    }

    /** Returns the position of the blind vote; it does not change after the reveal. */
    public OptionalInt blindPosition(Scope scope) {
        return positionIn(votes().blind(), scope);
    }

    private OptionalInt positionIn(Vote vote, Scope scope) {
        OpenItem item = open;
        if (item == null) {
            return OptionalInt.empty();
        }
        Optional<Preference> preference = vote.preference(scope);
        return preference.isPresent()
                ? OptionalInt.of(preference.get().position(Pair.sides(item)))
                : OptionalInt.empty();
    }

    public boolean bothBad() {
        return Ballot.vote(votes()).bothBad();
    }

    /**
     * Votes for the active scope.
     *
     * @param position -3 to 3 as shown
     * @return false if the scope was not open for a vote
     */
    boolean vote(int position) {
        OpenItem item = open;
        Scope scope = activeScope.get();
        if (item == null || !isOpen(scope)) {
            return false;
        }
        bench.edit(
                EditHistory.Kind.VOTE,
                w -> w.decision(d ->
                        Ballot.vote(d, v -> v.with(Preference.ofPosition(scope, position, Pair.sides(item))))));
        return true;
    }

    boolean toggleBothBad() {
        if (open == null || !isOpen(activeScope.get())) {
            return false;
        }
        bench.edit(EditHistory.Kind.VOTE, w -> w.decision(d -> Ballot.vote(d, v -> v.withBothBad(!v.bothBad()))));
        return true;
    }

    private ComparisonDecision votes() {
        return bench.get().decision();
    }

    /** Returns the first scope that has no preference yet at this stage. */
    public Optional<Scope> firstUnvoted() {
        Vote vote = Ballot.vote(votes());
        return scopes().stream().filter(s -> vote.preference(s).isEmpty()).findFirst();
    }
}
