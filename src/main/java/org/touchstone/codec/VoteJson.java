package org.touchstone.codec;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.touchstone.domain.evidence.CriterionScore;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.evidence.Severity;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.evidence.SpanLink;
import org.touchstone.domain.evidence.SpanType;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.json.Fields;
import org.touchstone.refusal.RejectedException;

/** Votes and findings, as judgments and drafts share them. */
final class VoteJson {
    private VoteJson() {}

    static Map<String, Object> tree(Vote vote) {
        return Map.of(
                "bothBad",
                vote.bothBad(),
                "preferences",
                vote.preferences().stream().map(VoteJson::tree).toList());
    }

    private static Map<String, Object> tree(Preference preference) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("scope", preference.scope().word());
        tree.put("strength", preference.strength());
        ResponseId favours = preference.favours();
        if (favours != null) {
            tree.put("favours", favours.value());
        }
        return tree;
    }

    static Vote vote(Fields f) throws RejectedException {
        boolean bothBad = f.flag("bothBad");
        List<Preference> preferences = f.objects("preferences", VoteJson::preference);
        Vote vote = new Vote(preferences, bothBad);
        f.keeps(preferences, vote.preferences());
        return vote;
    }

    private static Preference preference(Fields f) throws RejectedException {
        ResponseId favours = f.has("favours") ? new ResponseId(f.text("favours")) : null;
        Scope scope = Scope.of(f.text("scope"));
        return new Preference(scope, favours, f.small("strength"));
    }

    static Map<String, Object> tree(Findings findings) {
        Map<String, Object> tree = new TreeMap<>();
        List<Map<String, Object>> criteria = new ArrayList<>();
        for (CriterionScore c : findings.criteria()) {
            criteria.add(
                    Map.of("criterion", c.criterion(), "response", c.response().value(), "level", c.level()));
        }
        tree.put("criteria", criteria);
        tree.put("rationale", findings.rationale());
        tree.put("spans", findings.spans().stream().map(VoteJson::tree).toList());
        tree.put(
                "links",
                findings.links().stream()
                        .map(l -> Map.of("from", l.from(), "to", l.to()))
                        .toList());
        tree.put("flags", findings.flags().stream().map(Fields::word).toList());
        if (findings.confidence() >= 0) {
            tree.put("confidence", findings.confidence());
        }
        return tree;
    }

    private static Map<String, Object> tree(Span span) {
        return Map.of(
                "number", span.number(),
                "response", span.response().value(),
                "turn", span.turn(),
                "start", span.start(),
                "end", span.end(),
                "type", Fields.word(span.type()),
                "severity", Fields.word(span.severity()),
                "note", span.note());
    }

    static Findings findings(Fields f) throws RejectedException {
        int confidence = f.has("confidence") ? confidence(f) : -1;
        List<CriterionScore> criteria = f.objects("criteria", VoteJson::criterion);
        Set<Flag> flags = flags(f);
        List<SpanLink> links = f.objects("links", l -> new SpanLink(l.small("from"), l.small("to")));
        String rationale = f.text("rationale");
        return new Findings(criteria, rationale, f.objects("spans", VoteJson::span), links, flags, confidence);
    }

    private static CriterionScore criterion(Fields f) throws RejectedException {
        return new CriterionScore(f.text("criterion"), new ResponseId(f.text("response")), f.small("level"));
    }

    private static int confidence(Fields f) throws RejectedException {
        int percent = f.small("confidence");
        if (percent < 0) {
            throw new IllegalArgumentException("A confidence that is not stated is left out");
        }
        return percent;
    }

    private static Set<Flag> flags(Fields f) throws RejectedException {
        List<Flag> flags = f.words("flags", Flag.class);
        Set<Flag> kept = flags.isEmpty() ? Set.of() : EnumSet.copyOf(flags);
        f.keeps(flags, kept);
        return kept;
    }

    private static Span span(Fields f) throws RejectedException {
        return new Span(
                f.small("number"),
                new ResponseId(f.text("response")),
                f.small("turn"),
                f.small("start"),
                f.small("end"),
                f.word("type", SpanType.class),
                f.word("severity", Severity.class),
                f.text("note"));
    }
}
