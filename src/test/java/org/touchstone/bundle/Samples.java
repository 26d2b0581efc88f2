package org.touchstone.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.touchstone.bundle.bundle.BundleFacts;
import org.touchstone.crypto.Sha256;
import org.touchstone.crypto.SigningKey;
import org.touchstone.domain.evidence.CriterionScore;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.evidence.Severity;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.evidence.SpanLink;
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
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.JudgmentId;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Timing;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.presentation.Arm;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Grade;
import org.touchstone.domain.presentation.PaneFacts;
import org.touchstone.domain.presentation.Presentation;
import org.touchstone.domain.presentation.Reading;
import org.touchstone.domain.study.BlindingPolicy;
import org.touchstone.domain.study.Criterion;
import org.touchstone.domain.study.Requirements;
import org.touchstone.domain.study.RevealPolicy;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.study.StudyId;
import org.touchstone.testing.Pairs;

/** Fixed content from which the golden files are made, and small values for everything else. */
public final class Samples {
    public static final long NOON = 1_795_608_000_000L;
    public static final StudyId STUDY_ID = new StudyId("probate-2026");
    public static final ResponseId R1 = new ResponseId("r-1");
    public static final ResponseId R2 = new ResponseId("r-2");
    public static final String GUIDELINES =
            "# Guidelines\n\nPrefer what a careful solicitor would sign. Mark every \u201cfact\u201d that has no source.\n";

    private Samples() {}

    /** A key that everybody knows: for tests only. */
    public static SigningKey key(int number) {
        byte[] seed = new byte[SigningKey.SEED_BYTES];
        java.util.Arrays.fill(seed, (byte) number);
        return SigningKey.ofSeed(seed);
    }

    public static Study study() {
        return new Study(
                STUDY_ID,
                "Probate advice \u2014 pilot",
                3,
                "1.2",
                "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
                List.of(
                        new Criterion("accuracy", "Accuracy", "Is it right?", List.of("wrong", "mixed", "right")),
                        new Criterion("tone", "Tone", "Would you say it so?", List.of("no", "yes"))),
                new Requirements(2, true, false, true, false),
                new BlindingPolicy(200, new RevealPolicy(250), true));
    }

    public static Comparison item(int number) {
        List<Turn> prompt = List.of(new Turn(Role.USER, "May a beneficiary witness a will? (" + number + ")"));
        if (number % 2 == 0) {
            return new Comparison(
                    new ItemId("i-" + number),
                    "legal",
                    "advice",
                    "en",
                    prompt,
                    List.of(
                            new Response(R1, List.of(new Turn(Role.ASSISTANT, "Yes, but the gift to her fails."))),
                            new Response(
                                    R2,
                                    List.of(new Turn(Role.ASSISTANT, "**No.**\n\nNever\t\u2014 \uD83D\uDE42 \u0007")))),
                    List.of(Scope.CONVERSATION));
        }
        return new Comparison(
                new ItemId("i-" + number),
                "legal",
                "advice",
                "en",
                prompt,
                List.of(conversation(R1, "first"), conversation(R2, "second")),
                List.of(Scope.ofTurn(1), Scope.ofTurn(2), Scope.CONVERSATION));
    }

    private static Response conversation(ResponseId id, String word) {
        return new Response(
                id,
                List.of(
                        new Turn(
                                Role.ASSISTANT, "The " + word + " answer \"quoted\" \\ \u05E2\u05D1\u05E8\u05D9\u05EA"),
                        new Turn(Role.USER, "Are you sure?"),
                        new Turn(Role.ASSISTANT, "")));
    }

    public static JudgmentId judgmentId(int number) {
        return new JudgmentId(
                new UUID(0x0190_0000_0000_7000L + ((long) number << 16), 0x8000_0000_0000_0000L | number));
    }

    public static Judgment judgment(int number) {
        boolean rich = number % 3 == 0;
        Vote blind = new Vote(
                        number % 2 == 0
                                ? List.of(new Preference(Scope.CONVERSATION, R1, 1 + number % 3))
                                : List.of(
                                        Preference.tie(Scope.ofTurn(1)),
                                        new Preference(Scope.ofTurn(2), R2, 3),
                                        new Preference(Scope.CONVERSATION, R2, 2)),
                        false)
                .withBothBad(number % 5 == 0);
        return new Judgment(
                judgmentId(number),
                STUDY_ID,
                new ItemId("i-" + (number == 4 ? 2 : number)),
                "1.2",
                number == 4 ? judgmentId(2) : null,
                new ComparisonDecision(blind, rich ? blind.withBothBad(true) : null),
                rich ? findings() : Findings.NONE,
                new Presentation(
                        List.of(number % 2 == 0 ? R1 : R2, number % 2 == 0 ? R2 : R1),
                        rich ? Arm.PLAIN : Arm.SLOT,
                        new DisplayFacts(
                                rich ? 0 : 72,
                                rich ? 0 : 12,
                                rich ? Grade.NONE : Grade.A,
                                1830,
                                12,
                                100,
                                1280,
                                800,
                                List.of(new PaneFacts(61_000, 3, 0), new PaneFacts(58_500, 2, 0)),
                                9,
                                false,
                                false,
                                Set.of())),
                new Timing(184_250, rich ? 120_000 : -1, 17, NOON + number * 1000L, false));
    }

    public static Findings findings() {
        List<Span> spans = new ArrayList<>();
        spans.add(new Span(1, R1, 0, 4, 9, SpanType.FACTUAL_ERROR, Severity.MAJOR, "s. 15 says otherwise"));
        spans.add(new Span(2, R1, 0, 10, 16, SpanType.CONTRADICTION, Severity.CRITICAL, ""));
        return new Findings(
                List.of(new CriterionScore("accuracy", R1, 1), new CriterionScore("accuracy", R2, 3)),
                "Gift to a witness\u2019s spouse fails; r-1 misses it.\nSee \"Ross v Caunters\".",
                spans,
                List.of(new SpanLink(1, 2)),
                Set.of(Flag.UNSAFE, Flag.UNCLEAR_PROMPT),
                85);
    }

    public static Draft draft() {
        return new Draft(
                new ComparisonDecision(Pairs.votes(judgment(3)).blind(), Vote.NONE),
                findings(),
                new Reading(List.of(4, 0), 1),
                12_000,
                9_000);
    }

    public static BundleFacts facts(long sequence, String previous) {
        return new BundleFacts(
                STUDY_ID,
                3,
                Sha256.hex(new byte[] {1}),
                Sha256.hex(new byte[] {2}),
                Sha256.hex(new byte[] {3}),
                "Dr A. Example",
                "d-7f3a",
                sequence,
                previous,
                NOON + 3_600_000,
                false,
                "touchstone 0.1.0");
    }
}
