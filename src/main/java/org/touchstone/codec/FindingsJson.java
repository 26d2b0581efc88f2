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
import org.touchstone.json.Fields;
import org.touchstone.refusal.RejectedException;

/** Encodes findings, for judgments and drafts of all kinds. Stateless; any thread. */
public final class FindingsJson {
    private FindingsJson() {}

    /** Makes the tree to be written. */
    public static Map<String, Object> tree(Findings findings) {
        Map<String, Object> tree = new TreeMap<>();
        List<Map<String, Object>> criteria = new ArrayList<>();
        for (CriterionScore c : findings.criteria()) {
            criteria.add(
                    Map.of("criterion", c.criterion(), "response", c.response().value(), "level", c.level()));
        }
        tree.put("criteria", criteria);
        tree.put("rationale", findings.rationale());
        tree.put("spans", findings.spans().stream().map(FindingsJson::tree).toList());
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

    /**
     * Reads the fields of findings.
     *
     * @throws RejectedException when a field is refused
     */
    public static Findings findings(Fields f) throws RejectedException {
        int confidence = f.has("confidence") ? confidence(f) : -1;
        List<CriterionScore> criteria = f.objects("criteria", FindingsJson::criterion);
        Set<Flag> flags = flags(f);
        List<SpanLink> links = f.objects("links", l -> new SpanLink(l.small("from"), l.small("to")));
        String rationale = f.text("rationale");
        return new Findings(criteria, rationale, f.objects("spans", FindingsJson::span), links, flags, confidence);
    }

    private static CriterionScore criterion(Fields f) throws RejectedException {
        return new CriterionScore(f.text("criterion"), new ResponseId(f.text("response")), f.small("level"));
    }

    private static int confidence(Fields f) throws RejectedException {
        int percent = f.small("confidence");
        if (percent < 0) {
            throw new IllegalArgumentException("A confidence that is not stated is omitted");
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
