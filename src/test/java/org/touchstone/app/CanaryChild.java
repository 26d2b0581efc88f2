package org.touchstone.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testfx.api.FxToolkit;
import org.touchstone.app.Canaries.Place;
import org.touchstone.bundle.pack.PackTerms;
import org.touchstone.bundle.pack.PackWriter;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.evidence.Severity;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.evidence.SpanType;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Reading;
import org.touchstone.domain.study.BlindingPolicy;
import org.touchstone.domain.study.Requirements;
import org.touchstone.domain.study.RevealPolicy;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.tasks.Progress;
import org.touchstone.testing.Pairs;
import org.touchstone.ui.start.Opened;
import org.touchstone.wiring.WindowRig;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.session.OpenItem;
import org.touchstone.workstation.settings.PreferencesStore;

/** A whole session in a program of its own, with canaries in everything a person or a file brings in; ends as by kill. */
final class CanaryChild {
    private static final Logger LOG = LoggerFactory.getLogger(CanaryChild.class);

    private CanaryChild() {}

    /** Takes the folder to work in and the seed of the canaries. */
    public static void main(String[] args) throws Exception {
        try {
            run(args);
        } finally {
            // No closing: what a killed program leaves behind is looked at, the write-ahead log first.
            Runtime.getRuntime().halt(0);
        }
    }

    private static void run(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Canaries canaries = new Canaries(Long.parseLong(args[1]));
        FxToolkit.registerPrimaryStage();
        WindowRig rig = new WindowRig(folder, true);
        Files.createDirectories(folder.resolve("stick"));
        OpenProfile profile = prepare(rig, canaries);
        LogFile log = LogFile.in(rig.folder());
        PreferencesStore store = rig.preferences();
        store.update(p ->
                p.withSafety(p.safety().withBackupFolder(folder.resolve("stick").toString())));
        rig.open(store, Optional.of(new Opened(profile, Optional.empty(), false)));
        work(rig, canaries);
        fail(canaries);
        store.flush();
        log.close();
        Files.writeString(folder.resolve("done"), "done");
    }

    private static OpenProfile prepare(WindowRig rig, Canaries canaries) throws Exception {
        OpenProfile profile = rig.profiles.create(
                rig.folder(),
                canaries.at(Place.NAME),
                canaries.at(Place.PASSPHRASE).toCharArray());
        profile.changePassphrase(
                canaries.at(Place.PASSPHRASE).toCharArray(),
                canaries.at(Place.NEW_PASSPHRASE).toCharArray());
        Path export = Files.createDirectories(rig.temp.resolve("export"));
        profile.packImport().importPack(pack(export.resolve("p.tspack"), canaries), Consent.NEW_STUDIES, Progress.NONE);
        OpenItem item = profile.session().next(ItemFilter.ALL).orElseThrow();
        Vote vote = new Vote(List.of(Preference.ofPosition(Scope.CONVERSATION, 2, Pairs.sides(item))), false);
        Span span = new Span(
                1, Pairs.sides(item).left(), 0, 0, 3, SpanType.PADDING, Severity.MAJOR, canaries.at(Place.NOTE));
        Findings findings =
                new Findings(List.of(), canaries.at(Place.RATIONALE), List.of(span), List.of(), Set.of(), 80);
        profile.session()
                .submit(
                        item,
                        new Draft(new ComparisonDecision(vote, null), findings, Reading.everything(2), 1),
                        DisplayFacts.notShown(2));
        profile.bundleExport()
                .export(new StudyId(canaries.at(Place.STUDY)), export.resolve("b.tsbundle"), Progress.NONE);
        return profile;
    }

