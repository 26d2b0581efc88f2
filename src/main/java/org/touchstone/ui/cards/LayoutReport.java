package org.touchstone.ui.cards;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.judging.LayoutFacts;
import org.touchstone.ui.judging.ReadingTrack;
import org.touchstone.ui.text.panes.CardsLayout;
import org.touchstone.ui.text.type.TypeSize;

/** Tells the reading model what was laid out for the eye. Screen thread only. */
public final class LayoutReport {
    /**
     * How a layout is shown.
     *
     * @param rows rows of a plain pane of this height
     * @param scene where it is shown, null outside a window
     * @param fallback whether plain panes stand in for a slot that was due
     */
    public record Shown(TypeSize size, int rows, @Nullable Scene scene, boolean fallback) {}

    private final TaskRunner runner;
    private final Consumer<Exception> onFailure;
    private final ReadingTrack reading;

    /** @param onFailure hears of a text whose height could not be counted while it is still the one shown */
    public LayoutReport(TaskRunner runner, ReadingTrack reading, Consumer<Exception> onFailure) {
        this.runner = runner;
        this.onFailure = onFailure;
        this.reading = reading;
    }

    /**
     * The grade is known at once; the ratio needs both texts set to their ends and follows.
     *
     * @param still whether the layout is still the one shown when the ratio is known
     */
    public void tell(CardsLayout layout, Shown shown, BooleanSupplier still) {
        reading.laidOut(facts(layout, shown, 0));
        runner.run(
                layout::heightRatioPerMille,
                ratio -> {
                    if (still.getAsBoolean()) {
                        reading.laidOut(facts(layout, shown, ratio));
                    }
                },
                failure -> {
                    if (still.getAsBoolean()) {
                        onFailure.accept(failure);
                    }
                });
    }

    private static LayoutFacts facts(CardsLayout layout, Shown shown, int ratio) {
        var plan = layout.plan();
        Scene scene = shown.scene();
        return new LayoutFacts(
                plan == null ? 0 : plan.measure(),
                plan == null ? 0 : plan.slotLines(),
                layout.grade(),
                ratio,
                layout.fillGapPerMille(shown.rows()),
                shown.size().percent(),
                scene == null ? 0 : (int) scene.getWidth(),
                scene == null ? 0 : (int) scene.getHeight(),
                shown.fallback());
    }
}
