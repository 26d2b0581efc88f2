package org.touchstone.workstation.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.domain.evidence.CriterionScore;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.evidence.Severity;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.evidence.SpanType;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.judgment.Decision;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.presentation.Arm;
import org.touchstone.domain.presentation.PresentationPlan;
import org.touchstone.domain.presentation.Reading;
import org.touchstone.domain.study.BlindingPolicy;
import org.touchstone.domain.study.Criterion;
import org.touchstone.domain.study.Requirements;
import org.touchstone.domain.study.RevealPolicy;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.study.StudyId;
import org.touchstone.kinds.KindExample;
import org.touchstone.kinds.KindExamples;
import org.touchstone.workstation.session.DraftCodec;
import org.touchstone.workstation.session.DraftRecord;

/** What every kind of item keeps in the session; the page "How to add a kind of item" names this test. */
class KindRulesTest {
    private static final Requirements NOTHING = new Requirements(0, false, false, false, false);
    private static final Requirements EVERYTHING = new Requirements(2, true, true, true, true);

    static Stream<KindExample> kinds() {
        return KindExamples.ALL.stream();
    }

    private static Study study(Requirements requirements, int revealPerMille) {
        return new Study(
                new StudyId("study"),
                "Study",
                1,
                "1.0",
                "7c".repeat(32),
                List.of(new Criterion("accuracy", "Accuracy", "Is it right?", List.of("no", "yes"))),
                requirements,
                new BlindingPolicy(300, new RevealPolicy(revealPerMille), false));
    }

    private static Draft untouched(Item item) {
        return Draft.untouched(
                KindRules.of(item.kind()).nothing(), item.responses().size());
    }

    private static Draft draft(Item item, Decision decision, Findings findings) {
        return new Draft(decision, findings, Reading.everything(item.responses().size()), 1_000);
    }

    private static Findings everythingSaid(Item item) {
        List<CriterionScore> levels = new ArrayList<>();
        item.responses().forEach(r -> levels.add(new CriterionScore("accuracy", r.id(), 2)));
        Span unsafe = new Span(1, item.responses().get(0).id(), 0, 0, 1, SpanType.UNSAFE, Severity.MAJOR, "");
        return new Findings(levels, "Because.", List.of(unsafe), List.of(), Set.of(Flag.UNSAFE), 80);
    }

