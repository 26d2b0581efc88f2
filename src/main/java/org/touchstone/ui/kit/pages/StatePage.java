package org.touchstone.ui.kit.pages;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.touchstone.ui.kit.StyleClass;

/** A screen with a header and, by its state, its content or the reason why there is none. UI thread. */
public final class StatePage {
    private final BorderPane root = new BorderPane();
    private final StackPane place = new StackPane();
    private final ObservableValue<PageState> state;
    private final Content content;

    /**
     * What is shown below the header.
     *
     * @param ready the content
     * @param first the node to focus when the screen is shown
     * @param empty creates the view for no content
     * @param failed creates the view for content that could not be read
     */
    public record Content(Node ready, Node first, Supplier<StateView> empty, Supplier<StateView> failed) {}

    /** Creates a page that follows a state. */
    public StatePage(Node header, ObservableValue<PageState> state, Content content) {
        this.state = state;
        this.content = content;
        StyleClass.style(root, StyleClass.PAGE);
        root.setTop(header);
        root.setCenter(place);
        show(state.getValue());
        state.addListener((value, before, now) -> show(now));
    }

    /** Returns the page. */
    public Parent root() {
        return root;
    }

    /** Takes the focus. Call it when the screen is shown. */
    public void focus() {
        if (state.getValue() == PageState.READY) {
            content.first().requestFocus();
        }
    }

    private void show(PageState now) {
        place.getChildren()
                .setAll(
                        switch (now) {
                            case READY -> content.ready();
                            case BUSY -> new ProgressIndicator();
                            case EMPTY -> content.empty().get();
                            case FAILED -> content.failed().get();
                        });
        if (root.isFocused()) {
            focus();
        }
    }
}
