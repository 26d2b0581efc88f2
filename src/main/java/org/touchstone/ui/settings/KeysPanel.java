package org.touchstone.ui.settings;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.controls.Forms;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyBindings;
import org.touchstone.ui.kit.keys.KeyCap;

/** Every key, each of which can be changed. */
public final class KeysPanel extends VBox {
    private final KeysViewModel model;

    public KeysPanel(KeysViewModel model) {
        this.model = model;
        StyleClass.style(this, StyleClass.SECTION);
        Button restore = Buttons.plain("Restore all default keys", model::restore);
        getChildren()
                .add(StyleClass.style(
                        new HBox(
                                StyleClass.style(
                                        Forms.sentence("Choose a key to change it, then press the new one."),
                                        StyleClass.MUTED),
                                Forms.spacer(),
                                restore),
                        StyleClass.CARD_ROW));
        model.actions().stream()
                .map(action -> action.context().title())
                .distinct()
                .forEach(title -> getChildren().add(group(title)));
    }

    private VBox group(String title) {
        VBox card = StyleClass.style(
                new VBox(StyleClass.style(new Label(title), StyleClass.HEADING)),
                StyleClass.CARD,
                SettingsStyles.KEY_LIST);
        model.actions().stream()
                .filter(action -> action.context().title().equals(title))
                .forEach(action -> card.getChildren().add(row(action)));
        return card;
    }

    private Node row(KeyAction action) {
        KeyCap cap = new KeyCap(model.keys(), action);
        Button change = StyleClass.style(Buttons.plain("", () -> model.change(action)), StyleClass.FLAT_BUTTON);
        change.setGraphic(cap);
        change.accessibleTextProperty()
                .bind(model.keys().map(map -> action.title() + ", key " + map.key(action) + ". Change"));
        Label waiting = StyleClass.style(new Label("Press the new key"), StyleClass.STATE_ACCENT);
        Forms.when(model.waitingFor().map(w -> w.equals(Optional.of(action))), waiting);
        Label problem = Forms.problem(model.problem());
        Label changed = StyleClass.style(new Label("Changed"), StyleClass.BADGE);
        Forms.when(model.keys().map(map -> model.isChanged(action)), changed);
        change.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(action, event));
        change.focusedProperty().addListener((value, before, now) -> {
            if (!now && isWaiting(action)) {
                model.keep();
            }
        });
        HBox line = StyleClass.style(
                new HBox(new Label(action.title()), changed, Forms.spacer(), waiting, change), StyleClass.CARD_ROW);
        VBox row = new VBox(line, problem);
        problem.visibleProperty().unbind();
        problem.visibleProperty()
                .bind(model.problem()
                        .isNotEmpty()
                        .and(Bindings.createBooleanBinding(() -> isWaiting(action), model.waitingFor())));
        return row;
    }

    private boolean isWaiting(KeyAction action) {
        return model.waitingFor().get().equals(Optional.of(action));
    }

    private void pressed(KeyAction action, KeyEvent event) {
        if (!isWaiting(action)) {
            return;
        }
        event.consume();
        if (event.getCode() == KeyCode.ESCAPE) {
            model.keep();
        } else {
            KeyBindings.read(event).ifPresent(model::press);
        }
    }
}
