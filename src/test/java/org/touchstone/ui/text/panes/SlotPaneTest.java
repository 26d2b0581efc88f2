package org.touchstone.ui.text.panes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.blinding.SlotPlan;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.presentation.Grade;
import org.touchstone.ui.cards.CardsText;
import org.touchstone.ui.text.Fx;
import org.touchstone.ui.text.layout.Line;
import org.touchstone.ui.text.layout.ReadingText;
import org.touchstone.ui.text.layout.TextLayout;
import org.touchstone.ui.text.type.TypeSize;
import org.touchstone.ui.text.view.TextCursor;
import org.touchstone.ui.text.view.TextRange;
import org.touchstone.ui.text.view.TextStyles;
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
        final SlotPane left = new SlotPane(0);
        final SlotPane right = new SlotPane(1);
        final SharedReach reach = new SharedReach(false);
        final CardsText pair;
        CardsLayout layout;

        Desk(String one, String two, double width, double height, ThemeChoice theme, int percent) {
            pair = CardsText.whole(item(one, two), List.of(A, B));
            layout = pair.slot(new TypeSize(percent), SlotPane.room(width, height, new TypeSize(percent)));
            reach.lay(layout);
            left.show(layout.in(0), Objects.requireNonNull(layout.plan()), 7, reach);
            // the seed that draws the same bars on both sides, so that pictures can be compared
            right.show(layout.in(1), Objects.requireNonNull(layout.plan()), ~7L, reach);
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
            reach.lay(layout);
            left.reshow(layout.in(0), Objects.requireNonNull(layout.plan()));
            right.reshow(layout.in(1), Objects.requireNonNull(layout.plan()));
            resize(width, height);
        }

        void readRight() {
            for (int i = 0; i < 200 && right.nextSlotful(); i++) {
                right.layout();
            }
        }

        /** Both sides to their ends. */
        void readBoth() {
            for (int i = 0; i < 3; i++) {
                while (left.nextSlotful()) {
                    left.layout();
                }
                readRight();
            }
        }

        boolean tells() {
            return !Arrays.equals(masked(left), masked(right));
        }

        private static int[] masked(SlotPane pane) {
            for (Node node : pane.lookupAll("." + TextStyles.TEXT_GLYPHS.css())) {
                node.setVisible(false);
            }
            WritableImage image = pane.snapshot(null, null);
            for (Node node : pane.lookupAll("." + TextStyles.TEXT_GLYPHS.css())) {
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
    void howeverOneSideIsReadNothingDiffersBeforeTheOtherHasComeAsFar() {
        for (String shorter : List.of(SHORT, SHORT.repeat(2), SHORT.repeat(3), SHORT.repeat(9))) {
            Fx.run(() -> {
                Desk shortFirst = new Desk(shorter, LONG, 620, 460, ThemeChoice.LIGHT, 100);
                Desk longFirst = new Desk(LONG, shorter, 620, 460, ThemeChoice.LIGHT, 100);
                List<Desk> desks = List.of(shortFirst, longFirst);
                for (int step = 0; step < 40; step++) {
                    int lines = step % 3;
                    desks.forEach(d -> {
                        if (lines == 0) {
                            d.left.nextSlotful();
                        } else {
                            d.left.moveLines(lines);
                        }
                        d.left.lines().extend(KeyCode.DOWN, false);
                        d.left.reveal(new TextRange(0, shorter.length() - 1, shorter.length()));
                        d.left.layout();
                        assertThat(d.left.endSeenProperty().get()).isFalse();
                    });
                    // the side that was moved looks the same, be it the shorter or the longer; so does the other
                    assertThat(Desk.masked(shortFirst.left)).isEqualTo(Desk.masked(longFirst.left));
                    assertThat(Desk.masked(shortFirst.right)).isEqualTo(Desk.masked(longFirst.right));
                    assertThat(shortFirst.left.lines().top())
                            .isEqualTo(longFirst.left.lines().top());
                }
                assertThat(shortFirst.left.nextSlotful()).isFalse();
                desks.forEach(Desk::readRight);
                // now that both have come as far, either goes on to its end
                assertThat(shortFirst.left.nextSlotful()).isTrue();
                assertThat(shortFirst.left.endSeenProperty().get()).isTrue();
            });
        }
    }

    @Test
    void threeCardsWaitForEachOtherUpToTheEndOfTheShortest() {
        Fx.run(() -> {
            TypeSize size = new TypeSize(100);
            List<TextLayout> texts = Stream.of(LONG, SHORT.repeat(3), LONG + "\n\n" + LONG)
                    .map(text -> ReadingText.of(text).set(size, size.measure(42)))
                    .toList();
            int shortest = texts.get(1).count();
            SlotPlan plan = new SlotPlan(42, 3, Grade.A, shortest);
            CardsLayout layout = new CardsLayout(plan, texts);
            SharedReach reach = new SharedReach(false);
            reach.lay(layout);
            List<SlotPane> cards = IntStream.range(0, 3).mapToObj(SlotPane::new).toList();
            cards.forEach(card -> {
                card.resize(620, 460);
                card.show(texts.get(cards.indexOf(card)), plan, 7, reach);
                card.layout();
            });
            for (int place : new int[] {0, 2, 0, 2}) {
                readOn(cards.get(place));
                assertThat(reach.isOpen()).isFalse();
                assertThat(cards.get(place).lines().top()
                                + cards.get(place).lines().openRowCount())
                        .isEqualTo(shortest - 1);
            }
            while (!reach.isOpen()) {
                assertThat(cards).noneMatch(card -> card.endSeenProperty().get());
                assertThat(cards.get(1).moveLines(1)).isTrue();
            }
            cards.forEach(SlotPaneTest::readOn);
            assertThat(cards).allMatch(card -> card.endSeenProperty().get());
            assertThat(layout.heightRatioPerMille())
                    .isEqualTo(1000 * texts.get(2).count() / shortest);
            assertThat(layout.fillGapPerMille(99)).isZero();
        });
    }

    private static void readOn(SlotPane card) {
        int steps = 0;
        while (card.nextSlotful()) {
            card.layout();
            assertThat(++steps).isLessThan(500);
        }
    }

    @Test
    void onePressOnEachSideTellsNothingInGradeA() {
        for (int sentences = 1; sentences < 30; sentences++) {
            String shorter = SHORT.repeat(sentences);
            Fx.run(() -> {
                Desk desk = new Desk(shorter, LONG, 620, 460, ThemeChoice.LIGHT, 100);
                assertThat(desk.layout.grade()).isEqualTo(Grade.A);
                desk.left.nextSlotful();
                desk.right.nextSlotful();
                desk.left.layout();
                desk.right.layout();
                assertThat(desk.tells()).as("after one press a side").isFalse();
                assertThat(desk.left.lines().isShown(desk.layout.sharedLines(1000)))
                        .as("the last line of the shorter")
                        .isFalse();
            });
        }
    }

    @Test
    void aJumpForwardDoesNotCountAsReading() {
        Fx.run(() -> {
            Desk desk = new Desk(LONG, LONG + SHORT, 620, 460, ThemeChoice.LIGHT, 100);
            for (SlotPane pane : List.of(desk.left, desk.right)) {
                pane.reveal(new TextRange(0, LONG.length() - 10, LONG.length() - 5));
                pane.nextSlotful();
            }
            assertThat(desk.reach.isOpen()).isFalse();
            assertThat(desk.left.endSeenProperty().get()).isFalse();
        });
    }

    @Test
    void noSelectionReachesWhatMayNotBeShown() {
        Fx.run(() -> {
            Desk desk = new Desk(SHORT, LONG, 620, 460, ThemeChoice.LIGHT, 100);
            Desk swapped = new Desk(LONG, SHORT, 620, 460, ThemeChoice.LIGHT, 100);
            for (SlotPane pane : List.of(desk.left, swapped.left)) {
                for (int i = 0; i < 50; i++) {
                    pane.lines().extend(i % 2 == 0 ? KeyCode.DOWN : KeyCode.END, false);
                }
            }
            assertThat(desk.left.lines().selectedSource())
                    .isEqualTo(swapped.left.lines().selectedSource())
                    .hasSizeLessThan(SHORT.length());
            desk.left.lines().select(new TextRange(0, 0, SHORT.length()));
            assertThat(desk.left.lines().selectedSource()).isNotEmpty().hasSizeLessThan(SHORT.length());
        });
    }

    @Test
    void windowsAndTextSizesChangeNothingAboutIt() {
        Fx.run(() -> {
            Desk desk = new Desk(SHORT.repeat(3), LONG, 620, 460, ThemeChoice.LIGHT, 100);
            for (int[] to : new int[][] {{620, 460, 200}, {900, 700, 80}, {410, 130, 100}, {620, 460, 100}}) {
                desk.relay(to[0], to[1], to[2]);
                for (int i = 0; i < 30; i++) {
                    desk.left.nextSlotful();
                }
                assertThat(desk.left.endSeenProperty().get()).isFalse();
                assertThat(desk.reach.isOpen()).isFalse();
            }
            desk.readRight();
            assertThat(desk.reach.isOpen()).isTrue();
        });
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
            for (int i = 0; i < 200; i++) {
                desk.left.nextSlotful();
                desk.right.nextSlotful();
                desk.right.layout();
                assertThat(desk.right.lines().getLayoutY()).isEqualTo(y);
                assertThat(desk.right.lines().getHeight()).isEqualTo(height);
            }
            assertThat(desk.right.endSeenProperty().get()).isTrue();
        });
    }

    @Test
    void slotfulsOverlapByOneLineAndGoBackTheSameWay() {
        Fx.run(() -> {
            Desk desk = new Desk(SHORT.repeat(9), LONG, 620, 460, ThemeChoice.LIGHT, 100);
            int rows = Objects.requireNonNull(desk.layout.plan()).slotLines();
            assertThat(Objects.requireNonNull(desk.layout.plan()).openRows()).isEqualTo(rows);
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
            desk.readBoth();
            int at = LONG.lastIndexOf("time-barred");
            desk.right.reveal(new TextRange(0, at, at + 4));
            assertThat(desk.right.lines().isShown(desk.layout.in(1).lineAt(0, at)))
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
            Line now = Objects.requireNonNull(desk.layout.in(1).line(line));
            assertThat(now.start()).isLessThanOrEqualTo(before.offset());
            assertThat(now.end()).isGreaterThanOrEqualTo(before.offset());
        });
    }
}
