package org.touchstone.codec;

import java.util.List;
import java.util.Optional;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.presentation.Arm;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Grade;
import org.touchstone.domain.presentation.PaneFacts;
import org.touchstone.domain.presentation.Presentation;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/**
 * The consistency rules of a judgment ({@code bundle-v1.md}). A judgment that breaks one is neither recorded nor signed
 * nor accepted; profiles of old versions may contain some, and can still be opened. Pure; any thread.
 */
public final class JudgmentRules {
    private JudgmentRules() {}

    /** Returns the first rule that the judgment breaks, in the order of the format; empty when it breaks none. */
    public static Optional<Reject> broken(Judgment judgment) {
        if (!namesWhatWasShown(judgment)) {
            return Optional.of(Reject.JUDGMENT_RESPONSE);
        }
        Optional<Reject> ofKind = KindCodec.of(judgment.kind()).broken(judgment);
        if (ofKind.isPresent()) {
            return ofKind;
        }
        Presentation shown = judgment.presentation();
        if (!isDisplayOf(shown.arm(), shown.display())) {
            return Optional.of(Reject.JUDGMENT_DISPLAY);
        }
        return hasRoomFor(judgment.timing().activeMillis(), shown.display().panes())
                ? Optional.empty()
                : Optional.of(Reject.JUDGMENT_TIMING);
    }

    private static boolean hasRoomFor(long activeMillis, List<PaneFacts> panes) {
        // A sum could overflow for absurd times, which a file may contain.
        long left = activeMillis;
        for (PaneFacts pane : panes) {
            if (pane.dwellMillis() > left) {
                return false;
            }
            left -= pane.dwellMillis();
        }
        return true;
    }

    public static void require(Judgment judgment) throws RejectedException {
        Optional<Reject> broken = broken(judgment);
        if (broken.isPresent()) {
            throw new RejectedException(broken.get());
        }
    }

    private static boolean namesWhatWasShown(Judgment judgment) {
        List<ResponseId> shown = judgment.presentation().order();
        return shown.containsAll(judgment.decision().named())
                && judgment.findings().spans().stream().allMatch(s -> shown.contains(s.response()))
                && judgment.findings().criteria().stream().allMatch(c -> shown.contains(c.response()));
    }

    private static boolean isDisplayOf(Arm arm, DisplayFacts shown) {
        // A response that was skimmed through lost its grade in the slot.
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
