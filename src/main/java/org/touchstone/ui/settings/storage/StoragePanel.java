package org.touchstone.ui.settings.storage;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.controls.Forms;
import org.touchstone.ui.kit.pages.WorkLine;

/** Where the profile is stored, whether it is intact, and where its snapshots go. */
public final class StoragePanel extends VBox {
    private final StorageViewModel storage;
    private final MaintenanceViewModel care;

    public StoragePanel(StorageViewModel storage, MaintenanceViewModel care) {
        this.storage = storage;
        this.care = care;
        StyleClass.style(this, StyleClass.SECTION);
        getChildren().addAll(folder(), snapshots(), check());
    }

    private static VBox card(String title, Node... content) {
        VBox card = StyleClass.style(new VBox(StyleClass.style(new Label(title), StyleClass.HEADING)), StyleClass.CARD);
        card.getChildren().addAll(content);
        return card;
    }

    private static HBox buttons(Node... buttons) {
        return StyleClass.style(new HBox(buttons), StyleClass.BUTTON_ROW_START);
    }

    private VBox folder() {
        TextField folder = StyleClass.style(new TextField(storage.folder()), StyleClass.MONO);
        folder.setEditable(false);
        Label size = new Label();
        size.textProperty().bind(storage.size());
        return card(
                "Profile folder",
                Forms.sentence(
                        "Everything of yours is in this one folder: the store, the packs and your encrypted key."),
                Forms.field("Folder", folder),
                Forms.field("Size", size),
                buttons(Buttons.plain("Copy path", storage::copyFolder)));
    }

    private VBox snapshots() {
        TextField target = StyleClass.style(new TextField(), StyleClass.MONO);
        target.setEditable(false);
        target.setPromptText("No folder chosen; no snapshots are taken");
        target.textProperty().bind(care.target());
        Label state = Forms.sentence("");
        state.textProperty().bind(care.snapshots());
        Forms.when(care.snapshots().isNotEmpty(), state);
        Button now = Buttons.plain("Take a snapshot now", care::copyNow);
        now.disableProperty().bind(care.target().map(String::isEmpty));
        Button stop = Forms.when(
                care.target().map(t -> !t.isEmpty()), Buttons.flat("Stop taking snapshots", care::forgetTarget));
        return card(
                "Snapshots in a second folder",
                Forms.sentence("A USB stick or another disk is best. Snapshots are encrypted like your profile:"
                        + " nobody can read them without your passphrase. One is taken every half hour if there is"
                        + " new work, and the eight with the most work are kept, whatever their dates."),
                Forms.field("Second folder", target),
                state,
                new WorkLine(care.copyWork()),
                buttons(Buttons.plain("Choose a folder", care::chooseTarget), now, stop),
                Forms.hint("To move to another machine: take a snapshot, start Touchstone there, choose Restore a"
                        + " snapshot, and work only there from then on. Two copies that are both used cannot be"
                        + " merged again."));
    }

    private VBox check() {
        Label result = Forms.sentence("");
        result.textProperty().bind(care.checked());
        VBox problems = StyleClass.style(new VBox(), StyleClass.FIELD);
        list(problems, List.of());
        care.found()
                .addListener((value, before, now) ->
                        list(problems, now.map(CheckReport::problems).orElse(List.of())));
        Button again = Buttons.plain("Check now", care::check);
        again.disableProperty().bind(care.checkWork().title().isNotEmpty());
        return card(
                "Integrity",
                Forms.sentence("Every journal entry, every item and every stored pack is checked in the background each"
                        + " time the profile is opened."),
                result,
                problems,
                new WorkLine(care.checkWork()),
                buttons(again));
    }

    private static void list(VBox box, List<String> sentences) {
        box.getChildren().clear();
        sentences.forEach(s -> box.getChildren().add(StyleClass.style(Forms.sentence(s), StyleClass.FIELD_PROBLEM)));
        box.setManaged(!sentences.isEmpty());
    }
}
