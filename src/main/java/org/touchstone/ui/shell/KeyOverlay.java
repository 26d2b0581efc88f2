package org.touchstone.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.controls.Forms;
import org.touchstone.ui.kit.dialogs.Layer;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyCap;
import org.touchstone.ui.kit.keys.KeyMap;

/** All keys on one page. */
public final class KeyOverlay extends VBox {
    private final ObservableValue<KeyMap> keys;
    private final Layer layer;
    private final Button close;

    /**
     * @param actions every action that has a key, in display order
     * @param change opens the screen on which keys are changed
     */
    public KeyOverlay(ObservableValue<KeyMap> keys, List<KeyAction> actions, Layer layer, Runnable change) {
        this.keys = keys;
        this.layer = layer;
        this.close = Buttons.plain("Close", layer::close);
        StyleClass.style(this, StyleClass.PANEL, ShellStyles.OVERLAY);
        Label title = StyleClass.style(new Label("Keys"), StyleClass.HEADING);
        Button remap = Buttons.flat("Change keys", () -> {
            layer.close();
            change.run();
        });
        FlowPane groups = StyleClass.style(new FlowPane(), ShellStyles.KEY_GROUPS);
        Map<Boolean, List<KeyAction>> byPlace = actions.stream()
                .collect(Collectors.partitioningBy(action -> action.context().isJudging()));
        groups.getChildren().add(stack(byTitle(byPlace.getOrDefault(false, List.of()))));
        // The judging screen has so many keys that each context gets its own column.
        byTitle(byPlace.getOrDefault(true, List.of()))
                .forEach((words, own) -> groups.getChildren().add(stack(Map.of(words, own))));
        ScrollPane scroll = StyleClass.style(new ScrollPane(groups), StyleClass.PLAIN_SCROLL);
        scroll.setFitToWidth(true);
        getChildren()
                .addAll(StyleClass.style(new HBox(title, Forms.spacer(), remap, close), StyleClass.BUTTON_ROW), scroll);
    }

    public void open() {
        layer.show(this, close, "Keys");
    }

    private static Map<String, List<KeyAction>> byTitle(List<KeyAction> actions) {
        return actions.stream()
                .collect(Collectors.groupingBy(
                        action -> action.context().title(), LinkedHashMap::new, Collectors.toList()));
    }

    private Node stack(Map<String, List<KeyAction>> groups) {
        VBox stack = StyleClass.style(new VBox(), ShellStyles.KEY_STACK);
        groups.forEach((title, own) -> stack.getChildren().add(group(title, own)));
        return stack;
    }

    private Node group(String title, List<KeyAction> own) {
        VBox group = StyleClass.style(
                new VBox(StyleClass.style(new Label(title), StyleClass.STRONG)), ShellStyles.KEY_GROUP);
        own.forEach(action -> group.getChildren()
                .add(StyleClass.style(
                        new HBox(new Label(action.title()), Forms.spacer(), new KeyCap(keys, action)),
                        StyleClass.CARD_ROW)));
        return group;
    }
}
