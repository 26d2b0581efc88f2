package org.touchstone.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
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
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.json.Fields;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/** Encodes the known answers of a study key. */
final class GoldJson {
    private GoldJson() {}

    static Map<String, Object> tree(Gold gold) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("accept", tree(gold.accepted()));
        if (gold.critical()) {
            tree.put("critical", true);
        }
        tree.put("guideline", gold.guideline());
        tree.put("rationale", gold.rationale());
        Tier tier = gold.tier();
        if (tier != null) {
            tree.put("tier", Fields.word(tier));
        }
        tree.put("trap", gold.trap());
        tree.put("votes", gold.votes().stream().map(GoldJson::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(ExpertVote vote) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("answer", tree(vote.answer()));
        tree.put("expert", vote.expert());
        tree.put("rationale", vote.rationale());
        if (vote.adjudicates()) {
            tree.put("adjudicates", true);
        }
        return tree;
    }

    private static Map<String, Object> tree(Accepted accepted) {
        Map<String, Object> tree = new TreeMap<>();
        if (accepted instanceof Accepted.ForComparison comparison) {
            tree.put("bothBad", comparison.bothBad());
            tree.put(
                    "preferences",
                    comparison.ranges().stream().map(GoldJson::tree).toList());
        } else if (accepted instanceof Accepted.ForRating rating) {
            rating.overall().ifPresent(range -> tree.put("overall", tree(range)));
            List<Object> criteria = new ArrayList<>();
            rating.levels().forEach((criterion, range) -> {
                Map<String, Object> level = tree(range);
                level.put("criterion", criterion);
                criteria.add(level);
            });
            tree.put("criteria", criteria);
        } else if (accepted instanceof Accepted.ForRanking ranking) {
            tree.put("noneAcceptable", ranking.noneAcceptable());
            if (!ranking.orders().isEmpty()) {
                tree.put(
                        "orders", ranking.orders().stream().map(RankOrder::text).toList());
            }
            if (!ranking.pairs().isEmpty()) {
                tree.put("pairs", ranking.pairs().stream().map(GoldJson::tree).toList());
            }
        }
        return tree;
    }

    private static Map<String, Object> tree(StrengthRange range) {
        Map<String, Object> tree = new TreeMap<>();
        ResponseId favours = range.favours();
        if (favours != null) {
            tree.put("favours", favours.value());
        }
        tree.put("least", range.least());
        tree.put("most", range.most());
        tree.put("scope", range.scope().word());
        return tree;
    }

    private static Map<String, Object> tree(LevelRange range) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("least", range.least());
        tree.put("most", range.most());
        return tree;
    }

    private static Map<String, Object> tree(RankedPair pair) {
        return Map.of("better", pair.better().value(), "worse", pair.worse().value());
    }

    private static Map<String, Object> tree(Answer answer) {
        Map<String, Object> tree = new TreeMap<>();
        if (answer instanceof Answer.OfComparison comparison) {
            return VoteJson.tree(comparison.vote());
        } else if (answer instanceof Answer.OfRating rating) {
            rating.overall().ifPresent(level -> tree.put("overall", level));
            List<Object> criteria = new ArrayList<>();
            rating.levels().forEach((criterion, level) -> criteria.add(Map.of("criterion", criterion, "level", level)));
            tree.put("criteria", criteria);
        } else if (answer instanceof Answer.OfRanking ranking) {
            tree.put("noneAcceptable", ranking.noneAcceptable());
            RankOrder order = ranking.order();
            if (order != null) {
                tree.put("order", order.text());
            }
        }
        return tree;
    }

    static Gold gold(Fields f, AnswerKind kind) throws RejectedException {
        List<ExpertVote> votes = f.objects("votes", vote -> vote(vote, kind));
        Gold gold = new Gold(
                f.object("accept", accept -> accepted(accept, kind)),
                f.text("rationale"),
                f.text("guideline"),
                f.text("trap"),
                KeyedItemJson.mark(f, "critical"),
                f.has("tier") ? f.word("tier", Tier.class) : null,
                votes);
        f.keeps(votes, gold.votes());
        return gold;
    }

