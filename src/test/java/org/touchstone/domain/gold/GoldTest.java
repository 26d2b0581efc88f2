package org.touchstone.domain.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.gold.Accepted.LevelRange;
import org.touchstone.domain.gold.Accepted.RankedPair;
import org.touchstone.domain.gold.Accepted.StrengthRange;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;

/** What counts as right, and which known answers may be scored. */
class GoldTest {
    private static final ResponseId A = new ResponseId("a");
    private static final ResponseId B = new ResponseId("b");
    private static final ResponseId C = new ResponseId("c");
    private static final Answer BOTH_BAD = new Answer.OfComparison(new Vote(List.of(), true));

    /** @param position -3 (A much better) to 3 (B much better) */
    private static Answer at(int position) {
        ResponseId favours = position == 0 ? null : position < 0 ? A : B;
        return new Answer.OfComparison(
                new Vote(List.of(new Preference(Scope.CONVERSATION, favours, Math.abs(position))), false));
    }

    private static Accepted range(boolean bothBad, StrengthRange... ranges) {
        return new Accepted.ForComparison(bothBad, List.of(ranges));
    }

    private static List<Integer> admitted(Accepted accepted) {
        List<Integer> admitted = new ArrayList<>();
        for (int position = -3; position <= 3; position++) {
            if (accepted.admits(at(position))) {
                admitted.add(position);
            }
        }
        return admitted;
    }

    @Test
    void rangeOfAComparisonIsALineFromOneResponseToTheOther() {
        assertThat(admitted(range(false, new StrengthRange(Scope.CONVERSATION, B, 1, 3))))
                .containsExactly(1, 2, 3);
        assertThat(admitted(range(false, new StrengthRange(Scope.CONVERSATION, A, -1, 2))))
                .containsExactly(-2, -1, 0, 1);
        assertThat(admitted(range(false, new StrengthRange(Scope.CONVERSATION, null, -1, 1))))
                .containsExactly(-1, 0, 1);
        assertThat(admitted(range(true))).isEmpty();
    }

    @Test
    void bothBadIsRightOnlyWhereItIsSaid() {
        StrengthRange tie = new StrengthRange(Scope.CONVERSATION, null, 0, 0);
        assertThat(range(true, tie).admits(BOTH_BAD)).isTrue();
        assertThat(range(true, tie).admits(at(0))).isTrue();
        assertThat(range(false, tie).admits(BOTH_BAD)).isFalse();
    }

    @Test
    void everyScopeThatHasARangeIsAskedFor() {
        Accepted both = range(
                false, new StrengthRange(Scope.ofTurn(1), A, 1, 3), new StrengthRange(Scope.CONVERSATION, B, 1, 3));
        assertThat(both.admits(at(2))).isFalse();
        Vote vote = new Vote(
                List.of(new Preference(Scope.ofTurn(1), A, 1), new Preference(Scope.CONVERSATION, B, 1)), false);
        assertThat(both.admits(new Answer.OfComparison(vote))).isTrue();
    }

    @Test
    void ratingsLieInTheirRanges() {
        Accepted accepted =
                new Accepted.ForRating(Optional.of(new LevelRange(3, 5)), Map.of("accuracy", new LevelRange(6, 7)));
        assertThat(accepted.admits(rating(OptionalInt.of(5), 6))).isTrue();
        assertThat(accepted.admits(rating(OptionalInt.of(6), 6))).isFalse();
        assertThat(accepted.admits(rating(OptionalInt.empty(), 6))).isFalse();
        assertThat(accepted.admits(rating(OptionalInt.of(4), 5))).isFalse();
        assertThat(accepted.admits(new Answer.OfRating(OptionalInt.of(4), Map.of("tone", 6))))
                .isFalse();
        assertThat(accepted.admits(at(0))).isFalse();
    }

    private static Answer rating(OptionalInt overall, int accuracy) {
        return new Answer.OfRating(overall, Map.of("accuracy", accuracy));
    }

    private static Answer ranked(String order) {
        return new Answer.OfRanking(false, RankOrder.parse(order));
    }

    @Test
    void rankingsAreOneOfTheOrdersOrHaveAllThePairs() {
        Accepted orders = new Accepted.ForRanking(
                false, List.of(RankOrder.parse("b > a = c"), RankOrder.parse("b > a > c")), List.of());
        assertThat(orders.admits(ranked("b > a = c"))).isTrue();
        assertThat(orders.admits(ranked("b > c > a"))).isFalse();
        Accepted pairs = new Accepted.ForRanking(false, List.of(), List.of(new RankedPair(B, A), new RankedPair(B, C)));
        assertThat(pairs.admits(ranked("b > c > a"))).isTrue();
        assertThat(pairs.admits(ranked("a = b > c"))).isFalse();
        assertThat(pairs.admits(ranked("b > a > d"))).isFalse();
        assertThat(pairs.admits(new Answer.OfRanking(true, null))).isFalse();
        Accepted none = new Accepted.ForRanking(true, List.of(), List.of());
        assertThat(none.admits(new Answer.OfRanking(true, RankOrder.parse("a > b > c"))))
                .isTrue();
        assertThat(none.admits(ranked("a > b > c"))).isFalse();
    }

    @Test
    void ordersAreReadAsTheyAreWritten() {
        for (String text : List.of("a > b > c", "a = b = c", "c > a = b > d")) {
            assertThat(RankOrder.parse(text).text()).isEqualTo(text);
        }
        for (String text :
                List.of("", "a", "a > b", "a>b>c", "a > b = a", "b = a > c", "a > b > c > ", "a > b > c,d")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> RankOrder.parse(text));
        }
        String nine = "a > b > c > d > e > f > g > h > i";
        assertThat(RankOrder.parse(nine.substring(0, nine.length() - 4)).places())
                .hasSize(Item.MOST_RESPONSES);
        assertThatIllegalArgumentException().isThrownBy(() -> RankOrder.parse(nine));
    }

    private static boolean scorable(ExpertVote... votes) {
        Accepted accepted = range(false, new StrengthRange(Scope.CONVERSATION, B, 1, 3));
        return new Gold(accepted, "", "", "", false, null, List.of(votes)).isScorable();
    }

    private static ExpertVote vote(String expert, int position, boolean adjudicates) {
        return new ExpertVote(expert, at(position), "", adjudicates);
    }

    @Test
    void onlyWhatExpertsAgreeOnOrOneDecidedIsScored() {
        assertThat(scorable()).isFalse();
        assertThat(scorable(vote("e", 2, false))).isFalse();
        assertThat(scorable(vote("e", 2, false), vote("f", 1, false))).isTrue();
        assertThat(scorable(vote("e", 2, false), vote("f", -1, false))).isFalse();
        assertThat(scorable(vote("e", 2, false), vote("f", -1, false), vote("g", 3, true)))
                .isTrue();
        assertThat(scorable(vote("e", 2, false), vote("f", 1, false), vote("g", -3, true)))
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> scorable(vote("e", 2, true), vote("f", 2, true)));
        assertThatIllegalArgumentException().isThrownBy(() -> scorable(vote("e", 2, false), vote("e", 2, false)));
        ExpertVote ranking = new ExpertVote("e", ranked("a > b > c"), "", false);
        assertThatIllegalArgumentException().isThrownBy(() -> scorable(ranking));
    }
}
