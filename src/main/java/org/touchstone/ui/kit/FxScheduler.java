package org.touchstone.ui.kit;

import java.time.Duration;
import javafx.animation.PauseTransition;
import org.touchstone.tasks.Scheduler;
import org.touchstone.tasks.Subscription;

/** Runs delayed tasks on the UI thread without blocking it. UI thread only. */
public final class FxScheduler implements Scheduler {
    @Override
    public Subscription after(Duration delay, Runnable action) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) delay.toMillis()));
        pause.setOnFinished(event -> action.run());
        pause.play();
        return pause::stop;
    }
}
