package org.touchstone.ui.rank;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.RankingDecision;
import org.touchstone.domain.judgment.Ranks;
import org.touchstone.ui.desk.OneLookModel;
import org.touchstone.ui.judging.Message;

/** The judging screen for rankings without its controls: an order on top of what judging any item needs. Screen thread only. */
public final class RankViewModel extends OneLookModel<RankingDecision> {
    RankViewModel(Services services) {
        super(services, ItemKind.RANKING, RankingDecision.NONE, RankingDecision::of);
    }

    @Override
    protected String closedWords() {
        return "Ranks open when all answers have been read to the end.";
    }

    @Override
    protected String outsideWords() {
        return "Outside your field: no order is needed. Enter passes it to somebody else.";
    }

    /** The responses on the desk by the place they are painted in; empty while there is no item. */
    public List<ResponseId> painted() {
        return judging().itemProperty().get().map(open -> open.plan().order()).orElse(List.of());
    }

    /** The order so far. */
    public Ranks ranks() {
        return decision().order();
    }

    /** Whether none is acceptable. */
    public boolean noneAcceptable() {
        return decision().noneAcceptable();
    }

    /** Those without a rank, in the order in which they are painted. */
    List<ResponseId> unranked() {
        Ranks ranks = ranks();
        return painted().stream().filter(id -> ranks.place(id).isEmpty()).toList();
    }

    /** The response being read; empty while there is no item. */
    Optional<ResponseId> active() {
        List<ResponseId> painted = painted();
        int place = track().activePlace();
        return place < painted.size() ? Optional.of(painted.get(place)) : Optional.empty();
    }

    /** Makes a response the one being read. */
    void activate(ResponseId response) {
        int place = painted().indexOf(response);
        if (place >= 0) {
            track().activate(place);
        }
    }

    /** Goes on to another answer, round and round. */
    void step(int places) {
        int count = painted().size();
        if (count > 0) {
            track().activate(Math.floorMod(track().activePlace() + places, count));
        }
    }

    private void order(UnaryOperator<Ranks> change) {
        decide(before -> before.with(change.apply(before.order())));
    }

    /**
     * Gives a response a rank of its own; those from there on move down.
     *
     * @param rank from 1, the best
     */
    void rank(ResponseId response, int rank) {
        if (rank <= painted().size()) {
            order(ranks -> ranks.alone(response, rank - 1));
        }
    }

    /** Puts a response between others. */
    void put(ResponseId response, int betterPlaces) {
        order(ranks -> ranks.alone(response, betterPlaces));
    }

    /** Ties a response with another. */
    void tie(ResponseId response, ResponseId with) {
        order(ranks -> ranks.tied(response, with));
    }

    /** Takes a response out of the order. */
    void unrank(ResponseId response) {
        order(ranks -> ranks.without(response));
    }

    /**
     * Moves a response by one step: out of a tie, else past the next place. One without a rank gets the last.
     *
     * @param down whether to the worse
     */
    void move(ResponseId response, boolean down) {
        order(ranks -> {
            int places = ranks.places().size();
            int place = ranks.place(response).orElse(places);
            boolean alone = ranks.tiedWith(response).isEmpty();
            if (place == places) {
                return ranks.alone(response, places);
            }
            return ranks.alone(response, alone ? place + (down ? 1 : -1) : place + (down ? 1 : 0));
        });
    }

    /** Makes a response as good as those of the place above it; one without a rank joins the last place. */
    void tieAbove(ResponseId response) {
        Ranks ranks = ranks();
        int above = ranks.place(response).orElse(ranks.places().size()) - 1;
        if (above < 0) {
            say(Message.needsYou("Nothing stands above it that it could be tied with."));
        } else {
            tie(response, ranks.places().get(above).get(0));
        }
    }

    /** Says that none is acceptable, or takes that back. An order that is not whole is dropped with it. */
    void toggleNoneAcceptable() {
        boolean whole = ranks().ranksExactly(painted());
        decide(before -> new RankingDecision(
                before.noneAcceptable() || whole ? before.order() : Ranks.NONE, !before.noneAcceptable()));
    }
}
