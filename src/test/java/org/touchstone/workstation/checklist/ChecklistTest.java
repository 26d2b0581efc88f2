package org.touchstone.workstation.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.evidence.CriterionScore;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.evidence.Severity;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.evidence.SpanType;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.presentation.Reading;
import org.touchstone.domain.study.BlindingPolicy;
import org.touchstone.domain.study.Criterion;
import org.touchstone.domain.study.Requirements;
import org.touchstone.domain.study.RevealPolicy;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.study.StudyId;

class ChecklistTest {
    private static final ResponseId ONE = new ResponseId("r1");
    private static final ResponseId TWO = new ResponseId("r2");
    private static final Requirements NOTHING = new Requirements(0, false, false, false, false);
    private static final Requirements EVERYTHING = new Requirements(2, true, true, true, true);

    @Test
    void asksForAPreferenceOnEveryScope() {
        Checklist list = list(NOTHING, false);
        Vote half = Vote.NONE.with(Preference.tie(Scope.ofTurn(1)));
        assertThat(list.unmet(Draft.untouched(ComparisonDecision.NONE, 2))).containsExactly(Unmet.DECISION);
        assertThat(list.unmet(draft(half, null, Findings.NONE, 0))).containsExactly(Unmet.DECISION);
        assertThat(list.unmet(draft(vote(1), null, Findings.NONE, 0))).isEmpty();
    }

    @Test
    void takesBothBadAsAVoteOnAllScopes() {
        assertThat(list(NOTHING, false).unmet(draft(Vote.NONE.withBothBad(true), null, Findings.NONE, 0)))
                .isEmpty();
    }

    @Test
    void asksNothingOfAnItemOutsideOnesField() {
        Findings away = new Findings(List.of(), "", List.of(), List.of(), Set.of(Flag.NOT_MY_FIELD), -1);
        assertThat(list(EVERYTHING, true).unmet(draft(Vote.NONE, null, away, 0)))
                .isEmpty();
    }

    @Test
    void asksForEverythingTheStudyNames() {
        Findings unsafe = new Findings(List.of(), " \n", List.of(), List.of(), Set.of(Flag.UNSAFE), -1);
        assertThat(list(EVERYTHING, true).unmet(draft(vote(2), null, unsafe, 1)))
                .containsExactly(
                        Unmet.RATIONALE,
                        Unmet.ALL_READ,
                        Unmet.CRITERIA,
                        Unmet.SPAN_FOR_UNSAFE,
                        Unmet.CONFIDENCE,
                        Unmet.FINAL_DECISION);
    }

    @Test
    void isSatisfiedWhenEverythingIsThere() {
        assertThat(list(EVERYTHING, true).unmet(draft(vote(2), vote(1), complete(), 3)))
                .isEmpty();
    }

    @Test
    void asksForAReasonFromTheStrengthOn_alsoAfterTheReveal() {
        Checklist list = list(new Requirements(2, false, false, false, false), true);
        assertThat(list.unmet(draft(vote(1), vote(1), Findings.NONE, 0))).isEmpty();
        assertThat(list.unmet(draft(vote(1), vote(2), Findings.NONE, 0))).containsExactly(Unmet.RATIONALE);
    }

    @Test
    void aStrongBlindVoteKeepsAskingForAReasonThatStaysTickedBesideAWeakFinalOne() {
        Checklist list = list(new Requirements(2, false, false, false, false), true);
        Findings reason = new Findings(List.of(), "Because.", List.of(), List.of(), Set.of(), -1);
        assertThat(list.entries(draft(vote(3), null, Findings.NONE, 0)))
                .extracting(Checklist.Entry::requirement, Checklist.Entry::met)
                .containsExactly(
                        tuple(Unmet.DECISION, true), tuple(Unmet.RATIONALE, false), tuple(Unmet.FINAL_DECISION, false));
        assertThat(list.entries(draft(vote(3), vote(1), reason, 0)))
                .extracting(Checklist.Entry::requirement, Checklist.Entry::met)
                .containsExactly(
                        tuple(Unmet.DECISION, true), tuple(Unmet.RATIONALE, true), tuple(Unmet.FINAL_DECISION, true));
    }

    @Test
    void bothEndsStayTickedWhereVotesOpenOnlyThen() {
        Study study = study(NOTHING, new BlindingPolicy(0, new RevealPolicy(0), true));
        assertThat(new Checklist(study, item(), false).entries(draft(vote(1), null, Findings.NONE, 3)))
                .extracting(Checklist.Entry::requirement, Checklist.Entry::met)
                .containsExactly(tuple(Unmet.DECISION, true), tuple(Unmet.ALL_READ, true));
    }

    @Test
    void asksForCriteriaOnBothResponses() {
        Checklist list = list(new Requirements(0, false, true, false, false), false);
        List<CriterionScore> scores = new ArrayList<>(complete().criteria());
        scores.remove(scores.size() - 1);
        Findings oneShort = new Findings(scores, "", List.of(), List.of(), Set.of(), -1);
        assertThat(list.unmet(draft(vote(1), null, oneShort, 0))).containsExactly(Unmet.CRITERIA);
        assertThat(list.unmet(draft(vote(1), null, complete(), 0))).isEmpty();
    }