    @Test
    void everyKindHasItsRules() {
        assertThat(KindRules.ALL).extracting(KindRules::kind).containsExactly(ItemKind.values());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyRequirementHasWordsOfItsOwn(KindExample example) {
        KindRules rules = KindRules.of(example.kind());
        assertThat(EnumSet.allOf(Unmet.class))
                .extracting(rules::words)
                .doesNotHaveDuplicates()
                .allMatch(words -> words.strip().length() > 3 && Character.isUpperCase(words.charAt(0)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anUntouchedItemLacksItsDecisionAndACompleteOneNothing(KindExample example) {
        for (Item item : example.items()) {
            Checklist list = new Checklist(study(NOTHING, 0), item, false);
            assertThat(list.unmet(untouched(item))).containsExactly(Unmet.DECISION);
            assertThat(list.unmet(draft(item, example.halfway(item), Findings.NONE)))
                    .containsExactly(Unmet.DECISION);
            assertThat(list.unmet(draft(item, example.complete(item), Findings.NONE)))
                    .isEmpty();
            assertThat(list.entries(draft(item, example.complete(item), Findings.NONE)))
                    .extracting(Checklist.Entry::requirement)
                    .containsExactly(Unmet.DECISION);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aLineThatBecomesMetStaysAndIsTicked(KindExample example) {
        for (Item item : example.items()) {
            Checklist list = new Checklist(study(EVERYTHING, 0), item, false);
            Findings flagged = new Findings(List.of(), "", List.of(), List.of(), Set.of(Flag.UNSAFE), -1);
            Draft bare =
                    new Draft(example.strong(item), flagged, untouched(item).reading(), 1_000);
            Draft all = draft(item, example.strong(item), everythingSaid(item));
            assertThat(list.entries(bare))
                    .extracting(Checklist.Entry::requirement)
                    .isEqualTo(asked(list, all));
            assertThat(list.unmet(bare))
                    .containsExactly(
                            Unmet.RATIONALE, Unmet.ALL_READ, Unmet.CRITERIA, Unmet.SPAN_FOR_UNSAFE, Unmet.CONFIDENCE);
            assertThat(list.entries(all)).allMatch(Checklist.Entry::met);
        }
    }

    private static List<Unmet> asked(Checklist list, Draft draft) {
        return list.entries(draft).stream().map(Checklist.Entry::requirement).toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aReasonIsAskedForStrongDecisionsOnly(KindExample example) {
        for (Item item : example.items()) {
            Checklist list = new Checklist(study(new Requirements(2, false, false, false, false), 0), item, false);
            assertThat(asked(list, draft(item, example.complete(item), Findings.NONE)))
                    .doesNotContain(Unmet.RATIONALE);
            assertThat(list.unmet(draft(item, example.strong(item), Findings.NONE)))
                    .containsExactly(Unmet.RATIONALE);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aPlanIsTheSameEveryTimeAndShowsEachResponseOnce(KindExample example) {
        Study study = study(NOTHING, 500);
        Set<PresentationPlan> seen = new HashSet<>();
        Set<Arm> arms = EnumSet.noneOf(Arm.class);
        for (Item item : example.items()) {
            KindRules rules = KindRules.of(item.kind());
            for (int place = 0; place < 60; place++) {
                for (String annotator : List.of("a", "b")) {
                    Seat seat = new Seat(annotator, place, place);
                    PresentationPlan plan = rules.plan(study, item, seat);
                    assertThat(rules.plan(study, item, new Seat(annotator, place, place)))
                            .isEqualTo(plan);
                    assertThat(plan.order())
                            .containsExactlyInAnyOrderElementsOf(
                                    item.responses().stream().map(Response::id).toList());
                    seen.add(plan);
                    arms.add(plan.arm());
                }
            }
        }
        assertThat(arms).containsExactly(Arm.SLOT, Arm.PLAIN);
        // With more than one response there is more than one order, and it is drawn.
        int responses = example.items().get(0).responses().size();
        assertThat(seen.stream().map(PresentationPlan::order).distinct().count())
                .isGreaterThanOrEqualTo(Math.min(responses, 2));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void decisionsThatFitAreTakenAndThoseOfOtherResponsesRefused(KindExample example) {
        Item item = example.items().get(0);
        Checklist list = new Checklist(study(NOTHING, 0), item, false);
        list.requireFits(draft(item, example.complete(item), Findings.NONE));
        CriterionScore stranger = new CriterionScore("accuracy", new org.touchstone.domain.item.ResponseId("no"), 1);
        Findings misfit = new Findings(List.of(stranger), "", List.of(), List.of(), Set.of(), -1);
        assertThatThrownBy(() -> list.requireFits(draft(item, example.complete(item), misfit)))
                .isInstanceOf(IllegalArgumentException.class);
        KindRules rules = KindRules.of(item.kind());
        rules.requireSameBlind(example.complete(item), example.complete(item));
        assertThatThrownBy(() -> rules.requireSameBlind(example.complete(item), example.strong(item)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void draftsComeBackAsTheyWereKept(KindExample example) {
        for (Item item : example.items()) {
            PresentationPlan plan = KindRules.of(item.kind()).plan(study(NOTHING, 500), item, new Seat("a", 3, 1));
            int places = plan.places();
            List<Integer> lines =
                    java.util.stream.IntStream.range(0, places).boxed().toList();
            for (Decision decision :
                    List.of(KindRules.of(item.kind()).nothing(), example.halfway(item), example.revealed(item))) {
                Draft draft = new Draft(decision, everythingSaid(item), new Reading(lines, 1), 9_000, 7_000);
                for (DraftRecord kept : List.of(
                        new DraftRecord(plan, untouched(item), 0),
                        new DraftRecord(plan, draft, 0),
                        new DraftRecord(plan, draft, 41))) {
                    assertThat(DraftCodec.decode(DraftCodec.encode(kept))).isEqualTo(kept);
                }
            }
        }
    }
}
