package org.touchstone.workstation.checklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.evidence.SpanType;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.study.Criterion;
import org.touchstone.domain.study.Requirements;
import org.touchstone.domain.study.Study;

/**
 * What a study requires of a draft before it can be submitted: the only implementation, used by sessions and screens.
 * Delegates to the {@link KindRules} of the item's kind. Pure; any thread.
 *
 * <p>The flag "not my field" waives every requirement: the item is routed to another annotator.
 */
public final class Checklist {
    private final Study study;
    private final Item item;
    private final boolean reveals;
    private final KindRules rules;

    /**
     * One requirement.
     *
     * @param requirement what is required
     * @param met whether the draft meets it
     * @param words its name for the user
     */
    public record Entry(Unmet requirement, boolean met, String words) {}

    /**
     * Makes the checklist of one item.
     *
     * @param reveals whether all texts are opened after the blind decision, so that a final one is required
     */
    public Checklist(Study study, Item item, boolean reveals) {
        this.study = study;
        this.item = item;
        this.reveals = reveals;
        this.rules = KindRules.of(item.kind());
    }

    /**
     * Returns everything required of this draft, met or not, in the order of {@link Unmet}. A requirement that becomes
     * met stays in the list.
     */
    public List<Entry> entries(Draft draft) {
        boolean released = draft.findings().flags().contains(Flag.NOT_MY_FIELD);
        List<Entry> entries = new ArrayList<>();
        for (Unmet requirement : Unmet.values()) {
            if (isAsked(requirement, draft)) {
                entries.add(new Entry(requirement, released || isMet(requirement, draft), rules.words(requirement)));
            }
        }
        return List.copyOf(entries);
    }

    /** Returns the name of a requirement for the user. */
    public String words(Unmet requirement) {
        return rules.words(requirement);
    }

    /** Returns the unmet requirements; empty when the draft can be submitted. */
    public Set<Unmet> unmet(Draft draft) {
        Set<Unmet> unmet = EnumSet.noneOf(Unmet.class);
        for (Entry entry : entries(draft)) {
            if (!entry.met()) {
                unmet.add(entry.requirement());
            }
        }
        return unmet;
    }

    private boolean isAsked(Unmet requirement, Draft draft) {
        Requirements asked = study.requirements();
        return switch (requirement) {
            case DECISION -> true;
            case RATIONALE ->
                asked.rationaleFromStrength() > 0 && rules.needsReason(draft.decision(), asked.rationaleFromStrength());
            case ALL_READ -> asked.bothEndsRead() || study.blinding().votesAfterBothEnds();
            case CRITERIA -> asked.allCriteria() && !study.criteria().isEmpty();
            case SPAN_FOR_UNSAFE ->
                asked.spanForUnsafe() && draft.findings().flags().contains(Flag.UNSAFE);
            case CONFIDENCE -> asked.confidence();
            case FINAL_DECISION -> reveals;
        };
    }

    private boolean isMet(Unmet requirement, Draft draft) {
        Findings findings = draft.findings();
        return switch (requirement) {
            case DECISION -> rules.isComplete(item, draft.decision());
            case RATIONALE -> !findings.rationale().isBlank();
            case ALL_READ -> draft.reading().allEndsSeen();
            case CRITERIA -> allCriteriaScored(findings);
            case SPAN_FOR_UNSAFE -> findings.spans().stream().anyMatch(s -> s.type() == SpanType.UNSAFE);
            case CONFIDENCE -> findings.confidence() != -1;
            case FINAL_DECISION -> rules.isFinalComplete(item, draft.decision());
        };
    }

    private boolean allCriteriaScored(Findings findings) {
        Collection<String> scored = new HashSet<>();
        findings.criteria().forEach(s -> scored.add(s.criterion() + ' ' + s.response()));
        return study.criteria().stream()
                .allMatch(c -> item.responses().stream().allMatch(r -> scored.contains(c.id() + ' ' + r.id())));
    }

    /**
     * Checks that a draft refers only to what the item has; anything else is a caller's mistake, never the annotator's.
     *
     * @throws IllegalArgumentException with one sentence that names the mismatch
     */
    public void requireFits(Draft draft) {
        if (draft.decision().kind() != item.kind()) {
            throw new IllegalArgumentException("A " + item.kind().one() + " is not decided like a "
                    + draft.decision().kind().one());
        }
        rules.requireFits(item, reveals, draft.decision());
        for (var score : draft.findings().criteria()) {
            item.response(score.response());
            Criterion criterion = study.criteria().stream()
                    .filter(c -> c.id().equals(score.criterion()))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("The study has no criterion \"" + score.criterion() + "\""));
            if (score.level() > criterion.levels()) {
                throw new IllegalArgumentException(
                        "The criterion \"" + criterion.id() + "\" has no level " + score.level());
            }
        }
        draft.findings().spans().forEach(this::requireFits);
    }

    private void requireFits(Span span) {
        Response response = item.response(span.response());
        if (span.turn() >= response.turns().size()) {
            throw new IllegalArgumentException("The response has no turn with the index " + span.turn());
        }
        String text = response.turns().get(span.turn()).content();
        if (span.end() > text.length()) {
            throw new IllegalArgumentException("Span " + span.number() + " ends after the text");
        }
        if (splitsPair(text, span.start()) || splitsPair(text, span.end())) {
            throw new IllegalArgumentException("Span " + span.number() + " cuts a character in two");
        }
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
