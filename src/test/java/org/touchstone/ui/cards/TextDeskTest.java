package org.touchstone.ui.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.study.Study;
import org.touchstone.tasks.Subscription;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.compare.Studies;
import org.touchstone.ui.judging.Message;
import org.touchstone.ui.judging.view.ReadingFailures;
import org.touchstone.workstation.session.OpenItem;

/** A text that cannot be read is told of; nothing waits for it without a word. */
class TextDeskTest {
    private final Study lax = Studies.study(Studies.NOTHING_ASKED, false);
    private final OpenItem item = Studies.open(lax, Studies.single("one", "Yes.", "No."));

    /** Has no memory for anything. */
    private static final class Failing implements TaskRunner {
        @Override
        public <T> Subscription run(
                Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
            onFailure.accept(new IllegalStateException("no memory"));
            return () -> {};
        }
    }

    @Test
    void failureIsHandedOnWithThePlaceItConcerns() {
        List<CardsTextCache.Place> failed = new ArrayList<>();
        CardsTextCache desk = new CardsTextCache(new Failing(), false, (place, failure) -> failed.add(place));
        desk.read(item, 1, (place, text) -> failed.clear());
        assertThat(failed).containsExactly(CardsTextCache.Place.of(item, 1));
    }

    @Test
    void annotatorHearsOfATextThatIsWaitedForAndNotOfOneReadAhead() {
        List<Message> said = new ArrayList<>();
        ReadingFailures failures = new ReadingFailures(said::add);
        failures.unread(new IllegalStateException("no memory"), false);
        assertThat(said).isEmpty();
        failures.unread(new IllegalStateException("no memory"), true);
        failures.unmeasured(new IllegalStateException("no memory"));
        assertThat(said).hasSize(2).allMatch(m -> m.kind() == Message.Kind.PROBLEM);
    }
}
