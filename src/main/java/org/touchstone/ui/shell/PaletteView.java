package org.touchstone.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.touchstone.ui.feature.Command;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.controls.Forms;
import org.touchstone.ui.kit.dialogs.Layer;
import org.touchstone.ui.kit.keys.KeyCap;
import org.touchstone.ui.kit.keys.KeyMap;

/** The command palette. */
public final class PaletteView extends VBox {
    private final PaletteViewModel model;
    private final ObservableValue<KeyMap> keys;
    private final Layer layer;
    private final TextField search = new TextField();
    private final ListView<Command> list = new ListView<>();

    public PaletteView(PaletteViewModel model, ObservableValue<KeyMap> keys, Layer layer) {
        this.model = model;
        this.keys = keys;
        this.layer = layer;
        StyleClass.style(this, StyleClass.PANEL, ShellStyles.PALETTE);
        search.setPromptText("Find a command");
        search.setAccessibleText("Find a command");
        search.textProperty().bindBidirectional(model.search());
        list.setItems(model.found());
        list.setCellFactory(view -> new Cell());
        list.setAccessibleText("Commands");
        list.setFocusTraversable(false);
        list.setPlaceholder(Forms.hint("No command has these words."));
        StyleClass.style(list, StyleClass.ROW_LIST);
        list.getSelectionModel().select(0);
        model.search()
                .addListener((value, before, now) -> list.getSelectionModel().select(0));
        list.setOnMouseClicked(event -> runSelected());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren().addAll(search, list);
    }

    public void open() {
        layer.show(this, search, "Find a command");
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(event, 1);
            case UP -> move(event, -1);
            case ENTER -> {
                event.consume();
                runSelected();
            }
            default -> {
                // Other keys are typed into the search field.
            }
        }
    }

    private void move(KeyEvent event, int by) {
        event.consume();
        int size = model.found().size();
        if (size > 0) {
            int to = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - 3));
        }
    }

    private void runSelected() {
        Command command = list.getSelectionModel().getSelectedItem();
        if (command != null) {
            layer.close();
            command.does().run();
        }
    }

    /** A command and its key. */
    private final class Cell extends ListCell<Command> {
        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            HBox row = StyleClass.style(new HBox(new Label(command.title()), Forms.spacer()), StyleClass.ROW);
            command.key().ifPresent(key -> row.getChildren().add(new KeyCap(keys, key)));
            setGraphic(row);
            setAccessibleText(command.title());
        }
    }
}
