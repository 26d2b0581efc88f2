package org.touchstone.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.study.StudyId;
import org.touchstone.refusal.Failure;
import org.touchstone.refusal.ForeseenFailureException;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.ui.kit.dialogs.Dialogs;
import org.touchstone.ui.kit.dialogs.Notice;
import org.touchstone.ui.shell.FakePacks;
import org.touchstone.ui.shell.FakeWork;
import org.touchstone.workstation.bundles.BundleExport.Sent;
import org.touchstone.workstation.packs.Candidate;
import org.touchstone.workstation.packs.HeldPacks;

class TransferModelsTest {
    private static final Path FILE = Path.of("some.tspack");

    private final List<Notice> said = new ArrayList<>();
    private final TransferPorts ports =
            new TransferPorts(new DirectTaskRunner(), Runnable::run, new Answers(), said::add);
    private int changes;
    private final List<StudyId> begun = new ArrayList<>();
    private final TransferExits exits = new TransferExits(() -> changes++, () -> {}, begun::add);

    private ImportViewModel importing(FakePacks packs) {
        return new ImportViewModel(packs, packs, ports, exits);
    }

    private static FakePacks failing(Exception failure) {
        FakePacks packs = new FakePacks();
        packs.failure = failure;
        return packs;
    }

    @Test
    void packOfARememberedKeyComesInWithoutAQuestion() {
        FakePacks packs = new FakePacks();
        ImportViewModel model = importing(packs);
        model.choose();
        assertThat(packs.asked).containsExactly("examine", "import 1");
        assertThat(model.asked().get()).isEmpty();
        assertThat(model.outcome().get()).hasValueSatisfying(o -> {
            assertThat(o.good()).isTrue();
            model.begin(o.report().orElseThrow());
        });
        assertThat(begun).containsExactly(FakeWork.LEGAL);
        assertThat(changes).isEqualTo(1);
        assertThat(model.work().isRunning()).isFalse();
    }

    @Test
    void nothingIsTakenInBeforeTheKeyIsTrusted() {
        FakePacks packs = new FakePacks();
        packs.signer = Candidate.Signer.NEW;
        ImportViewModel model = importing(packs);
        model.take(FILE);
        assertThat(packs.asked).containsExactly("examine");
        assertThat(model.asked().get()).isPresent();
        assertThat(model.outcome().get()).isEmpty();
        model.decline();
        model.accept();
        assertThat(packs.asked).containsExactly("examine");
        assertThat(model.asked().get()).isEmpty();
        model.take(FILE);
        model.accept();
        assertThat(packs.asked).containsExactly("examine", "examine", "import 1");
    }

    @Test
    void largePackOfAKnownKeyIsAskedAbout() {
        FakePacks packs = new FakePacks();
        packs.needed = Candidate.EXPANSION_ASKED_FROM;
        ImportViewModel model = importing(packs);
        model.take(FILE);
        assertThat(packs.asked).containsExactly("examine");
        model.accept();
        assertThat(packs.asked).endsWith("import 1");
    }

    @Test
    void changedKeyIsTakenForTheLeadsOrTheHeldStudyForAStrangers() {
        FakePacks packs = new FakePacks();
        packs.signer = Candidate.Signer.OTHER;
        ImportViewModel model = importing(packs);
        model.take(FILE);
        model.accept();
        assertThat(packs.asked).containsExactly("examine", "import 1 going on");
        packs.asked.clear();
        model.take(FILE);
        model.replace();
        assertThat(packs.asked).containsExactly("examine", "remove " + FakeWork.LEGAL, "import 1");
    }

    @Test
    void newKeyThatTheOldOneNamesIsShownBeforeThePackIsTakenIn() {
        FakePacks packs = new FakePacks();
        packs.signer = Candidate.Signer.ROTATED;
        ImportViewModel model = importing(packs);
        model.take(FILE);
        assertThat(packs.asked).containsExactly("examine");
        model.accept();
        assertThat(packs.asked).containsExactly("examine", "import 1");
    }

    @Test
    void removingAStudySaysWhatGoesAndWhatStays() {
        FakePacks packs = new FakePacks();
        HeldPacksViewModel model = new HeldPacksViewModel(packs, ports, () -> changes++);
        model.refresh();
        HeldPacks.HeldStudy study = model.studies().get(0);
        assertThat(HeldPacksViewModel.explanation(study))
                .contains(
                        "20 items not yet judged",
                        "2 drafts",
                        "your judgments and the bundles you made stay",
                        "1.2 MB");
        model.remove(study);
        packs.waiting = 3;
        model.refresh();
        model.remove(model.studies().get(0));
        assertThat(HeldPacksViewModel.explanation(model.studies().get(0)))
                .startsWith("3 judgments have not been exported. Without the pack no bundle can be made of them");
        assertThat(packs.asked)
                .containsExactly("remove " + FakeWork.LEGAL, "remove " + FakeWork.LEGAL + " even waiting");
        assertThat(changes).isEqualTo(2);
        assertThat(said).hasSize(2);
    }

    @Test
    void refusedPackNamesItsRuleAndChangesNothing() {
        ImportViewModel model =
                importing(failing(RejectedException.saying(Reject.CHUNK_DIGEST, "A chunk is not what was signed.")));
        model.take(FILE);
        assertThat(model.outcome().get()).hasValueSatisfying(o -> {
            assertThat(o.good()).isFalse();
            assertThat(o.code()).isEqualTo("chunk.digest");
        });
        assertThat(changes).isZero();
    }

    @Test
    void unreadableFileIsASentenceAndABugACode() {
        ImportViewModel unreadable = importing(failing(new IOException("no such stick")));
        unreadable.take(FILE);
        assertThat(unreadable.outcome().get())
                .hasValueSatisfying(o -> assertThat(o.sentence()).contains("Nothing was imported"));
        assertThat(said).isEmpty();
        importing(failing(new IllegalStateException("a bug"))).take(FILE);
        assertThat(said).singleElement().satisfies(n -> assertThat(n.text()).contains("TS-IMPORT"));
    }

    @Test
    void outboxShowsWhatWaitsAndWhatExactlyWouldLeave() {
        OutboxViewModel model = new OutboxViewModel(FakeWork.filled(3), ports, () -> changes++);
        model.refresh();
        assertThat(model.waiting()).hasSize(2);
        model.togglePreview(model.waiting().get(0));
        assertThat(model.preview().get())
                .hasValueSatisfying(p -> assertThat(p.lines()).hasSize(2))
                .hasValueSatisfying(p -> assertThat(p.inFull()).isFalse());
        model.showDisplayFacts();
        assertThat(model.preview().get())
                .hasValueSatisfying(p -> assertThat(p.inFull()).isTrue());
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
        work.againFails = new ForeseenFailureException(Failure.DIFFERENT_BUNDLE, "It would be another one.");
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
