package org.touchstone.formats.decisions;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.evidence.CriterionScore;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.evidence.Severity;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.evidence.SpanLink;
import org.touchstone.domain.evidence.SpanType;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.formats.ImportedDecision;

/** The members of a line as {@code decisions-v1} fixes them. */
final class DecisionLine {
    private DecisionLine() {}

    static RecordedDecision read(long number, DecisionMembers m) throws RefusedLineException {
        ItemId item = new ItemId(m.text("item"));
        if (!m.has("preferences")) {
            throw new RefusedLineException("\"preferences\" is missing");
        }
        Vote blind = vote(m);
        @Nullable Vote afterReveal = m.optionalObject("afterReveal", DecisionLine::vote);
        Findings findings = findings(m);
        int endsSeen = m.flag("bothEndsRead") ? 3 : 0;
        long active = m.integer("activeMillis", 0);
        long decidedAt = m.integer("decidedAt", -1);
        if (decidedAt < 0 && m.has("decidedAt")) {
            throw new RefusedLineException("\"decidedAt\" is before 1970");
        }
        Draft draft = new Draft(blind, afterReveal, findings, 0, 0, endsSeen, active);
        return new RecordedDecision(number, item, draft, decidedAt, m.text("source", ""));
    }

    private static Vote vote(DecisionMembers m) throws RefusedLineException {
        Vote vote = new Vote(m.objects("preferences", DecisionLine::preference), m.flag("bothBad"));
        if (vote.contradictsItself()) {
            throw new RefusedLineException("\"bothBad\" stands beside a preference with a strength");
        }
        return vote;
    }

    private static Preference preference(DecisionMembers m) throws RefusedLineException {
        Scope scope = scope(m.text("scope"));
        String favours = m.optionalText("favours");
        int strength = m.small("strength", favours == null ? 0 : ImportedDecision.USUAL_STRENGTH);
        return new Preference(scope, favours == null ? null : new ResponseId(favours), strength);
    }

    private static Scope scope(String word) throws RefusedLineException {
        try {
            return Scope.of(word);
        } catch (IllegalArgumentException e) {
            throw new RefusedLineException("\"scope\" is neither conversation nor turn:N");
        }
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
