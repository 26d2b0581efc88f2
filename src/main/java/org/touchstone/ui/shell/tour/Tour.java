package org.touchstone.ui.shell.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.presentation.Arm;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.refusal.RejectedException;
import org.touchstone.ui.feature.Feature;
import org.touchstone.ui.feature.JudgeItem;
import org.touchstone.ui.kit.FxScheduler;
import org.touchstone.ui.kit.appearance.LivePreferences;
import org.touchstone.ui.kit.dialogs.WindowDialogs;
import org.touchstone.ui.quality.QualityFeature;
import org.touchstone.ui.quality.QualityFeature.OpenQuality;
import org.touchstone.ui.queue.QueueFeature;
import org.touchstone.ui.review.ReviewFeature;
import org.touchstone.ui.settings.screen.SettingsFeature;
import org.touchstone.ui.settings.screen.SettingsFeature.OpenSettings;
import org.touchstone.ui.settings.screen.SettingsViewModel.Section;
import org.touchstone.ui.shell.ShellPorts;
import org.touchstone.ui.shell.window.WindowFrame;
import org.touchstone.ui.shell.window.WorkstationWindow;
import org.touchstone.ui.start.Opened;
import org.touchstone.ui.start.StartViewModel;
import org.touchstone.ui.transfer.TransferViewModel;
import org.touchstone.ui.transfer.screen.TransferFeature;
import org.touchstone.ui.transfer.screen.TransferFeature.OpenTransfer;
import org.touchstone.workstation.packs.HeldPacks;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.session.OpenItem;

/** Walks through every screen of a profile and has each painted. UI thread. */
public final class Tour {
    /** Long enough for a screen to come to rest, also where it measures itself first. */
    private static final Duration REST = Duration.ofMillis(150);

    private static final int ROWS = 500;

    /** Presses of Space that read both sides of any demo item to their ends. */
    private static final int ENOUGH = 40;

    /** Of the profile that is made on the way and thrown away afterwards. */
    private static final String PASSPHRASE = "four unrelated small words";

    /** Keeps a picture. */
    @FunctionalInterface
    public interface Painter {
        /**
         * Keeps the scene as it is now.
         *
         * @param name without the look and the ending of the file
         */
        void paint(String name, Scene scene);
    }

    private record Stop(String name, Runnable arrange) {}

    private final Stage stage;
    private final WorkstationWindow window;
    private final Painter painter;
    private final TourStage acts;
    private final Path pack;
    private final ShellPorts ports;
    private final Deque<Stop> ahead = new ArrayDeque<>();

    /**
     * Prepares the walk.
     *
     * @param ports their task runners are not used: a tour decides itself what becomes of work
     * @param snapshots holds snapshots of a profile
     * @param pack of a demo study, signed by a key that signed nothing else
     */
    public Tour(
            Stage stage, ShellPorts ports, LivePreferences preferences, Path snapshots, Path pack, Painter painter) {
        this.stage = stage;
        this.painter = painter;
        this.acts = new TourStage(snapshots);
        this.pack = pack;
        this.ports = new ShellPorts(
                ports.profiles(),
                ports.folder(),
                ports.demo(),
                ports.verifier(),
                acts,
                acts,
                acts,
                ports.clock(),
                ports.nanoClock(),
                ports.scheduler(),
                chosen -> {});
        this.window = new WorkstationWindow(
                stage,
                this.ports,
                preferences,
                () -> {},
                layer -> acts.over(new WindowDialogs(stage, layer, chosen -> {})));
    }

