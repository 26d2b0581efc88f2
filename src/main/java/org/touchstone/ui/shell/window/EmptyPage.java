package org.touchstone.ui.shell.window;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.controls.Buttons;

/**
 * The page before there is anything to show. Behind it one control of each kind is dressed and laid out but not drawn, so
 * that the toolkit has read its sheets and made its skins by the time the first screen needs them: that screen then comes
 * a tenth of a second sooner, while the time spent here passes anyway.
 */
final class EmptyPage extends StackPane {
    EmptyPage() {
        StyleClass.style(this, StyleClass.PAGE);
        FlowPane unseen = new FlowPane(
                new Label("Touchstone"),
                Buttons.primary("Continue", () -> {}),
                Buttons.plain("Lock", () -> {}),
                Buttons.flat("Quit", () -> {}),
                StyleClass.style(new ToggleButton("Queue"), StyleClass.NAVIGATION_ITEM),
                new CheckBox("Flag"),
                new ComboBox<String>(),
                new TextField("Name"),
                new TextArea("Reason"),
                new ProgressBar(),
                new ScrollPane(new Label("Prompt")));
        // Nodes that are not visible are not dressed; those that are fully transparent are.
        unseen.setOpacity(0);
        unseen.setMouseTransparent(true);
        unseen.getChildren().forEach(EmptyPage::beyondReach);
        getChildren().add(unseen);
    }

    private static void beyondReach(Node control) {
        control.setFocusTraversable(false);
    }
}