    private static Path pack(Path file, Canaries canaries) throws Exception {
        Study study = new Study(
                new StudyId(canaries.at(Place.STUDY)),
                canaries.at(Place.TITLE),
                1,
                "1.0",
                HexFormat.of()
                        .formatHex((canaries.at(Place.SEED) + "x".repeat(32))
                                .substring(0, 32)
                                .getBytes(StandardCharsets.US_ASCII)),
                List.of(),
                new Requirements(0, false, false, false, false),
                new BlindingPolicy(0, new RevealPolicy(0), false));
        try (PackWriter writer =
                new PackWriter(file, study, "# " + canaries.at(Place.GUIDELINES), PackTerms.forAnyone(0))) {
            for (int i = 0; i < 3; i++) {
                writer.add(new Comparison(
                        new ItemId(canaries.at(Place.ITEM) + i),
                        canaries.at(Place.DOMAIN),
                        canaries.at(Place.TASK),
                        "en",
                        List.of(new Turn(Role.USER, canaries.at(Place.PROMPT))),
                        List.of(
                                response("x" + i, canaries.at(Place.LEFT)),
                                response("y" + i, canaries.at(Place.RIGHT))),
                        List.of(Scope.CONVERSATION)));
            }
            writer.finish(PackOrder.key((byte) 3));
        }
        return file;
    }

    private static Response response(String id, String text) {
        return new Response(new ResponseId(id), List.of(new Turn(Role.ASSISTANT, text)));
    }

    private static void work(WindowRig rig, Canaries canaries) {
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        rig.robot.interact(() -> rig.stage().getScene().lookup(".text-field").requestFocus());
        rig.type(canaries.at(Place.SEARCH));
        rig.settle();
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        rig.await(() -> rig.stage().getScene().lookup(".ts-judging") != null);
        rig.await(() -> !(rig.stage().getScene().getFocusOwner() instanceof TextInputControl));
        rig.press(KeyCode.R);
        rig.await(() -> rig.stage().getScene().getFocusOwner() instanceof TextArea);
        rig.type(canaries.at(Place.DRAFT));
        rig.press(KeyCode.CONTROL, KeyCode.L);
        rig.await(() -> rig.stage().getScene().getFocusOwner() instanceof PasswordField);
        unlock(rig, canaries.at(Place.WRONG_PASSPHRASE));
        rig.await(() -> rig.shows("The passphrase does not open this profile."));
        unlock(rig, canaries.at(Place.NEW_PASSPHRASE));
        rig.await(() -> rig.stage().getScene().lookup(".ts-judging") != null);
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT6);
        rig.click("Storage");
        rig.fire("Check now");
        rig.fire("Take a snapshot now");
        rig.await(() -> Files.isDirectory(rig.temp.resolve("stick"))
                && rig.robot.lookup(".ts-section").tryQuery().isPresent()
                && hasSnapshot(rig.temp.resolve("stick")));
    }

    private static boolean hasSnapshot(Path stick) {
        try (var all = Files.walk(stick)) {
            return all.anyMatch(
                    p -> p.endsWith("snapshot.json") && !p.toString().contains(".part"));
        } catch (java.io.IOException | java.io.UncheckedIOException e) {
            return false;
        }
    }

    private static void unlock(WindowRig rig, String passphrase) {
        rig.type(passphrase);
        rig.press(KeyCode.ENTER);
    }

    /** Everything that goes wrong quotes what it went wrong on, as real failures do. */
    private static void fail(Canaries canaries) throws InterruptedException {
        Exception cause = new IllegalArgumentException("Unexpected " + canaries.at(Place.FAILURE));
        LOG.error("TS-CANARY: reading failed", new IllegalStateException("At " + canaries.at(Place.FAILURE), cause));
        LOG.warn("Could not read {}", canaries.at(Place.ARGUMENT));
        LoggerFactory.getLogger("com.example.Library").error("Bad token " + canaries.at(Place.ARGUMENT));
        WorkstationProgram.logWhatNobodyCaught();
        Thread crashing = new Thread(() -> {
            throw new IllegalStateException("While painting " + canaries.at(Place.CRASH));
        });
        crashing.start();
        crashing.join();
    }
}