    /**
     * Paints first run and then every screen.
     *
     * @param profile with work due and work judged
     * @param more judges most of what is due
     * @param done called after the last picture; the profile is still open then
     */
    public void walk(OpenProfile profile, Runnable more, Runnable done) {
        ahead.add(new Stop("first-run", () -> window.start(Optional.empty())));
        ahead.add(new Stop("first-run-identity", this::setUp));
        ahead.add(new Stop("first-run-key", this::makeKey));
        arrival();
        states(profile);
        ahead.add(new Stop("queue", () -> {
            press(KeyCode.ESCAPE);
            window.start(new Opened(profile, Optional.empty(), true));
        }));
        judging(profile);
        at("review", ReviewFeature.class);
        at("quality-few", QualityFeature.class);
        at("transfer", TransferFeature.class);
        ahead.add(new Stop("transfer-preview", () -> transfer().readFirst()));
        ahead.add(new Stop("transfer-sent", () -> transfer().exportAll()));
        for (Section section : Section.values()) {
            String name = "settings-" + section.title().toLowerCase(Locale.ROOT);
            ahead.add(new Stop(name, () -> {
                frame().screens().go(SettingsFeature.class);
                frame().screens().get(OpenSettings.class).model().show(section);
            }));
            if (section == Section.IDENTITY || section == Section.STORAGE) {
                ahead.add(new Stop(name + "-below", this::scrollDown));
            }
        }
        quality(profile, more);
        removed(profile);
        ahead.add(new Stop("commands", () -> frame().openPalette()));
        ahead.add(new Stop("keys", () -> frame().openKeys()));
        next(() -> {
            stage.hide();
            done.run();
        });
    }

    /** The profile that was just made: empty, locked, refused, opened again; and restoring another. */
    private void arrival() {
        ahead.add(new Stop("queue-empty", () -> starting().begin()));
        at("review-empty", ReviewFeature.class);
        at("quality-empty", QualityFeature.class);
        at("transfer-empty", TransferFeature.class);
        ahead.add(new Stop("transfer-new-key", () -> frame().screens().importPack(pack)));
        ahead.add(new Stop("transfer-imported", () -> transfer().acceptPack()));
        ahead.add(new Stop("locked", () -> window.lock()));
        ahead.add(new Stop("locked-refused", () -> {
            starting().passphrase().set("not this one");
            starting().unlock();
        }));
        ahead.add(new Stop("unlock", () -> window.start(Optional.empty())));
        ahead.add(new Stop("unlock-busy", () -> {
            acts.set(TourStage.Mode.NEVER_DONE);
            starting().passphrase().set(PASSPHRASE);
            starting().unlock();
        }));
        ahead.add(new Stop("restore", () -> {
            acts.set(TourStage.Mode.DONE_AT_ONCE);
            window.start(Optional.empty());
            starting().chooseSnapshots();
        }));
    }

    /** States that pass too fast, or that nobody wants. */
    private void states(OpenProfile profile) {
        ahead.add(new Stop("queue-busy", () -> {
            acts.set(TourStage.Mode.NEVER_DONE);
            window.start(new Opened(profile, Optional.empty(), true));
        }));
        ahead.add(new Stop("queue-failed", () -> {
            acts.set(TourStage.Mode.FAILED);
            window.start(new Opened(profile, Optional.empty(), true));
        }));
        ahead.add(new Stop("transfer-importing", () -> {
            acts.set(TourStage.Mode.DONE_AT_ONCE);
            window.start(new Opened(profile, Optional.empty(), true));
            acts.set(TourStage.Mode.NEVER_DONE);
            frame().screens().importPack(Path.of("advice-to-tenants.tspack"));
        }));
        ahead.add(new Stop("transfer-refused", () -> {
            acts.set(TourStage.Mode.DONE_AT_ONCE);
            window.start(new Opened(profile, Optional.empty(), true));
            frame().screens().importPack(ports.folder().resolve("keys.json"));
        }));
        ahead.add(new Stop("transfer-other-key", () -> frame().screens().importPack(pack)));
        ahead.add(new Stop("transfer-remove", () -> transfer().removeFirst()));
    }

    /** What is told of one's own work once there is more of it. */
    private void quality(OpenProfile profile, Runnable more) {
        ahead.add(new Stop("quality", () -> {
            more.run();
            window.start(new Opened(profile, Optional.empty(), true));
            frame().screens().go(QualityFeature.class);
        }));
        ahead.add(new Stop(
                "quality-behind", () -> frame().screens().get(OpenQuality.class).openBehindFirst()));
        ahead.add(new Stop("quality-failed", () -> {
            acts.set(TourStage.Mode.FAILED);
            frame().screens().go(QualityFeature.class);
            acts.set(TourStage.Mode.DONE_AT_ONCE);
        }));
    }

