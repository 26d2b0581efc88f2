package org.touchstone.ui.compare;

import java.util.List;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.judgment.Arm;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Sides;
import org.touchstone.domain.study.BlindingPolicy;
import org.touchstone.domain.study.Criterion;
import org.touchstone.domain.study.Requirements;
import org.touchstone.domain.study.RevealPolicy;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.study.StudyId;
import org.touchstone.workstation.session.OpenItem;

/** Small studies and items for the tests of the judging screen. */
public final class Studies {
    public static final Requirements NOTHING_ASKED = new Requirements(0, false, false, false, false);
    static final Requirements EVERYTHING_ASKED = new Requirements(2, true, true, true, true);
    public static final ResponseId A = new ResponseId("a");
    public static final ResponseId B = new ResponseId("b");
    static final Criterion ACCURACY = new Criterion(
            "accuracy",
            "Accuracy",
            "Is what it says true?",
            List.of("Dangerous errors", "Errors that matter", "Minor errors", "Hardly an error", "No error"));
    static final Criterion TONE = new Criterion(
            "tone",
            "Tone",
            "Would you speak to a client like this?",
            List.of("Unacceptable", "Awkward", "Neutral", "Good", "Exactly right"));

    private Studies() {}

    public static Study study(Requirements requirements, boolean votesAfterBothEnds) {
        return new Study(
                new StudyId("demo-legal"),
                "Legal advice",
                1,
                "1.0",
                "0".repeat(64),
                List.of(ACCURACY, TONE),
                requirements,
                new BlindingPolicy(0, new RevealPolicy(0), votesAfterBothEnds));
    }

    public static Comparison single(String id, String left, String right) {
        return new Comparison(
                new ItemId(id),
                "legal",
                "advice",
                "en",
                List.of(new Turn(Role.USER, "Is a claim for unpaid rent from May 2019 still enforceable in 2023?")),
                List.of(
                        new Response(A, List.of(new Turn(Role.ASSISTANT, left))),
                        new Response(B, List.of(new Turn(Role.ASSISTANT, right)))),
                List.of(Scope.CONVERSATION));
    }

    static Comparison twoTurns(String id) {
        return new Comparison(
                new ItemId(id),
                "legal",
                "advice",
                "en",
                List.of(new Turn(Role.USER, "May my landlord enter my flat without notice?")),
                List.of(
                        new Response(
                                A,
                                List.of(
                                        new Turn(Role.ASSISTANT, "No, except in an emergency such as a burst pipe."),
                                        new Turn(Role.USER, "He says the lease allows it."),
                                        new Turn(Role.ASSISTANT, "Such a clause is void.\n\nYou may refuse."))),
                        new Response(
                                B,
                                List.of(
                                        new Turn(Role.ASSISTANT, "He may not; he needs a reason and must announce it."),
                                        new Turn(Role.USER, "He says the lease allows it."),
                                        new Turn(Role.ASSISTANT, "Then he may enter at any time.")))),
                List.of(Scope.ofTurn(1), Scope.ofTurn(2), Scope.CONVERSATION));
    }

    public static OpenItem open(Study study, Comparison item) {
        return new OpenItem(study, item, 1, new Sides(A, B), Arm.SLOT, false, Draft.EMPTY, false, null);
    }

    static OpenItem swapped(OpenItem open) {
        return new OpenItem(
                open.study(),
                open.item(),
                open.attempt(),
                new Sides(open.sides().right(), open.sides().left()),
                open.arm(),
                open.reveals(),
                open.draft(),
                open.recovered(),
                open.revising());
    }

    public static OpenItem revealing(OpenItem open) {
        return new OpenItem(
                open.study(),
                open.item(),
                open.attempt(),
                open.sides(),
                open.arm(),
                true,
                open.draft(),
                open.recovered(),
                open.revising());
    }

    public static OpenItem plain(OpenItem open) {
        return new OpenItem(
                open.study(),
                open.item(),
                open.attempt(),
                open.sides(),
                Arm.PLAIN,
                open.reveals(),
                open.draft(),
                open.recovered(),
                open.revising());
    }
}
