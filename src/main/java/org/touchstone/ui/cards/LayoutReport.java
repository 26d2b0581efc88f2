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

/** Reports to the reading model how texts were laid out. Screen thread only. */
public final class LayoutReport {
    /**
     * The form in which a layout is shown.
     *
     * @param rows rows of a plain pane of this height
     * @param scene the scene it is shown in, null outside a window
     * @param fallback whether plain panes replace a slot that the arm asked for
     */
    public record Shown(TypeSize size, int rows, @Nullable Scene scene, boolean fallback) {}

    private final TaskRunner runner;
    private final Consumer<Exception> onFailure;
    private final ReadingTrack reading;

    /**
     * @param onFailure called if the height of a text that is still shown could not be measured
     */
    public LayoutReport(TaskRunner runner, ReadingTrack reading, Consumer<Exception> onFailure) {
        this.runner = runner;
        this.onFailure = onFailure;
        this.reading = reading;
    }

    /**
     * Reports the grade at once and the height ratio later, because the ratio needs both texts laid out to their
     * ends.
     *
     * @param still returns whether the layout is still shown when the ratio is known
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
