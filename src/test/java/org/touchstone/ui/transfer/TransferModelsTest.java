package org.touchstone.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.ui.kit.Dialogs;
import org.touchstone.ui.kit.Notice;
import org.touchstone.ui.shell.FakeProfile;
import org.touchstone.ui.shell.FakeWork;
import org.touchstone.workstation.transfer.BundleExport.Sent;
import org.touchstone.workstation.transfer.DifferentBundleException;
import org.touchstone.workstation.transfer.RefusedException;

class TransferModelsTest {
    private static final Path FILE = Path.of("some.tspack");

    private final List<Notice> said = new ArrayList<>();
    private final TransferPorts ports =
            new TransferPorts(new DirectTaskRunner(), Runnable::run, new Answers(), said::add);
    private int changes;

    @Test
    void packThatCameInIsReportedAndTold() {
        FakeProfile profile = new FakeProfile(Path.of("p"), "Ada Byron", FakeWork.filled(3));
        ImportViewModel model = new ImportViewModel(profile.packImport(), ports, () -> changes++);
        model.choose();
        assertThat(model.outcome().get()).hasValueSatisfying(o -> {
            assertThat(o.good()).isTrue();
            assertThat(o.report()).isPresent();
        });
        assertThat(changes).isEqualTo(1);
        assertThat(model.work().isRunning()).isFalse();
    }

    @Test
    void refusedPackNamesItsRuleAndChangesNothing() {
        ImportViewModel model = new ImportViewModel(
                (file, progress) -> {
                    throw new RefusedException("chunk-digest", "A chunk is not what was signed.");
                },
                ports,
                () -> changes++);
        model.take(FILE);
        assertThat(model.outcome().get()).hasValueSatisfying(o -> {
            assertThat(o.good()).isFalse();
            assertThat(o.code()).isEqualTo("chunk-digest");
        });
        assertThat(changes).isZero();
    }

    @Test
    void unreadableFileIsASentenceAndABugACode() {
        ImportViewModel unreadable = new ImportViewModel(
                (file, progress) -> {
                    throw new IOException("no such stick");
                },
                ports,
                () -> changes++);
        unreadable.take(FILE);
        assertThat(unreadable.outcome().get())
                .hasValueSatisfying(o -> assertThat(o.sentence()).contains("Nothing was taken in"));
        assertThat(said).isEmpty();
        ImportViewModel broken = new ImportViewModel(
                (file, progress) -> {
                    throw new IllegalStateException("a bug");
                },
                ports,
                () -> changes++);
        broken.take(FILE);
        assertThat(said).singleElement().satisfies(n -> assertThat(n.text()).contains("TS-IMPORT"));
    }

    @Test
    void outboxShowsWhatWaitsAndWhatExactlyWouldLeave() {
        OutboxViewModel model = new OutboxViewModel(FakeWork.filled(3), ports, () -> changes++);
        model.refresh();
        assertThat(model.waiting()).hasSize(2);
        model.togglePreview(model.waiting().get(0));
        assertThat(model.preview().get())
                .hasValueSatisfying(p -> assertThat(p.lines()).hasSize(2));
        model.togglePreview(model.waiting().get(0));
        assertThat(model.preview().get()).isEmpty();
    }

    @Test
    void bundleThatLeftIsSavedAgainAndEveryOutcomeIsTold() {
        FakeWork work = FakeWork.filled(3);
        work.sent.add(new Sent(FakeWork.LEGAL, "Advice", 2, 7, 0, "ab".repeat(32)));
        SentViewModel model = new SentViewModel(work, ports);
        model.refresh();
        assertThat(model.sent()).isEqualTo(work.sent);
        model.saveAgain(work.sent.get(0));
        assertThat(said)
                .singleElement()
                .satisfies(n -> assertThat(n.text()).startsWith("Bundle 2 is saved again as some.tspack"));
        work.againFails = new DifferentBundleException("It would be another one.");
        model.saveAgain(work.sent.get(0));
        work.againFails = new IOException("no room");
        model.saveAgain(work.sent.get(0));
        assertThat(said).extracting(Notice::text).element(1).isEqualTo("It would be another one.");
        assertThat(said).extracting(Notice::text).element(2).asString().startsWith("The bundle could not be saved.");
        assertThat(model.work().isRunning()).isFalse();
    }

    @Test
    void verdictOfAFileIsShownWithItsName() {
        VerifyViewModel model = new VerifyViewModel(
                (file, progress) -> new FileVerifier.Verdict(false, "zip.too-short", "Too short.", List.of()), ports);
        model.choose();
        assertThat(model.outcome().get()).hasValueSatisfying(o -> {
            assertThat(o.fileName()).isEqualTo("some.tspack");
            assertThat(o.verdict().accepted()).isFalse();
        });
    }

    /** Answers with one file. */
    private static final class Answers implements Dialogs {
        @Override
        public Optional<Path> open(FileKind kind) {
            return Optional.of(FILE);
        }

        @Override
        public Optional<Path> save(FileKind kind, String suggestedName) {
            return Optional.of(FILE);
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public void confirm(Question question, Runnable confirmed) {
            confirmed.run();
        }

        @Override
        public void copy(String text) {}
    }
}
