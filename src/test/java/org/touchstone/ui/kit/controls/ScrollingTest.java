package org.touchstone.ui.kit.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.ui.text.Fx;
import org.touchstone.workstation.settings.ThemeChoice;

class ScrollingTest {
    private static final double SEEN = 200;
    private static final double FIRST = 300;
    private static final double LAST = 400;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    /** How far down the pane stands after the middle one of three, of this height, was revealed. */
    private static double top(double height, double before) {
        return Fx.call(() -> {
            Region middle = block(height);
            VBox content = new VBox(block(FIRST), middle, block(LAST));
            ScrollPane pane = new ScrollPane(content);
            pane.setStyle("-fx-padding: 0; -fx-border-width: 0; -fx-background-insets: 0");
            Fx.scene(pane, SEEN, SEEN, ThemeChoice.LIGHT, 100);
            double hidden = FIRST + height + LAST - pane.getViewportBounds().getHeight();
            pane.setVvalue(before / hidden);
            Scrolling.reveal(middle);
            return pane.getVvalue() * hidden;
        });
    }

    private static Region block(double height) {
        Region block = new Region();
        block.setMinHeight(height);
        block.setMaxHeight(height);
        return block;
    }

    @Test
    void scrollsJustSoFarThatAllIsSeen() {
        assertThat(top(100, 0)).isCloseTo(FIRST + 100 - SEEN, within(2.0));
        assertThat(top(100, FIRST + 50)).isCloseTo(FIRST, within(2.0));
    }

    @Test
    void leavesAloneWhatIsSeenAlready() {
        assertThat(top(100, FIRST - 40)).isCloseTo(FIRST - 40, within(2.0));
    }

    @Test
    void beginsAtTheBeginningOfWhatIsTallerThanThePane() {
        assertThat(top(SEEN * 2, 0)).isCloseTo(FIRST, within(2.0));
    }
}
