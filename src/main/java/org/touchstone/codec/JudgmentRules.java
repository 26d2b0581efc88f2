package org.touchstone.codec;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.evidence.CriterionScore;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.Arm;
import org.touchstone.domain.judgment.DisplayFacts;
import org.touchstone.domain.judgment.Grade;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/**
 * What a judgment must not contradict in itself ({@code bundle-v1.md}). Nobody records, signs or takes one that breaks a
 * rule; profiles of earlier versions may hold some, and can still be opened. Pure; any thread.
 */
public final class JudgmentRules {
    private JudgmentRules() {}

    /** The first rule that the judgment breaks, in the order of the format; empty when it breaks none. */
    public static Optional<Reject> broken(Judgment judgment) {
        if (!namesItsSides(judgment)) {
            return Optional.of(Reject.JUDGMENT_RESPONSE);
        }
        Vote afterReveal = judgment.afterReveal();
        if (judgment.blind().contradictsItself() || (afterReveal != null && afterReveal.contradictsItself())) {
            return Optional.of(Reject.JUDGMENT_VOTE);
        }
        if (afterReveal != null && judgment.blind().equals(Vote.NONE)) {
            return Optional.of(Reject.JUDGMENT_REVEAL);
        }
        if (!isDisplayOf(judgment.arm(), judgment.display())) {
            return Optional.of(Reject.JUDGMENT_DISPLAY);
        }
        // A sum would run over for times that nobody takes and a file may hold.
        long left = judgment.display().dwellLeftMillis();
        return judgment.display().dwellRightMillis() > judgment.timing().activeMillis() - left
                ? Optional.of(Reject.JUDGMENT_TIMING)
                : Optional.empty();
    }

    public static void require(Judgment judgment) throws RejectedException {
        Optional<Reject> broken = broken(judgment);
        if (broken.isPresent()) {
            throw new RejectedException(broken.get());
        }
    }

    private static boolean namesItsSides(Judgment judgment) {
        Stream<@Nullable ResponseId> preferred =
                Stream.concat(preferred(judgment.blind()), preferred(judgment.afterReveal()));
        Stream<@Nullable ResponseId> found = Stream.concat(
                judgment.findings().spans().stream().map(Span::response),
                judgment.findings().criteria().stream().map(CriterionScore::response));
        return Stream.concat(preferred, found)
                .allMatch(r -> r == null
                        || r.equals(judgment.sides().left())
                        || r.equals(judgment.sides().right()));
    }

    private static Stream<@Nullable ResponseId> preferred(@Nullable Vote vote) {
        return vote == null ? Stream.empty() : vote.preferences().stream().map(Preference::favours);
    }

    private static boolean isDisplayOf(Arm arm, DisplayFacts shown) {
        // What was skimmed through lost its grade in the slot.
        boolean plain = shown.grade() == Grade.NONE && !shown.skimmedThrough();
        if ((shown.measure() == 0) != plain || (shown.slotLines() == 0) != plain) {
            return false;
        }
        boolean nothing = shown.windowWidth() == 0 && shown.windowHeight() == 0;
        return switch (arm) {
            case PLAIN -> plain && !shown.fallback();
            case SLOT -> plain ? shown.fallback() || nothing : !shown.fallback();
        };
    }
}
