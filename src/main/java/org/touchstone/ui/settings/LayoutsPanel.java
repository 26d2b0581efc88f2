package org.touchstone.ui.settings;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.controls.Forms;

/** The choice of how responses are shown. */
public final class LayoutsPanel extends VBox {
    public LayoutsPanel(AppearanceViewModel model) {
        StyleClass.style(this, StyleClass.SECTION);
        CheckBox plain = new CheckBox("Show all items in the plain layout");
        plain.setWrapText(true);
        plain.setSelected(model.plainWished().getValue());
        plain.setOnAction(event -> model.wishPlain(plain.isSelected()));
        getChildren()
                .addAll(
                        StyleClass.style(
                                new VBox(
                                        StyleClass.style(new Label("Reading slot"), StyleClass.HEADING),
                                        Forms.sentence("You read both responses through windows of equal height."
                                                + " Their lengths are hidden, so that length cannot persuade.")),
                                StyleClass.CARD),
                        StyleClass.style(
                                new VBox(
                                        StyleClass.style(new Label("Plain"), StyleClass.HEADING),
                                        Forms.sentence("Two ordinary panes with scroll bars. A study shows a share of"
                                                + " its items this way to measure what the slot changes. Choose it for"
                                                + " all items if you cannot work with the slot, for instance with a"
                                                + " magnifier or a screen reader."),
                                        plain,
                                        Forms.hint("This applies from the next item on. Each judgment records that"
                                                + " you chose the plain layout. It is no disadvantage to you.")),
                                StyleClass.CARD));
    }
}
