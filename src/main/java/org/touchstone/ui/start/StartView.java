package org.touchstone.ui.start;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.touchstone.domain.text.TextLimit;
import org.touchstone.ui.kit.ClickCard;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.controls.FingerprintWords;
import org.touchstone.ui.kit.controls.Forms;
import org.touchstone.ui.kit.controls.LimitedText;
import org.touchstone.ui.kit.pages.Screen;
import org.touchstone.ui.start.StartViewModel.Step;
import org.touchstone.workstation.backup.RestoreChoice;
import org.touchstone.workstation.backup.SnapshotWords;

/** First run and unlocking, in one column. */
public final class StartView implements Screen {
    private final StartViewModel model;
    private final Runnable quit;
    private final StackPane place = new StackPane();
    private final ScrollPane root = new ScrollPane(place);
    private final Map<Step, Node> firstFocus = new EnumMap<>(Step.class);

    /**
     * @param quit ends the program
     */
    public StartView(StartViewModel model, Runnable quit) {
        this.model = model;
        this.quit = quit;
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        StyleClass.style(root, StyleClass.PAGE);
        StyleClass.style(place, StartStyles.START);
        show(model.step().get());
        model.step().addListener((value, before, now) -> {
            show(now);
            shown();
        });
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        Node focus = firstFocus.get(model.step().get());
        if (focus != null) {
            focus.requestFocus();
        }
    }

    @Override
    public void close() {
        model.close();
    }

    private void show(Step step) {
        VBox column = switch (step) {
            case WELCOME -> welcome();
            case IDENTITY -> identity();
            case FINGERPRINT -> fingerprint();
            case RESTORE -> restore();
            case UNLOCK -> unlock();
            case LOCKED -> locked();
            case LOCKED_DEMO -> lockedDemo();
        };
        place.getChildren().setAll(StyleClass.style(column, StartStyles.START_COLUMN));
    }

    private VBox welcome() {
        Label name = StyleClass.style(new Label("Touchstone"), StartStyles.WORDMARK);
        Label what = StyleClass.style(
                Forms.sentence("Judge what language models write: blind, offline, and signed by you."),
                StyleClass.MUTED);
        ClickCard demo = choice(
                "Try the demo",
                "A legal and a medical study, ready to judge. No passphrase, no network.",
                model::tryDemo);
        ClickCard pack = choice(
                "Open a study pack",
                "You have a .tspack file from your study lead. Your signing key is made next.",
                model::openPack);
        ClickCard empty = choice(
                "Set up without a pack",
                "Make your signing key now, send its public part to your study lead, import the pack later.",
                model::beginWithoutPack);
        ClickCard restore = choice(
                "Restore a snapshot",
                "For a new or repaired machine: brings back your key and your work.",
                model::chooseSnapshots);
        Label join = Forms.hint("Joining a coordinator over the network is not part of this version: work comes in as"
                + " packs and leaves as signed bundles, by file.");
        firstFocus.put(Step.WELCOME, pack);
        return new VBox(name, what, new VBox8(pack, demo, empty, restore), status(), join);
    }

    private VBox identity() {
        TextField name = new TextField();
        Label nameLeft = LimitedText.limit(name, TextLimit.DISPLAY_NAME);
        name.textProperty().bindBidirectional(model.displayName());
        PasswordField first = new PasswordField();
        Label firstLeft = LimitedText.limit(first, TextLimit.PASSPHRASE);
        first.textProperty().bindBidirectional(model.passphrase());
        PasswordField second = new PasswordField();
        LimitedText.limit(second, TextLimit.PASSPHRASE);
        second.textProperty().bindBidirectional(model.repeated());
        second.setOnAction(event -> model.makeIdentity());
        Label strength = Forms.hint("");
        strength.textProperty().bind(model.strength());
        VBox passphrase = Forms.field("Passphrase", first);
        passphrase.getChildren().addAll(strength, firstLeft);
        VBox named = Forms.field(
                "Display name",
                name,
                "As the study knows you, at most " + TextLimit.DISPLAY_NAME.most()
                        + " characters. It is written into the bundles you export.");
        named.getChildren().add(nameLeft);
        Button make = Buttons.primary("Make my key", model::makeIdentity);
        make.disableProperty().bind(model.busy().map(text -> !text.isEmpty()));
        firstFocus.put(Step.IDENTITY, name);
        VBox column = new VBox(
                title("Who judges here"),
                Forms.sentence(
                        "Every judgment you hand over is signed with a key that is made on this machine and never"
                                + " leaves it. The passphrase encrypts the key and all your work on this disk. Nobody can reset"
                                + " it."),
                named,
                passphrase,
                Forms.field("Passphrase again", second),
                status(),
                row(Buttons.plain("Back", model::back), make));
        if (!model.packName().isEmpty()) {
            column.getChildren().add(2, Forms.hint("Next: import " + model.packName() + "."));
        }
        return column;
    }

