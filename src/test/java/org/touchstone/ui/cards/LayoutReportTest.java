package org.touchstone.ui.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.tasks.Subscription;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.judging.ReadingTrack;
import org.touchstone.ui.text.Fx;
import org.touchstone.ui.text.layout.ReadingText;
import org.touchstone.ui.text.layout.TextLayout;
import org.touchstone.ui.text.panes.CardsLayout;
import org.touchstone.ui.text.type.TypeSize;

/** A height that cannot be counted is told as long as the layout is shown, and never thrown. */
class LayoutReportTest {
    private final List<Exception> heard = new ArrayList<>();

    /** Has no memory for anything. */
    private static final class Failing implements TaskRunner {
        @Override
        public <T> Subscription run(
                Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
            onFailure.accept(new IllegalStateException("no memory"));
            return () -> {};
        }
    }

    @BeforeAll
    static void startScreen() {
        Fx.start();
    }

    private void tell(boolean still) {
        Fx.run(() -> {
            TextLayout text = ReadingText.of("Yes.").set(TypeSize.NORMAL, 400);
            LayoutReport report = new LayoutReport(new Failing(), new ReadingTrack(() -> 0), heard::add);
            report.tell(
                    new CardsLayout(null, List.of(text, text)),
                    new LayoutReport.Shown(TypeSize.NORMAL, 10, null, false),
                    () -> still);
        });
    }

    @Test
    void whoeverWaitsHearsOfIt() {
        tell(true);
        assertThat(heard).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nobodyHearsOfALayoutThatIsGone() {
        tell(false);
        assertThat(heard).isEmpty();
    }
}
