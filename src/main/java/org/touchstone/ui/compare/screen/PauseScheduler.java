package org.touchstone.ui.compare.screen;

import java.time.Duration;
import javafx.animation.PauseTransition;
import org.touchstone.tasks.Scheduler;
import org.touchstone.tasks.Subscription;

/** Plans by the pulses of the screen, on its thread. */
final class PauseScheduler implements Scheduler {
    @Override
    public Subscription after(Duration delay, Runnable action) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) delay.toMillis()));
        pause.setOnFinished(event -> action.run());
        pause.play();
        return pause::stop;
    }
}