    @Test
    void asksForBothEndsWhereVotesOpenOnlyThen() {
        Study study = study(NOTHING, new BlindingPolicy(0, new RevealPolicy(0), true));
        Checklist list = new Checklist(study, item(), false);
        assertThat(list.unmet(draft(vote(1), null, Findings.NONE, 2))).containsExactly(Unmet.ALL_READ);
        assertThat(list.unmet(draft(vote(1), null, Findings.NONE, 3))).isEmpty();
    }

    @Test
    void asksForASpanOfTheTypeUnsafe() {
        Checklist list = list(new Requirements(0, false, false, true, false), false);
        Span padding = new Span(1, ONE, 0, 0, 2, SpanType.PADDING, Severity.MINOR, "");
        Findings other = new Findings(List.of(), "", List.of(padding), List.of(), Set.of(Flag.UNSAFE), -1);
        assertThat(list.unmet(draft(vote(1), null, other, 0))).containsExactly(Unmet.SPAN_FOR_UNSAFE);
    }

    @Test
    void refusesWhatTheItemDoesNotHave() {
        Checklist list = list(NOTHING, false);
        list.requireFits(draft(vote(2), null, complete(), 3));
        Vote stranger = Vote.NONE.with(new Preference(Scope.CONVERSATION, new ResponseId("r9"), 1));
        Vote turnNine = Vote.NONE.with(Preference.tie(Scope.ofTurn(9)));
        CriterionScore noCriterion = new CriterionScore("charm", ONE, 1);
        CriterionScore noLevel = new CriterionScore("accuracy", ONE, 3);
        Span tooLong = new Span(1, ONE, 0, 0, 99, SpanType.PADDING, Severity.MINOR, "");
        Span halfEmoji = new Span(1, ONE, 0, 0, 6, SpanType.PADDING, Severity.MINOR, "");
        for (Draft misfit : List.of(
                draft(stranger, null, Findings.NONE, 0),
                draft(turnNine, null, Findings.NONE, 0),
                draft(vote(1), vote(1), Findings.NONE, 0),
                draft(vote(1), null, scored(noCriterion), 0),
                draft(vote(1), null, scored(noLevel), 0),
                draft(vote(1), null, marked(tooLong), 0),
                draft(vote(1), null, marked(halfEmoji), 0))) {
            assertThatThrownBy(() -> list.requireFits(misfit)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Findings scored(CriterionScore score) {
        return new Findings(List.of(score), "", List.of(), List.of(), Set.of(), -1);
    }

    private static Findings marked(Span span) {
        return new Findings(List.of(), "", List.of(span), List.of(), Set.of(), -1);
    }

    private static Findings complete() {
        List<CriterionScore> scores = List.of(
                new CriterionScore("accuracy", ONE, 1),
                new CriterionScore("accuracy", TWO, 2),
                new CriterionScore("tone", ONE, 2),
                new CriterionScore("tone", TWO, 2));
        Span span = new Span(1, ONE, 0, 0, 5, SpanType.UNSAFE, Severity.MAJOR, "");
        return new Findings(scores, "Because.", List.of(span), List.of(), Set.of(Flag.UNSAFE), 80);
    }

    private static Vote vote(int strength) {
        return Vote.NONE.with(Preference.tie(Scope.ofTurn(1))).with(new Preference(Scope.CONVERSATION, TWO, strength));
    }

    private static Draft draft(
            Vote blind, @org.jspecify.annotations.Nullable Vote after, Findings findings, int endsSeen) {
        return new Draft(new ComparisonDecision(blind, after), findings, new Reading(List.of(0, 0), endsSeen), 0);
    }

    private static Checklist list(Requirements requirements, boolean reveals) {
        return new Checklist(study(requirements, new BlindingPolicy(0, new RevealPolicy(0), false)), item(), reveals);
    }

    private static Study study(Requirements requirements, BlindingPolicy blinding) {
        List<Criterion> rubric = List.of(
                new Criterion("accuracy", "Accuracy", "Is it right?", List.of("no", "yes")),
                new Criterion("tone", "Tone", "Is it apt?", List.of("no", "yes")));
        return new Study(new StudyId("s"), "Study", 1, "1.0", "0".repeat(64), rubric, requirements, blinding);
    }

    private static Comparison item() {
        return new Comparison(
                new ItemId("i"),
                "legal",
                "advice",
                "en",
                List.of(new Turn(Role.USER, "Question")),
                List.of(response(ONE), response(TWO)),
                List.of(Scope.ofTurn(1), Scope.CONVERSATION));
    }

    private static Response response(ResponseId id) {
        return new Response(id, List.of(new Turn(Role.ASSISTANT, "hello\ud83d\ude00 there")));
    }
}
