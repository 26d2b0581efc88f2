package org.touchstone.formats.decisions;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.CriterionScore;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Findings;
import org.touchstone.domain.judgment.Flag;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Reading;
import org.touchstone.domain.judgment.Severity;
import org.touchstone.domain.judgment.Span;
import org.touchstone.domain.judgment.SpanLink;
import org.touchstone.domain.judgment.SpanType;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.study.ItemId;
import org.touchstone.domain.study.ResponseId;
import org.touchstone.domain.study.Scope;

/** The members of a line as {@code decisions-v1} fixes them. */
final class DecisionLine {
    /** What a direction without strength counts as. */
    static final int USUAL_STRENGTH = 2;

    private static final Pattern SCOPE = Pattern.compile("conversation|turn:([1-9][0-9]{0,5})");

    private DecisionLine() {}

    static RecordedDecision read(long number, Members m) throws RefusedLineException {
        ItemId item = new ItemId(m.text("item"));
        if (!m.has("preferences")) {
            throw new RefusedLineException("\"preferences\" is missing");
        }
        Vote blind = vote(m);
        @Nullable Vote afterReveal = m.optionalObject("afterReveal", DecisionLine::vote);
        Findings findings = findings(m);
        Reading reading = m.flag("bothEndsRead") ? Reading.everything(2) : Reading.untouched(2);
        long active = m.integer("activeMillis", 0);
        long decidedAt = m.integer("decidedAt", -1);
        if (decidedAt < 0 && m.has("decidedAt")) {
            throw new RefusedLineException("\"decidedAt\" is before 1970");
        }
        Draft draft = new Draft(new ComparisonDecision(blind, afterReveal), findings, reading, active);
        return new RecordedDecision(number, item, draft, decidedAt, m.text("source", ""));
    }

    private static Vote vote(Members m) throws RefusedLineException {
        Vote vote = new Vote(m.objects("preferences", DecisionLine::preference), m.flag("bothBad"));
        if (vote.contradictsItself()) {
            throw new RefusedLineException("\"bothBad\" stands beside a preference with a strength");
        }
        return vote;
    }

    private static Preference preference(Members m) throws RefusedLineException {
        Scope scope = scope(m.text("scope"));
        String favours = m.optionalText("favours");
        int strength = m.small("strength", favours == null ? 0 : USUAL_STRENGTH);
        return new Preference(scope, favours == null ? null : new ResponseId(favours), strength);
    }

    private static Scope scope(String word) throws RefusedLineException {
        Matcher matcher = SCOPE.matcher(word);
        if (!matcher.matches()) {
            throw new RefusedLineException("\"scope\" is neither conversation nor turn:N");
        }
        String turn = matcher.group(1);
        return turn == null ? Scope.CONVERSATION : Scope.ofTurn(Integer.parseInt(turn));
    }

    private static Findings findings(Members m) throws RefusedLineException {
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

    private static Span span(Members m) throws RefusedLineException {
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
