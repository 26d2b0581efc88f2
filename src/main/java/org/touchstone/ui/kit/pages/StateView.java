package org.touchstone.ui.kit.pages;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.controls.Forms;

/** What a screen shows instead of content: empty, busy, failed or done. */
public final class StateView extends VBox {
    private StateView(String title, String sentence) {
        StyleClass.style(this, StyleClass.STATE_VIEW);
        Label heading = StyleClass.style(Forms.sentence(title), StyleClass.HEADING);
        Label text = StyleClass.style(Forms.sentence(sentence), StyleClass.MUTED);
        getChildren().addAll(heading, text);
    }

    /** Says what is missing, why, and what to do about it. */
    public static StateView empty(String title, String sentence, Button... actions) {
        StateView view = new StateView(title, sentence);
        view.addActions(actions);
        return view;
    }

    /** Says what happened, what is safe, and what to do. */
    public static StateView failed(String title, String sentence, Button... actions) {
        StateView view = new StateView(title, sentence);
        Node heading = view.getChildren().get(0);
        StyleClass.STATE_PROBLEM.set(heading, true);
        view.addActions(actions);
        return view;
    }

    /**
     * Shows work that takes longer than a second.
     *
     * @param progress 0 to 1, or -1 while unknown
     */
    public static StateView busy(String title, String sentence, ObservableDoubleValue progress, Runnable cancel) {
        StateView view = new StateView(title, sentence);
        ProgressBar bar = new ProgressBar();
        bar.setAccessibleText(title);
        bar.progressProperty().bind(progress);
        bar.setMaxWidth(Double.MAX_VALUE);
        view.getChildren().add(bar);
        view.addActions(Buttons.plain("Cancel", cancel));
        return view;
    }

    private void addActions(Button... actions) {
        if (actions.length > 0) {
            HBox row = StyleClass.style(new HBox(actions), StyleClass.BUTTON_ROW);
            row.setMinHeight(Region.USE_PREF_SIZE);
            getChildren().add(row);
        }
    }
}
