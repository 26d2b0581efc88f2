package org.touchstone.workstation.checklist;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.evidence.SpanType;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.study.Criterion;
import org.touchstone.domain.study.Requirements;
import org.touchstone.domain.study.Study;

/**
 * What a study still asks of a draft before it can be submitted. Pure; any thread.
 *
 * <p>The flag "not my field" releases from everything: the item goes to somebody else. Both-bad stands for a vote on
 * every scope that has none.
 */
public final class Checklist {
    private final Study study;
    private final Comparison item;
    private final boolean reveals;

    /**
     * For one item.
     *
     * @param reveals whether both texts are opened after the blind vote, so that a final vote is asked
     */
    public Checklist(Study study, Comparison item, boolean reveals) {
        this.study = study;
        this.item = item;
        this.reveals = reveals;
    }

    /** What is missing, in the order of {@link Unmet}; empty when the draft can be submitted. */
    public Set<Unmet> unmet(Draft draft) {
        Set<Unmet> unmet = EnumSet.noneOf(Unmet.class);
        Findings findings = draft.findings();
        if (findings.flags().contains(Flag.NOT_MY_FIELD)) {
            return unmet;
        }
        Requirements asked = study.requirements();
        if (!isComplete(draft.blind())) {
            unmet.add(Unmet.PREFERENCE);
        }
        if (asked.rationaleFromStrength() > 0
                && strongest(draft) >= asked.rationaleFromStrength()
                && findings.rationale().isBlank()) {
            unmet.add(Unmet.RATIONALE);
        }
        if ((asked.bothEndsRead() || study.blinding().votesAfterBothEnds()) && draft.endsSeen() != 3) {
            unmet.add(Unmet.BOTH_ENDS);
        }
        if (asked.allCriteria() && !allCriteriaScored(findings)) {
            unmet.add(Unmet.CRITERIA);
        }
        if (asked.spanForUnsafe()
                && findings.flags().contains(Flag.UNSAFE)
                && findings.spans().stream().noneMatch(s -> s.type() == SpanType.UNSAFE)) {
            unmet.add(Unmet.SPAN_FOR_UNSAFE);
        }
        if (asked.confidence() && findings.confidence() == -1) {
            unmet.add(Unmet.CONFIDENCE);
        }
        if (reveals && (draft.afterReveal() == null || !isComplete(draft.afterReveal()))) {
            unmet.add(Unmet.FINAL_VOTE);
        }
        return unmet;
    }

    /**
     * Refuses a draft that speaks of things the item does not have: a caller's mistake, never the annotator's.
     *
     * @throws IllegalArgumentException with one sentence that names the misfit
     */
    public void requireFits(Draft draft) {
        requireFits(draft.blind());
        if (draft.afterReveal() != null) {
            if (!reveals) {
                throw new IllegalArgumentException(
                        "Nothing is revealed for this item, so it has no vote after a reveal");
            }
            requireFits(draft.afterReveal());
        }
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

    private void requireFits(Vote vote) {
        for (Preference preference : vote.preferences()) {
            if (!item.scopes().contains(preference.scope())) {
                throw new IllegalArgumentException("The item does not ask about "
                        + (preference.scope().isConversation()
                                ? "the whole conversation"
                                : "turn " + preference.scope().turn()));
            }
            if (preference.favours() != null) {
                item.response(preference.favours());
            }
        }
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

    private boolean isComplete(Vote vote) {
        return vote.bothBad() || vote.covers(item.scopes());
    }

    private static int strongest(Draft draft) {
        @Nullable Vote after = draft.afterReveal();
        return Math.max(strongest(draft.blind().preferences()), after == null ? 0 : strongest(after.preferences()));
    }

    private static int strongest(List<Preference> preferences) {
        return preferences.stream().mapToInt(Preference::strength).max().orElse(0);
    }

    private boolean allCriteriaScored(Findings findings) {
        Collection<String> scored = new HashSet<>();
        findings.criteria().forEach(s -> scored.add(s.criterion() + ' ' + s.response()));
        return study.criteria().stream()
                .allMatch(c -> item.responses().stream().allMatch(r -> scored.contains(c.id() + ' ' + r.id())));
    }
}
