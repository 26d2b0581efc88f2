package org.touchstone.bench;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;

/**
 * The least that a window of the toolkit with two texts can be: no start of a program written with it is shorter. Says
 * when it has been drawn, and ends.
 */
public final class BareWindow {
    private static final int WORDS = 700;

    private BareWindow() {}

    /** Shows it. */
    public static void main(String[] args) {
        Platform.startup(() -> {
            Stage stage = new Stage();
            String text = "breach ".repeat(WORDS);
            stage.setScene(new Scene(new SplitPane(new TextArea(text), new TextArea(text)), 1280, 800));
            stage.show();
            // The pulse that shows it has begun when the second comes back from the queue.
            Platform.runLater(() -> Platform.runLater(() -> {
                System.out.println("interactive");
                System.out.flush();
                System.exit(0);
            }));
        });
    }
}