    private VBox fingerprint() {
        FingerprintWords words = new FingerprintWords(model.fingerprint().getValue());
        words.setFocusTraversable(true);
        Button begin = Buttons.primary("Begin", model::begin);
        Button copy = Buttons.plain("Copy public key", model::copyPublicKey);
        firstFocus.put(Step.FINGERPRINT, begin);
        return new VBox(
                title("Your key is ready"),
                Forms.sentence("Send the public key to your study lead, then compare these six words over the"
                        + " telephone. If they match, your lead has your key and not somebody else's."),
                words,
                Forms.hint("You find the words and the key again under Settings, Identity."),
                status(),
                row(copy, begin));
    }

    private VBox restore() {
        VBox8 found = new VBox8();
        SnapshotWords words = model.words();
        boolean several = model.snapshots().stream()
                        .map(each -> each.snapshot().shelf())
                        .distinct()
                        .count()
                > 1;
        for (RestoreChoice each : model.snapshots()) {
            String about = words.about(each) + (several ? " (" + each.snapshot().shelf() + ")" : "");
            found.getChildren()
                    .add(choice(SnapshotWords.entries(each.snapshot().entries()), about, () -> model.restore(each)));
        }
        if (!found.getChildren().isEmpty()) {
            firstFocus.put(Step.RESTORE, found.getChildren().get(0));
        }
        return new VBox(
                title("Choose a snapshot"),
                Forms.sentence(
                        "The longest, with the most entries, comes first and is usually right, whatever its date."
                                + " Next you enter the passphrase that was valid when it was taken; then everything is"
                                + " checked in the background."),
                found,
                status(),
                row(Buttons.plain("Back", model::back), Buttons.flat("Choose another folder", model::chooseSnapshots)));
    }

    private VBox unlock() {
        PasswordField secret = passphrase();
        firstFocus.put(Step.UNLOCK, secret);
        Label restored = Forms.sentence("");
        restored.textProperty().bind(model.restored());
        Forms.when(model.restored().isNotEmpty(), restored);
        return new VBox(
                StyleClass.style(new Label("Touchstone"), StartStyles.WORDMARK),
                restored,
                Forms.field(
                        "Passphrase",
                        secret,
                        "It unlocks your key and your work, which are encrypted on" + " this disk."),
                status(),
                row(Buttons.flat("Open the demo instead", model::tryDemo), primary("Unlock", model::unlock)));
    }

    private VBox locked() {
        PasswordField secret = passphrase();
        firstFocus.put(Step.LOCKED, secret);
        return new VBox(
                title("Locked"),
                Forms.sentence(
                        "Everything you entered is saved and encrypted, and the key to it is no longer in memory. The"
                                + " passphrase brings you back to where you were."),
                Forms.field("Passphrase", secret),
                status(),
                row(Buttons.flat("Quit", quit), primary("Unlock", model::unlock)));
    }

    private VBox lockedDemo() {
        Button open = primary("Open the demo again", model::tryDemo);
        firstFocus.put(Step.LOCKED_DEMO, open);
        return new VBox(
                title("Locked"),
                Forms.sentence("This was the demo, which needs no passphrase. Your own profile would ask for"
                        + " yours here."),
                status(),
                row(Buttons.flat("Quit", quit), open));
    }

    private PasswordField passphrase() {
        PasswordField secret = new PasswordField();
        secret.textProperty().bindBidirectional(model.passphrase());
        secret.setOnAction(event -> model.unlock());
        return secret;
    }

    private Button primary(String text, Runnable does) {
        Button button = Buttons.primary(text, does);
        button.disableProperty().bind(model.busy().isNotEmpty());
        return button;
    }

    private Node status() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        Label busy = Forms.hint("");
        busy.textProperty().bind(model.busy());
        VBox working = StyleClass.style(new VBox(busy, bar), StyleClass.FIELD);
        Forms.when(model.busy().map(text -> !text.isEmpty()), working);
        VBox status = new VBox(working, Forms.problem(model.problem()));
        status.managedProperty()
                .bind(model.busy().isNotEmpty().or(model.problem().isNotEmpty()));
        return status;
    }

    private static Label title(String text) {
        return StyleClass.style(Forms.sentence(text), StyleClass.TITLE);
    }

    private static HBox row(Button other, Button main) {
        return StyleClass.style(new HBox(other, Forms.spacer(), main), StyleClass.BUTTON_ROW);
    }

    private ClickCard choice(String title, String explanation, Runnable does) {
        Label name = StyleClass.style(new Label(title), StyleClass.STRONG);
        Label text = StyleClass.style(Forms.sentence(explanation), StyleClass.MUTED);
        ClickCard card = new ClickCard(title + ". " + explanation, does, name, text);
        card.disableProperty().bind(model.busy().isNotEmpty());
        return card;
    }

    /** A column with the spacing of related controls. */
    private static final class VBox8 extends VBox {
        VBox8(Node... children) {
            super(children);
            StyleClass.style(this, StyleClass.CHOICES);
        }
    }
}
