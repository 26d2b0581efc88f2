package org.touchstone.ui.shell;

import java.util.Arrays;
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
import org.touchstone.ui.kit.keys.KeyContext;
import org.touchstone.ui.kit.keys.KeyMap;

/** All keys on one page. */
public final class KeyOverlay extends VBox {
    private final ObservableValue<KeyMap> keys;
    private final Layer layer;
    private final Button close;

    public KeyOverlay(ObservableValue<KeyMap> keys, Layer layer, Runnable change) {
        this.keys = keys;
        this.layer = layer;
        this.close = Buttons.plain("Close", layer::close);
        StyleClass.style(this, StyleClass.PANEL, StyleClass.OVERLAY);
        Label title = StyleClass.style(new Label("Keys"), StyleClass.HEADING);
        Button remap = Buttons.flat("Change keys", () -> {
            layer.close();
            change.run();
        });
        FlowPane groups = StyleClass.style(new FlowPane(), StyleClass.KEY_GROUPS);
        groups.getChildren()
                .addAll(
                        stack(KeyContext.EVERYWHERE, KeyContext.LISTS),
                        stack(KeyContext.JUDGING),
                        stack(KeyContext.EVIDENCE));
        ScrollPane scroll = StyleClass.style(new ScrollPane(groups), StyleClass.PLAIN_SCROLL);
        scroll.setFitToWidth(true);
        getChildren()
                .addAll(StyleClass.style(new HBox(title, Forms.spacer(), remap, close), StyleClass.BUTTON_ROW), scroll);
    }

    public void open() {
        layer.show(this, close, "Keys");
    }

    private Node stack(KeyContext... contexts) {
        VBox stack = StyleClass.style(new VBox(), StyleClass.KEY_STACK);
        Arrays.stream(contexts).map(this::group).forEach(stack.getChildren()::add);
        return stack;
    }

    private Node group(KeyContext context) {
        VBox group = StyleClass.style(
                new VBox(StyleClass.style(new Label(context.title()), StyleClass.STRONG)), StyleClass.KEY_GROUP);
        Arrays.stream(KeyAction.values())
                .filter(action -> action.context() == context)
                .forEach(action -> group.getChildren()
                        .add(StyleClass.style(
                                new HBox(new Label(action.title()), Forms.spacer(), new KeyCap(keys, action)),
                                StyleClass.CARD_ROW)));
        return group;
    }
}