    /** What is left of a study that was removed. */
    private void removed(OpenProfile profile) {
        ahead.add(new Stop("review-removed", () -> {
            try {
                for (HeldPacks.HeldStudy study : profile.heldPacks().studies()) {
                    profile.heldPacks().removeStudy(study.study(), true);
                }
            } catch (RejectedException | IOException e) {
                throw new IllegalStateException(e);
            }
            window.start(new Opened(profile, Optional.empty(), true));
            frame().screens().go(ReviewFeature.class);
        }));
        at("quality-removed", QualityFeature.class);
        at("queue-removed", QueueFeature.class);
    }

    private StartViewModel starting() {
        return window.starting().orElseThrow(() -> new IllegalStateException("A profile is open"));
    }

    /** Brings what lies below the window into it. */
    private void scrollDown() {
        for (Node each : stage.getScene().getRoot().lookupAll(".scroll-pane")) {
            if (each instanceof ScrollPane pane) {
                pane.setVvalue(pane.getVmax());
            }
        }
    }

    private void makeKey() {
        StartViewModel model = starting();
        model.displayName().set("Dr. A. Osler");
        model.passphrase().set(PASSPHRASE);
        model.repeated().set(PASSPHRASE);
        model.makeIdentity();
    }

    private void judging(OpenProfile profile) {
        open(
                "compare-slot",
                profile,
                i -> isPair(i) && i.plan().arm() == Arm.SLOT && !i.item().isMultiTurn());
        ahead.add(new Stop("compare-slot-read", () -> press(KeyCode.SPACE, KeyCode.TAB, KeyCode.SPACE)));
        ahead.add(new Stop(
                "compare-slot-voted",
                () -> press(KeyCode.SPACE, KeyCode.SPACE, KeyCode.TAB, KeyCode.SPACE, KeyCode.SPACE, KeyCode.DIGIT2)));
        ahead.add(new Stop("compare-slot-end", () -> {
            for (int i = 0; i < ENOUGH; i++) {
                press(KeyCode.SPACE);
            }
        }));
        open("compare-plain", profile, i -> isPair(i) && i.plan().arm() == Arm.PLAIN);
        open(
                "compare-conversation",
                profile,
                i -> isPair(i) && i.plan().arm() == Arm.SLOT && i.item().isMultiTurn());
        open(
                "rate-slot",
                profile,
                i -> i.item().kind() == ItemKind.RATING && i.plan().arm() == Arm.SLOT);
        ahead.add(new Stop("rate-slot-rated", () -> press(KeyCode.SPACE, KeyCode.SPACE, KeyCode.DIGIT6)));
        ahead.add(new Stop("rate-slot-levels", () -> press(KeyCode.C, KeyCode.DIGIT4, KeyCode.DIGIT5)));
    }

    private static boolean isPair(OpenItem open) {
        return open.item().kind() == ItemKind.COMPARISON;
    }

    /** Items are looked for when they are needed: looking at one makes it a draft, and the queue shows drafts. */
    private void open(String name, OpenProfile profile, Predicate<OpenItem> wanted) {
        ahead.add(new Stop(
                name,
                () -> profile.queue().page(ItemFilter.ALL, 0, ROWS).stream()
                        .filter(row -> !row.state().isJudged())
                        .map(row -> profile.session().open(row.key()))
                        .filter(wanted)
                        .findFirst()
                        .ifPresent(item -> frame().screens().ask(new JudgeItem(item.key())))));
    }

    private void at(String name, Class<? extends Feature> destination) {
        ahead.add(new Stop(name, () -> frame().screens().go(destination)));
    }

    private WindowFrame frame() {
        return window.frame().orElseThrow(() -> new IllegalStateException("No profile is open"));
    }

    private TransferViewModel transfer() {
        return frame().screens().get(OpenTransfer.class).model();
    }

    private void setUp() {
        window.starting().ifPresent(StartViewModel::beginWithoutPack);
    }

    private void press(KeyCode... codes) {
        for (KeyCode code : codes) {
            Scene scene = stage.getScene();
            Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
            String text =
                    code.isDigitKey() || code.isLetterKey() ? code.getName().toLowerCase(Locale.ROOT) : "";
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, false, false, false, false));
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", text, code, false, false, false, false));
        }
    }

    private void next(Runnable done) {
        Stop stop = ahead.poll();
        if (stop == null) {
            done.run();
            return;
        }
        stop.arrange().run();
        var unused = new FxScheduler().after(REST, () -> {
            painter.paint(stop.name(), stage.getScene());
            next(done);
        });
    }
}
