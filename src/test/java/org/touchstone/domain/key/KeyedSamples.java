package org.touchstone.domain.key;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.touchstone.bundle.Samples;
import org.touchstone.domain.gold.Accepted;
import org.touchstone.domain.gold.Accepted.LevelRange;
import org.touchstone.domain.gold.Accepted.RankedPair;
import org.touchstone.domain.gold.Accepted.StrengthRange;
import org.touchstone.domain.gold.Answer;
import org.touchstone.domain.gold.AnswerKind;
import org.touchstone.domain.gold.ExpertVote;
import org.touchstone.domain.gold.Gold;
import org.touchstone.domain.gold.RankOrder;
import org.touchstone.domain.gold.Tier;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;

/** Items of a study key: each kind, and everything that may stand beside it. */
public final class KeyedSamples {
    private KeyedSamples() {}

    public static List<KeyedItem> all() {
        return List.of(
                item(1, AnswerKind.COMPARISON, comparison(), null, null, true),
                item(2, AnswerKind.COMPARISON, null, "padded-twin", null, false),
                item(3, AnswerKind.COMPARISON, bothBadOrTie(), null, new ItemId("i-1"), false),
                item(4, AnswerKind.RATING, rating(), null, null, false),
                item(5, AnswerKind.RANKING, orders(), null, null, true),
                item(6, AnswerKind.RANKING, pairs(), null, null, false));
    }

    private static KeyedItem item(
            int number,
            AnswerKind kind,
            @Nullable Gold gold,
            @Nullable String probe,
            @Nullable ItemId retestOf,
            boolean shadow) {
        return new KeyedItem(
                new ItemId("i-" + number),
                kind,
                Map.of(Samples.R1, "planted-model-one", Samples.R2, "planted-model-two"),
                gold,
                probe,
                retestOf,
                shadow,
                Map.of("file", "probate.jsonl", "line", String.valueOf(number)));
    }

    static Answer preference(int strength) {
        ResponseId favours = strength == 0 ? null : strength > 0 ? Samples.R2 : Samples.R1;
        Preference preference = new Preference(Scope.CONVERSATION, favours, Math.abs(strength));
        return new Answer.OfComparison(new Vote(List.of(preference), false));
    }

    static ExpertVote vote(String expert, Answer answer) {
        return new ExpertVote(expert, answer, "", false);
    }

    /** Experts disagreed, and a third decided. */
    static Gold comparison() {
        Accepted accepted = new Accepted.ForComparison(
                false,
                List.of(
                        new StrengthRange(Scope.ofTurn(1), null, -1, 1),
                        new StrengthRange(Scope.CONVERSATION, Samples.R2, 1, 3)));
        Vote decided = new Vote(
                List.of(Preference.tie(Scope.ofTurn(1)), new Preference(Scope.CONVERSATION, Samples.R2, 2)), false);
        List<ExpertVote> votes = List.of(
                vote("e-1", preference(2)),
                vote("e-2", preference(-1)),
                new ExpertVote("e-3", new Answer.OfComparison(decided), "Section 15 decides.", true));
        return new Gold(accepted, "The gift fails.", "\u00a7 3.2", "planted-trap", true, Tier.MEDIUM, votes);
    }

    private static Gold bothBadOrTie() {
        Accepted accepted =
                new Accepted.ForComparison(true, List.of(new StrengthRange(Scope.CONVERSATION, null, 0, 0)));
        Answer bad = new Answer.OfComparison(new Vote(List.of(), true));
        return new Gold(accepted, "", "", "", false, null, List.of(vote("e-1", bad), vote("e-2", preference(0))));
    }

    static Gold rating() {
        Accepted accepted = new Accepted.ForRating(
                Optional.of(new LevelRange(4, 6)),
                Map.of("accuracy", new LevelRange(5, 7), "tone", new LevelRange(1, 2)));
        Answer answer = new Answer.OfRating(OptionalInt.of(5), Map.of("accuracy", 6, "tone", 1));
        Answer other = new Answer.OfRating(OptionalInt.empty(), Map.of("accuracy", 6));
        return new Gold(
                accepted, "", "\u00a7 4", "", false, Tier.EASY, List.of(vote("e-1", answer), vote("e-2", other)));
    }

    static Gold orders() {
        Accepted accepted = new Accepted.ForRanking(
                true, List.of(RankOrder.parse("r-2 > r-1 = r-3"), RankOrder.parse("r-2 > r-1 > r-3")), List.of());
        Answer ranked = new Answer.OfRanking(false, RankOrder.parse("r-2 > r-1 = r-3"));
        Answer none = new Answer.OfRanking(true, null);
        return new Gold(accepted, "", "", "length", false, Tier.HARD, List.of(vote("e-1", ranked), vote("e-2", none)));
    }

    static Gold pairs() {
        Accepted accepted = new Accepted.ForRanking(
                false,
                List.of(),
                List.of(new RankedPair(Samples.R2, Samples.R1), new RankedPair(Samples.R2, new ResponseId("r-3"))));
        return Gold.imported(accepted);
    }
}
