package org.touchstone.ui.transfer;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.Words;
import org.touchstone.ui.kit.controls.Forms;

/** Creates the parts of the cards on the transfer screen. */
final class TransferNodes {
    /** One line of a list. */
    static final StyleClass ENTRY = StyleClass.of("entry");

    private static final StyleClass FACTS = StyleClass.of("facts");

    private static final int LONGEST_FACT = 400;

    private TransferNodes() {}

    /** Creates a card with its heading, one action and a sentence. */
    static VBox card(String title, String explanation, Button action) {
        Label heading = StyleClass.style(new Label(title), StyleClass.HEADING);
        HBox head = StyleClass.style(new HBox(heading, Forms.spacer(), action), StyleClass.CARD_ROW);
        return StyleClass.style(
                new VBox(head, StyleClass.style(Forms.sentence(explanation), StyleClass.MUTED)), StyleClass.CARD);
    }

    /** Creates a place for results; it takes no space while empty. */
    static VBox result() {
        VBox result = StyleClass.style(new VBox(), StyleClass.CHOICES);
        result.managedProperty().bind(Bindings.isNotEmpty(result.getChildren()));
        return result;
    }

    /** Creates the result for a file: a word, the violated rule and a sentence. */
    static Node verdict(boolean good, String code, String sentence) {
        Label word = StyleClass.style(new Label(good ? "Accepted" : "Refused"), StyleClass.FIELD_LABEL);
        StyleClass.STATE_PROBLEM.set(word, !good);
        word.setMinWidth(Label.USE_PREF_SIZE);
        HBox line = StyleClass.style(new HBox(word), StyleClass.CARD_ROW);
        if (!code.isEmpty()) {
            Label rule = StyleClass.style(new Label(code), StyleClass.KEY_CAP);
            rule.setMinWidth(Label.USE_PREF_SIZE);
            line.getChildren().add(rule);
        }
        line.getChildren().add(Forms.sentence(sentence));
        return line;
    }

    /** Creates a grid for facts. */
    static GridPane facts() {
        return StyleClass.style(new GridPane(), FACTS);
    }

    /** Adds a fact; the value may be untrusted text. */
    static void fact(GridPane grid, String name, String value) {
        fact(grid, name, Forms.sentence(Words.oneLine(value, LONGEST_FACT)));
    }

    /** Adds a fact. */
    static void fact(GridPane grid, String name, Node value) {
        Label label = StyleClass.style(new Label(name), StyleClass.MUTED);
        label.setMinWidth(Label.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), label, value);
    }

    /** Accepts one file dropped on the node. */
    static void acceptDrops(Node node, Consumer<Path> take) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            boolean one = event.getDragboard().getFiles().size() == 1;
            if (one) {
                take.accept(event.getDragboard().getFiles().get(0).toPath());
            }
            event.setDropCompleted(one);
            event.consume();
        });
    }
}
