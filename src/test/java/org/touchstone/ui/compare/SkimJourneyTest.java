package org.touchstone.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.judgment.DisplayFacts;
import org.touchstone.domain.judgment.Grade;
import org.touchstone.domain.judgment.Side;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.ui.compare.screen.Rig;

/** What paging without reading leaves behind, and how one key leads through both texts. */
class SkimJourneyTest {
    private static final String SHORT = "A claim for rent falls due at the end of each month and is barred three years"
            + " after the end of the year in which it arose, unless the tenant has acknowledged it in writing or the"
            + " landlord has brought an action for it in good time. Both are rare, and both have to be proved by the"
            + " landlord, who is well advised to write to the tenant before the year ends. ";
    private static final String LONG = SHORT.repeat(4);

    private final InMemorySession session = new InMemorySession(
            List.of(Studies.open(Studies.study(Studies.NOTHING_ASKED, false), Studies.single("one", LONG, SHORT))));

    private Rig opened() {
        Rig rig = Rig.of(session, 1280, 800);
        return rig.on(() -> rig.screen.start(ItemFilter.ALL));
    }

    /** Space until both are read, with so much time before each press. */
    private static int readOn(Rig rig, Duration pause) {
        ReadingModel reading = rig.screen.model().reading();
        int presses = 0;
        while (presses < 60 && !(reading.endsSeen(Side.LEFT) && reading.endsSeen(Side.RIGHT))) {
            rig.pass(pause).press(KeyCode.SPACE);
            presses++;
        }
        return presses;
    }

    private DisplayFacts submitted(Rig rig) {
        rig.keys(KeyCode.DIGIT2, KeyCode.ENTER);
        return session.decisions().get(0).display();
    }

    @Test
    void oneKeyLeadsThroughBothTexts() {
        Rig rig = opened();
        assertThat(readOn(rig, Duration.ofSeconds(5))).isBetween(4, 40);
        assertThat(rig.screen.model().reading().endsSeen(Side.LEFT)).isTrue();
        assertThat(rig.screen.model().reading().endsSeen(Side.RIGHT)).isTrue();
    }

    @Test
    void readingKeepsTheGrade() {
        Rig rig = opened();
        readOn(rig, Duration.ofSeconds(5));
        DisplayFacts display = submitted(rig);
        assertThat(display.grade()).isEqualTo(Grade.A);
        assertThat(display.skimmedThrough()).isFalse();
        assertThat(display.skimsLeft() + display.skimsRight()).isZero();
    }

    @Test
    void skimmingLosesIt() {
        Rig rig = opened();
        readOn(rig, Duration.ofMillis(60));
        DisplayFacts display = submitted(rig);
        assertThat(display.skimmedThrough()).isTrue();
        assertThat(display.grade()).isEqualTo(Grade.NONE);
        assertThat(display.skimsLeft()).isPositive();
        assertThat(display.skimsRight()).isPositive();
    }

    @Test
    void noWayOfMovingOneSideGoesToAnEndAlone() {
        for (KeyCode code : List.of(KeyCode.SPACE, KeyCode.DOWN)) {
            Rig rig = opened();
            for (int i = 0; i < 80; i++) {
                rig.on(() -> rig.screen.model().reading().activate(Side.RIGHT));
                rig.press(code);
                rig.press(code, true, false);
            }
            assertThat(rig.screen.model().reading().endsSeen(Side.RIGHT)).isFalse();
        }
    }

    @Test
    void whatWaitsForTheOtherSideSaysSo() {
        Rig rig = opened();
        for (int i = 0; i < 40; i++) {
            rig.press(KeyCode.DOWN);
        }
        assertThat(rig.screen.message().getValue().text()).contains("other side");
    }

    @Test
    void wordsBehindWhatMayBeShownAreNotFound() {
        Rig rig = opened();
        rig.on(() -> assertThat(rig.screen.surface().find("the year ends")).isFalse());
        rig.on(() -> assertThat(rig.screen.surface().find("acknowledged")).isTrue());
        readOn(rig, Duration.ofSeconds(5));
        rig.on(() -> assertThat(rig.screen.surface().find("the year ends")).isTrue());
    }
}