    private static ExpertVote vote(Fields f, AnswerKind kind) throws RejectedException {
        return new ExpertVote(
                f.text("expert"),
                f.object("answer", answer -> answer(answer, kind)),
                f.text("rationale"),
                KeyedItemJson.mark(f, "adjudicates"));
    }

    private static Accepted accepted(Fields f, AnswerKind kind) throws RejectedException {
        return switch (kind) {
            case COMPARISON -> {
                List<StrengthRange> ranges = f.objects("preferences", GoldJson::strengths);
                Accepted.ForComparison accepted = new Accepted.ForComparison(f.flag("bothBad"), ranges);
                f.keeps(ranges, accepted.ranges());
                yield accepted;
            }
            case RATING -> {
                Optional<LevelRange> overall =
                        f.has("overall") ? Optional.of(f.object("overall", GoldJson::levels)) : Optional.empty();
                yield new Accepted.ForRating(
                        overall, byCriterion(f, level -> new Named<>(level.text("criterion"), levels(level))));
            }
            case RANKING -> ranking(f);
        };
    }

    private static Accepted ranking(Fields f) throws RejectedException {
        List<RankOrder> orders = new ArrayList<>();
        if (f.has("orders")) {
            for (String order : f.texts("orders")) {
                orders.add(RankOrder.parse(order));
            }
        }
        List<RankedPair> pairs = f.has("pairs")
                ? f.objects(
                        "pairs",
                        pair -> new RankedPair(new ResponseId(pair.text("better")), new ResponseId(pair.text("worse"))))
                : List.of();
        if ((f.has("orders") && orders.isEmpty()) || (f.has("pairs") && pairs.isEmpty())) {
            throw new IllegalArgumentException("An empty list is omitted");
        }
        Accepted.ForRanking accepted = new Accepted.ForRanking(f.flag("noneAcceptable"), orders, pairs);
        f.keeps(orders, accepted.orders());
        f.keeps(pairs, accepted.pairs());
        return accepted;
    }

    private static StrengthRange strengths(Fields f) throws RejectedException {
        return new StrengthRange(
                Scope.of(f.text("scope")),
                f.has("favours") ? new ResponseId(f.text("favours")) : null,
                f.small("least"),
                f.small("most"));
    }

    private static LevelRange levels(Fields f) throws RejectedException {
        return new LevelRange(f.small("least"), f.small("most"));
    }

    private static Answer answer(Fields f, AnswerKind kind) throws RejectedException {
        return switch (kind) {
            case COMPARISON -> new Answer.OfComparison(VoteJson.vote(f));
            case RATING ->
                new Answer.OfRating(
                        f.has("overall") ? OptionalInt.of(f.small("overall")) : OptionalInt.empty(),
                        byCriterion(f, level -> new Named<>(level.text("criterion"), level.small("level"))));
            case RANKING ->
                new Answer.OfRanking(
                        f.flag("noneAcceptable"), f.has("order") ? RankOrder.parse(f.text("order")) : null);
        };
    }

    private record Named<T>(String name, T value) {}

    /** Reads values by criterion, which must be in ascending order. */
    private static <T> Map<String, T> byCriterion(Fields f, Fields.Decoder<Named<T>> decoder) throws RejectedException {
        List<Named<T>> read = f.objects("criteria", decoder);
        Map<String, T> all = new HashMap<>();
        for (Named<T> named : read) {
            if (!named.name().matches("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}")
                    || all.put(named.name(), named.value()) != null) {
                throw new RejectedException(Reject.JSON_VALUE, "criterion");
            }
        }
        f.keeps(read.stream().map(Named::name).toList(), new TreeMap<>(all).keySet());
        return all;
    }
}
