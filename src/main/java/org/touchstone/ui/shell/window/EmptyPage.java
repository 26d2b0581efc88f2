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
 * The page shown before there is any content. An invisible control of each kind is styled and laid out behind it, so
 * that the toolkit has parsed the style sheets and created its skins before the first screen needs them: that screen
 * appears 0.1 s sooner, and the start has idle time here anyway.
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
        // Invisible nodes are not styled; fully transparent ones are.
        unseen.setOpacity(0);
        unseen.setMouseTransparent(true);
        unseen.getChildren().forEach(EmptyPage::beyondReach);
        getChildren().add(unseen);
    }

    private static void beyondReach(Node control) {
        control.setFocusTraversable(false);
    }
}
