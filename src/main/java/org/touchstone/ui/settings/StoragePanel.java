package org.touchstone.ui.settings;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.touchstone.ui.kit.Buttons;
import org.touchstone.ui.kit.Forms;
import org.touchstone.ui.kit.StyleClass;

/** Where the work lies. */
final class StoragePanel extends VBox {
    StoragePanel(StorageViewModel model) {
        StyleClass.style(this, StyleClass.SECTION);
        TextField folder = StyleClass.style(new TextField(model.folder()), StyleClass.MONO);
        folder.setEditable(false);
        Label size = new Label();
        size.textProperty().bind(model.size());
        getChildren()
                .add(StyleClass.style(
                        new VBox(
                                StyleClass.style(new Label("Profile folder"), StyleClass.HEADING),
                                Forms.sentence("Everything of yours lies in this one folder: the store, the packs and"
                                        + " your sealed key."),
                                Forms.field("Folder", folder),
                                Forms.field("Size", size),
                                Forms.hint("To back up, close Touchstone and copy the folder whole. A copy opens with"
                                        + " your passphrase on any machine; use it in one place at a time."),
                                StyleClass.style(
                                        new HBox(Buttons.plain("Copy path", model::copyFolder)),
                                        StyleClass.BUTTON_ROW_START)),
                        StyleClass.CARD));
    }
}
