package org.touchstone.ui.judging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.testing.ManualScheduler;
import org.touchstone.ui.compare.CompareViewModel;
import org.touchstone.ui.compare.InMemorySession;
import org.touchstone.ui.compare.Studies;
import org.touchstone.workstation.session.OpenItem;

/** Memory that runs out, calls too deep, a class that is gone: the annotator is told, the log says it once, and all goes on. */
class ErrorsWhileJudgingTest {
    static Stream<Error> errors() {
        return Stream.of(new OutOfMemoryError("heap"), new StackOverflowError(), new NoClassDefFoundError("gone"));
    }

    private final ManualScheduler time = new ManualScheduler();
    private final Study lax = Studies.study(Studies.NOTHING_ASKED, false);
    private final OpenItem first = Studies.open(lax, Studies.single("one", "Yes.", "No."));
    private final OpenItem second = Studies.open(lax, Studies.single("two", "It depends.", "Ask a lawyer."));
    private final InMemorySession kept = new InMemorySession(List.of(first, second));
    private final BrokenSession session = new BrokenSession(kept);
    private final CompareViewModel model =
            new CompareViewModel(session, new DirectTaskRunner(), time, time::nanos, (open, within) -> {
                throw new AssertionError("Only comparisons are here");
            });
    private final List<Message> said = new ArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        model.judging().messageProperty().addListener((o, was, is) -> said.add(is));
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
    }

    private void requireToldAndLoggedOnceAndSettled(Error error) {
        assertThat(said).isNotEmpty().last().matches(message -> message.kind() == Message.Kind.PROBLEM);
        assertThat(log.list.stream().filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN)))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.getThrowableProxy().getCause().getClassName())
                                .isEqualTo(error.getClass().getName()));
        List<String> settled = new ArrayList<>();
        model.judging().flow().whenSettled(() -> settled.add("settled"));
        assertThat(settled).as("the window can be closed").containsExactly("settled");
    }

    @ParameterizedTest
    @MethodSource("errors")
    void openingFailsAndCanBeTriedAgain(Error error) {
        session.next = error;
        model.judging().start(ItemFilter.ALL);
        assertThat(model.state()).isEqualTo(FlowState.FAILED);
        requireToldAndLoggedOnceAndSettled(error);
        model.judging().flow().again();
        assertThat(model.state()).isEqualTo(FlowState.JUDGING);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void aJudgmentIsNotRecordedAndCanBeSubmittedAgain(Error error) {
        model.judging().start(ItemFilter.ALL);
        model.vote(1);
        session.next = error;
        model.proceed();
        assertThat(model.state()).isEqualTo(FlowState.JUDGING);
        assertThat(kept.decisions()).isEmpty();
        requireToldAndLoggedOnceAndSettled(error);
        model.proceed();
        assertThat(kept.decisions()).hasSize(1);
        assertThat(model.judging().itemProperty().get().orElseThrow().key()).isEqualTo(second.key());
    }

    @ParameterizedTest
    @MethodSource("errors")
    void whatWasRecordedIsNotCalledLostWhenTheNextItemFails(Error error) {
        model.judging().start(ItemFilter.ALL);
        model.vote(1);
        session.afterSubmission = error;
        model.proceed();
        assertThat(kept.decisions()).hasSize(1);
        assertThat(model.judging().flow().recordedProperty().get()).isEqualTo(1);
        assertThat(model.state()).isEqualTo(FlowState.FAILED);
        requireToldAndLoggedOnceAndSettled(error);
        assertThat(said).last().matches(message -> message.text().contains("Everything you submitted is safe"));
        model.judging().flow().again();
        assertThat(model.judging().itemProperty().get().orElseThrow().key()).isEqualTo(second.key());
    }

    @ParameterizedTest
    @MethodSource("errors")
    void aDraftIsNotSavedAndIsTriedAgain(Error error) {
        model.judging().start(ItemFilter.ALL);
        time.advance(ItemFlow.LOOK_AHEAD_AFTER);
        model.vote(1);
        session.next = error;
        time.advance(DraftKeeper.PAUSE);
        assertThat(kept.draftOf(first)).isEmpty();
        requireToldAndLoggedOnceAndSettled(error);
        time.advance(DraftKeeper.PAUSE);
        assertThat(kept.draftOf(first)).isPresent();
        assertThat(model.judging().savedProperty().get()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("errors")
    void aJudgmentIsNotTakenBackAndCanBeTakenBackAgain(Error error) {
        model.judging().start(ItemFilter.ALL);
        model.vote(1);
        model.proceed();
        session.next = error;
        model.judging().flow().undo();
        assertThat(model.state()).isEqualTo(FlowState.JUDGING);
        requireToldAndLoggedOnceAndSettled(error);
        model.judging().flow().undo();
        assertThat(model.judging().itemProperty().get().orElseThrow().key()).isEqualTo(first.key());
    }
}
