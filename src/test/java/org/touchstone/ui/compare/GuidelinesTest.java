package org.touchstone.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.presentation.Side;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.testing.ManualScheduler;
import org.touchstone.ui.compare.screen.Rig;
import org.touchstone.ui.judging.ReadingTrack;
import org.touchstone.ui.text.panes.PlainPane;

/** The guidelines over the work, by keys and by mouse. */
class GuidelinesTest {
    private static Rig opened(String guidelines) {
        Rig rig = Rig.of(
                new InMemorySession(List.of(Studies.open(
                        Studies.study(Studies.NOTHING_ASKED, false),
                        Studies.single("one", "Yes, it is.", "No, it is not.")))),
                1280,
                800);
        rig.guidelines = guidelines;
        return rig.on(() -> rig.screen.start(ItemFilter.ALL));
    }

    private static String longText() {
        StringBuilder text = new StringBuilder("# Rules\n\n");
        for (int i = 1; i <= 80; i++) {
            text.append("Rule ").append(i).append(" says what to do.\n\n");
        }
        return text.toString();
    }

    private static boolean isShown(Rig rig) {
        return Rig.call(() -> rig.screen.guidelines().getScene() != null);
    }

    private static int top(Rig rig) {
        return Rig.call(() -> rig.screen.guidelines().page().firstLineProperty().get());
    }

    @Test
    void theKeyOpensThemEscapeClosesThemAndTheFocusComesBack() {
        Rig rig = opened(longText());
        Node before = rig.scene.getFocusOwner();
        rig.press(KeyCode.G);
        assertThat(isShown(rig)).isTrue();
        assertThat(rig.scene.getFocusOwner())
                .isSameAs(rig.screen.guidelines().page().lines());
        assertThat(rig.scene.getFocusOwner().getAccessibleText())
                .contains("Legal advice")
                .contains("version 1.0");
        rig.press(KeyCode.ESCAPE);
        assertThat(isShown(rig)).isFalse();
        assertThat(rig.left).isFalse();
        assertThat(rig.scene.getFocusOwner()).isSameAs(before);
        assertThat(before).isSameAs(rig.screen.surface().pane(Side.LEFT.place()).lines());
    }

    @Test
    void theirOwnKeyClosesThemToo() {
        Rig rig = opened("Read both.").keys(KeyCode.G, KeyCode.G);
        assertThat(isShown(rig)).isFalse();
    }

    @Test
    void theyScrollByKeysAndOpenAgainWhereTheyWereLeft() {
        Rig rig = opened(longText()).press(KeyCode.G);
        PlainPane page = rig.screen.guidelines().page();
        rig.press(KeyCode.SPACE);
        int down = top(rig);
        assertThat(down).isGreaterThan(10);
        rig.press(KeyCode.DOWN);
        assertThat(top(rig)).isEqualTo(down + 1);
        rig.keys(KeyCode.ESCAPE, KeyCode.G);
        assertThat(rig.screen.guidelines().page()).isSameAs(page);
        assertThat(top(rig)).isEqualTo(down + 1);
        rig.press(KeyCode.HOME);
        assertThat(top(rig)).isZero();
    }

    @Test
    void whatIsTypedOverThemVotesForNothingBelow() {
        Rig rig = opened(longText()).keys(KeyCode.G, KeyCode.DIGIT1, KeyCode.B, KeyCode.N, KeyCode.ENTER);
        rig.press(KeyCode.ESCAPE);
        assertThat(rig.screen.model().votes().position(Scope.CONVERSATION)).isEmpty();
        assertThat(rig.screen.model().votes().bothBad()).isFalse();
        assertThat(rig.screen.model().findings().get().flags()).isEmpty();
    }

    @Test
    void theMouseOpensThemByTheirButton() {
        Rig rig = opened("Read both.");
        rig.on(() -> rig.screen.view().lookupAll(".button").stream()
                .filter(n -> n instanceof Button b && b.getText().equals("Guidelines"))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .fire());
        assertThat(isShown(rig)).isTrue();
    }

    @Test
    void aStudyWithoutGuidelinesSaysSoAndCanBeLeft() {
        Rig rig = opened("").press(KeyCode.G);
        assertThat(rig.scene.getFocusOwner()).isInstanceOf(Button.class);
        rig.press(KeyCode.ESCAPE);
        assertThat(isShown(rig)).isFalse();
        assertThat(Rig.call(rig.screen.view()::isReading)).isTrue();
    }

    @Test
    void theTimeSpentOnThemBelongsToNoSide() {
        ManualScheduler time = new ManualScheduler();
        ReadingTrack track = new ReadingTrack(time::nanos);
        ReadingModel reading = new ReadingModel(track);
        reading.load(Studies.open(
                Studies.study(Studies.NOTHING_ASKED, false), Studies.single("one", "Yes, it is.", "No, it is not.")));
        time.advance(java.time.Duration.ofSeconds(5));
        track.alive();
        time.advance(java.time.Duration.ofSeconds(20));
        track.elsewhere();
        assertThat(track.clock().activeMillis()).isEqualTo(25_000);
        assertThat(track.displayFacts().panes().get(0).dwellMillis()).isEqualTo(5_000);
    }
}
