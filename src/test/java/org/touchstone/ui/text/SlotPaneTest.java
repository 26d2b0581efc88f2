package org.touchstone.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.judgment.Side;
import org.touchstone.domain.judgment.Sides;
import org.touchstone.domain.study.Comparison;
import org.touchstone.domain.study.ItemId;
import org.touchstone.domain.study.Response;
import org.touchstone.domain.study.ResponseId;
import org.touchstone.domain.study.Role;
import org.touchstone.domain.study.Scope;
import org.touchstone.domain.study.Turn;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.workstation.settings.ThemeChoice;

class SlotPaneTest {
    private static final ResponseId A = new ResponseId("a");
    private static final ResponseId B = new ResponseId("b");
    private static final String SHORT =
            "The claim is time-barred, because the regular period of three years ended on 31"
                    + " December 2022 and nothing suspended it before. ";
    private static final String LONG = (SHORT + "\n\n").repeat(30);

    @BeforeAll
    static void startScreen() {
        Fx.start();
    }

    /** Two cards in a scene. Screen thread. */
    private static final class Desk {
        final Pane root = new Pane();
        final SlotPane left = new SlotPane(Side.LEFT);
        // the same bars on both sides, so that pictures can be compared
        final SlotPane right = new SlotPane(Side.LEFT);
        final PairText pair;
        PairLayout layout;

        Desk(String one, String two, double width, double height, ThemeChoice theme, int percent) {
            pair = PairText.whole(item(one, two), new Sides(A, B));
            layout = pair.slot(new TypeSize(percent), SlotPane.room(width, height, new TypeSize(percent)));
            left.show(layout.left(), Objects.requireNonNull(layout.plan()), 7);
            right.show(layout.right(), Objects.requireNonNull(layout.plan()), 7);
            root.getChildren().addAll(left, right);
            Fx.scene(root, 2 * width, height, theme, Math.min(200, percent));
            resize(width, height);
        }

        void resize(double width, double height) {
            left.setManaged(false);
            right.setManaged(false);
            left.resize(width, height);
            right.resize(width, height);
            right.relocate(width, 0);
            left.layout();
            right.layout();
        }

        void relay(double width, double height, int percent) {
            layout = pair.slot(new TypeSize(percent), SlotPane.room(width, height, new TypeSize(percent)));
            left.reshow(layout.left(), Objects.requireNonNull(layout.plan()));
            right.reshow(layout.right(), Objects.requireNonNull(layout.plan()));
            resize(width, height);
        }

        boolean tells() {
            return !Arrays.equals(masked(left), masked(right));
        }

        private static int[] masked(SlotPane pane) {
            for (Node node : pane.lookupAll("." + StyleClass.TEXT_GLYPHS.css())) {
                node.setVisible(false);
            }
            WritableImage image = pane.snapshot(null, null);
            for (Node node : pane.lookupAll("." + StyleClass.TEXT_GLYPHS.css())) {
                node.setVisible(true);
            }
            int[] pixels = new int[(int) (image.getWidth() * image.getHeight())];
            image.getPixelReader()
                    .getPixels(
                            0,
                            0,
                            (int) image.getWidth(),
                            (int) image.getHeight(),
                            PixelFormat.getIntArgbInstance(),
                            pixels,
                            0,
                            (int) image.getWidth());
            return pixels;
        }
    }

    private static Comparison item(String one, String two) {
        return new Comparison(
                new ItemId("i"),
                "legal",
                "advice",
                "en",
                List.of(new Turn(Role.USER, "?")),
                List.of(
                        new Response(A, List.of(new Turn(Role.ASSISTANT, one))),
                        new Response(B, List.of(new Turn(Role.ASSISTANT, two)))),
                List.of(Scope.CONVERSATION));
    }

    @Test
    void atFirstSightNothingTellsInAnyThemeSizeOrGrade() {
        for (ThemeChoice theme : ThemeChoice.values()) {
            for (int percent : new int[] {80, 100, 200}) {
                for (String shorter :
                        List.of("", "Yes.", "Yes. It is certainly so, in my opinion.", SHORT, SHORT.repeat(3))) {
                    boolean tells = Fx.call(() -> new Desk(shorter, LONG, 620, 460, theme, percent).tells());
                    assertThat(tells).as("%s %d %s", theme, percent, shorter).isFalse();
                }
            }
        }
    }

    @Test
    void afterReadingOneSideToItsEndTheOtherIsStillBlind() {
        for (String shorter : List.of("Yes.", SHORT, SHORT.repeat(3))) {
            Fx.run(() -> {
                // whichever side is read first, the unread side looks as it would if the lengths were the other way
                // round
                Desk longUnread = new Desk(shorter, LONG, 620, 460, ThemeChoice.LIGHT, 100);
                Desk shortUnread = new Desk(LONG, shorter, 620, 460, ThemeChoice.LIGHT, 100);
                for (Desk desk : List.of(longUnread, shortUnread)) {
                    while (desk.left.nextSlotful()) {
                        assertThat(desk.left.lines().top()).isNotNegative();
                    }
                    assertThat(desk.left.endSeenProperty().get()).isTrue();
                    desk.left.toStart();
                }
                assertThat(Desk.masked(longUnread.right)).isEqualTo(Desk.masked(shortUnread.right));
            });
        }
    }

