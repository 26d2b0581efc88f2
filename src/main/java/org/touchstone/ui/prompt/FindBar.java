package org.touchstone.ui.prompt;

import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.controls.CopiedText;

/** A bar that finds words in the texts. It says whether they occur, never how often, because counts reveal length. */
public final class FindBar extends HBox {
    private final TextField field = new CopiedText.Line();
    private final Label answer = StyleClass.style(new Label(), StyleClass.CAPTION);

    /**
     * @param title where it searches, in words
     * @param nowhere the sentence shown if the words do not occur
     * @param find goes to the next occurrence
     * @param done called when the bar closes, to restore the focus
     */
    public FindBar(String title, String nowhere, Predicate<String> find, Runnable done) {
        StyleClass.style(this, PromptStyles.FIND_BAR);
        setAlignment(Pos.CENTER);
        field.setPromptText(title);
        field.setAccessibleText(title);
        field.setPrefColumnCount(24);
        field.setOnAction(event ->
                answer.setText(field.getText().isBlank() || find.test(field.getText()) ? "Enter goes on" : nowhere));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                done.run();
                event.consume();
            }
        });
        getChildren().addAll(field, answer);
        close();
    }

    public void open() {
        setVisible(true);
        answer.setText("");
        field.requestFocus();
        field.selectAll();
    }

    public void close() {
        setVisible(false);
    }
}
