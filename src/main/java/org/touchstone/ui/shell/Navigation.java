package org.touchstone.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.touchstone.ui.feature.Feature;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.controls.Forms;
import org.touchstone.ui.kit.keys.CommonActions;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyCap;
import org.touchstone.ui.kit.keys.KeyMap;

/** The navigation: a column at the left, or one line at the top in narrow windows. */
public final class Navigation extends StackPane {
    private static final double ITEM_PADDING = 20;

    private final WindowFrameViewModel model;
    private final ObservableValue<KeyMap> keys;
    private final Map<KeyAction, Runnable> quietly;

    /**
     * @param quietly the actions of the minor buttons: lock, find a command, show all keys
     */
    public Navigation(WindowFrameViewModel model, ObservableValue<KeyMap> keys, Map<KeyAction, Runnable> quietly) {
        this.model = model;
        this.keys = keys;
        this.quietly = quietly;
        StyleClass.style(this, ShellStyles.NAVIGATION);
    }

    /** Arranges itself as a column or as a line. */
    public void arrange(boolean line) {
        List<Node> items = new ArrayList<>();
        for (Feature each : model.features()) {
            items.add(item(each, line));
        }
        ShellStyles.NAVIGATION_LINE.set(this, line);
        if (line) {
            FlowPane row = StyleClass.style(new FlowPane(), ShellStyles.NAVIGATION_ROW);
            row.getChildren().addAll(items);
            getChildren().setAll(row);
            return;
        }
        Label name = StyleClass.style(new Label("Touchstone"), ShellStyles.WORDMARK_SMALL);
        VBox column = StyleClass.style(new VBox(name), ShellStyles.NAVIGATION_COLUMN);
        column.getChildren().addAll(items);
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        column.getChildren()
                .addAll(
                        gap,
                        quiet("Lock", CommonActions.LOCK),
                        quiet("Commands", CommonActions.COMMANDS),
                        quiet("Keys", CommonActions.SHOW_KEYS));
        getChildren().setAll(column);
    }

    private Node item(Feature to, boolean line) {
        ToggleButton button = StyleClass.style(new ToggleButton(), StyleClass.NAVIGATION_ITEM);
        label(button, to.title(), to.key(), line);
        button.setSelected(model.destination().get() == to);
        model.destination().addListener((value, before, now) -> button.setSelected(now == to));
        button.setOnAction(event -> {
            button.setSelected(true);
            model.go(to);
        });
        return button;
    }

    private Node quiet(String title, KeyAction key) {
        Runnable does = quietly.getOrDefault(key, () -> {});
        ButtonBase button = StyleClass.style(Buttons.plain("", does), StyleClass.NAVIGATION_ITEM);
        label(button, title, key, false);
        return button;
    }

    private void label(ButtonBase button, String title, KeyAction key, boolean line) {
        button.setAccessibleText(title);
        button.setMaxWidth(Double.MAX_VALUE);
        if (line) {
            button.setText(title);
            return;
        }
        Label name = new Label(title);
        name.setMinWidth(USE_PREF_SIZE);
        HBox row = StyleClass.style(new HBox(name, Forms.spacer(), new KeyCap(keys, key)), StyleClass.CARD_ROW);
        row.setMouseTransparent(true);
        // As wide as the button, so that all keys are aligned in one column.
        row.prefWidthProperty().bind(button.widthProperty().subtract(ITEM_PADDING));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMinWidth(0);
        button.setGraphic(row);
    }
}