    @Test
    void resizingAndScalingNeverShowWhitespaceThatTells() {
        Fx.run(() -> {
            Desk desk = new Desk(SHORT, LONG, 620, 460, ThemeChoice.LIGHT, 100);
            for (double[] to :
                    new double[][] {{400, 300, 100}, {900, 700, 100}, {620, 460, 200}, {620, 460, 80}, {300, 200, 150}
                    }) {
                // the frame in which the cards have the new size and the text is not yet planned anew
                desk.resize(to[0], to[1]);
                assertThat(desk.tells())
                        .as("before planning anew at %s", Arrays.toString(to))
                        .isFalse();
                desk.relay(to[0], to[1], (int) to[2]);
                assertThat(desk.tells())
                        .as("after planning anew at %s", Arrays.toString(to))
                        .isFalse();
            }
        });
    }

    @Test
    void rightToLeftAgainstLeftToRightTellsNothing() {
        String hebrew =
                "\u05d6\u05d4\u05d5 \u05d8\u05e7\u05e1\u05d8 \u05d0\u05e8\u05d5\u05da \u05de\u05e1\u05e4\u05d9\u05e7 "
                        .repeat(8);
        assertThat(Fx.call(() -> new Desk(hebrew, LONG, 620, 460, ThemeChoice.DARK, 100).tells()))
                .isFalse();
    }

    @Test
    void theSlotStaysWhereItIsWhileTheTextMoves() {
        Fx.run(() -> {
            Desk desk = new Desk(SHORT, LONG, 620, 460, ThemeChoice.LIGHT, 100);
            double y = desk.right.lines().getLayoutY();
            double height = desk.right.lines().getHeight();
            while (desk.right.nextSlotful()) {
                desk.right.layout();
                assertThat(desk.right.lines().getLayoutY()).isEqualTo(y);
                assertThat(desk.right.lines().getHeight()).isEqualTo(height);
            }
            assertThat(desk.right.endSeenProperty().get()).isTrue();
            assertThat(desk.left.endSeenProperty().get()).isFalse();
        });
    }

    @Test
    void slotfulsOverlapByOneLineAndGoBackTheSameWay() {
        Fx.run(() -> {
            Desk desk = new Desk(SHORT.repeat(2), LONG, 620, 460, ThemeChoice.LIGHT, 100);
            int rows = Objects.requireNonNull(desk.layout.plan()).openRows();
            desk.right.nextSlotful();
            assertThat(desk.right.lines().top()).isEqualTo(rows - 1);
            desk.right.previousSlotful();
            assertThat(desk.right.lines().top()).isZero();
            assertThat(desk.right.moveLines(-1)).isFalse();
        });
    }

    @Test
    void selectionsAndMarksKeepTheirSourceRangeWhateverTheGeometry() {
        Fx.run(() -> {
            Desk desk = new Desk(SHORT, LONG, 620, 460, ThemeChoice.LIGHT, 100);
            TextRange range = new TextRange(0, LONG.indexOf("time-barred"), LONG.indexOf("time-barred") + 11);
            desk.right.lines().select(range);
            for (int percent : new int[] {80, 120, 200}) {
                desk.relay(500, 500, percent);
                assertThat(desk.right.lines().selectionProperty().get()).isEqualTo(range);
                assertThat(desk.right.lines().selectedSource()).isEqualTo("time-barred");
            }
        });
    }

    @Test
    void aMarkFarBelowIsBroughtIntoView() {
        Fx.run(() -> {
            Desk desk = new Desk(SHORT, LONG, 620, 460, ThemeChoice.LIGHT, 100);
            int at = LONG.lastIndexOf("time-barred");
            desk.right.reveal(new TextRange(0, at, at + 4));
            assertThat(desk.right.lines().isShown(desk.layout.right().lineAt(0, at)))
                    .isTrue();
        });
    }

    @Test
    void thePlaceReadIsKeptWhenTheTextIsSetAnew() {
        Fx.run(() -> {
            Desk desk = new Desk(SHORT, LONG, 620, 460, ThemeChoice.LIGHT, 100);
            desk.right.moveLines(20);
            TextCursor.Place before = Objects.requireNonNull(desk.right.lines().placeAtTop());
            desk.relay(620, 460, 150);
            int line = desk.right.lines().top();
            Line now = Objects.requireNonNull(desk.layout.right().line(line));
            assertThat(now.start()).isLessThanOrEqualTo(before.offset());
            assertThat(now.end()).isGreaterThanOrEqualTo(before.offset());
        });
    }
}
