package org.touchstone.formats.decisions;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.touchstone.domain.evidence.CriterionScore;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.evidence.Severity;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.evidence.SpanLink;
import org.touchstone.domain.evidence.SpanType;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.Decision;

/** Parses the members of a line of {@code decisions-v1}. */
final class DecisionLine {
    private DecisionLine() {}

    static RecordedDecision read(long number, DecisionMembers m) throws RefusedLineException {
        ItemId item = new ItemId(m.text("item"));
        Decision decision = KindMembers.of(m).read(m);
        Findings findings = findings(m);
        boolean allRead = m.flag("bothEndsRead");
        long active = m.integer("activeMillis", 0);
        long decidedAt = m.integer("decidedAt", -1);
        if (decidedAt < 0 && m.has("decidedAt")) {
            throw new RefusedLineException("\"decidedAt\" is before 1970");
        }
        if (active < 0) {
            throw new IllegalArgumentException("Times are not negative");
        }
        String source = m.text("source", "");
        return new RecordedDecision(number, item, decision, findings, allRead, active, decidedAt, source);
    }

    private static Findings findings(DecisionMembers m) throws RefusedLineException {
        List<Flag> flags = m.words("flags", Flag.class);
        return new Findings(
                m.objects(
                        "criteria",
                        c -> new CriterionScore(
                                c.text("criterion"), new ResponseId(c.text("response")), c.small("level"))),
                m.text("rationale", ""),
                m.objects("spans", DecisionLine::span),
                m.objects("links", l -> new SpanLink(l.small("from"), l.small("to"))),
                flags.isEmpty() ? Set.of() : EnumSet.copyOf(flags),
                m.small("confidence", -1));
    }

    private static Span span(DecisionMembers m) throws RefusedLineException {
        return new Span(
                m.small("number"),
                new ResponseId(m.text("response")),
                m.small("turn"),
                m.small("start"),
                m.small("end"),
                m.word("type", SpanType.class),
                m.word("severity", Severity.class),
                m.text("note", ""));
    }
}
