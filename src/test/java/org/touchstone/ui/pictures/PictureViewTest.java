package org.touchstone.ui.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.charts.Chart;
import org.touchstone.charts.ChartFrame;
import org.touchstone.charts.ChartMark;
import org.touchstone.charts.Picture;
import org.touchstone.charts.figure.Samples;
import org.touchstone.ui.text.Fx;
import org.touchstone.workstation.settings.Appearance;
import org.touchstone.workstation.settings.ThemeChoice;

class PictureViewTest {
    /** What cards are painted on in the dark theme, the lightest of the dark grounds. */
    private static final Color DARK_CARD = Color.web("#161b22");

    private static final double WIDTH = 720;

    private final ObjectProperty<Appearance> look = new SimpleObjectProperty<>(Appearance.STANDARD);
    private final List<Integer> opened = new ArrayList<>();
    private final PictureView.Points points = new PictureView.Points() {
        @Override
        public boolean leads(int point) {
            return point == 1;
        }

        @Override
        public void open(int point) {
            opened.add(point);
        }
    };

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    static Map<String, Chart> charts() {
        Map<String, Chart> all = new LinkedHashMap<>(Samples.ordinary());
        all.putAll(Samples.awkward());
        return all;
    }

    static List<String> names() {
        return new ArrayList<>(charts().keySet());
    }

    private static Chart chart(String name) {
        return java.util.Objects.requireNonNull(charts().get(name));
    }

    private PictureView shown(Chart chart, ThemeChoice theme, int percent) {
        look.set(Appearance.STANDARD.withTheme(theme).withTextPercent(percent));
        PictureView view = new PictureView(chart, points, look);
        Scene scene = Fx.scene(new VBox(view), WIDTH, 900, theme, percent);
        scene.getRoot().layout();
        view.layout();
        return view;
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyChartStandsWithinItsWidthAndSaysWhatItShows(String name) {
        Fx.run(() -> {
            for (int percent : new int[] {80, 100, 200}) {
                PictureView view = shown(chart(name), ThemeChoice.LIGHT, percent);
                Picture picture = chart(name).draw(ChartFrame.near(WIDTH, percent / 100.0));
                assertThat(view.getHeight()).isEqualTo(view.snapSizeY(picture.height()));
                assertThat(view.getAccessibleRole()).isEqualTo(AccessibleRole.IMAGE_VIEW);
                assertThat(view.getAccessibleText()).startsWith(picture.words().title());
                assertThat(view.getChildrenUnmodifiable())
                        .hasSize(picture.marks().size());
                for (Node node : view.getChildrenUnmodifiable()) {
                    if (node instanceof Text text) {
                        assertThat(text.getBoundsInParent().getMinX())
                                .as(text.getText())
                                .isGreaterThan(-2);
                        assertThat(text.getBoundsInParent().getMaxX())
                                .as(text.getText())
                                .isLessThan(WIDTH + 2);
                    }
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(ThemeChoice.class)
    void everyMarkHasAColourOfTheTheme(ThemeChoice theme) {
        Fx.run(() -> {
            for (Chart chart : Samples.ordinary().values()) {
                for (Node node : shown(chart, theme, 100).getChildrenUnmodifiable()) {
                    if (node instanceof Shape shape) {
                        boolean filled = shape.getStyleClass().contains(PictureStyles.PICTURE_FILL.css());
                        Color colour = (Color) (filled ? shape.getFill() : shape.getStroke());
                        assertThat(colour.getOpacity()).isPositive();
                        if (node instanceof Text) {
                            assertThat(contrast(colour, theme == ThemeChoice.LIGHT ? Color.WHITE : DARK_CARD))
                                    .isGreaterThan(4.5);
                        }
                    }
                }
            }
        });
    }

    /** The ratio of WCAG 2, 1 to 21; text wants 4.5. */
    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    @Test
    void drawsAnewForAnotherSizeOfText() {
        Fx.run(() -> {
            PictureView view = shown(chart("forest"), ThemeChoice.LIGHT, 100);
            double before = view.prefHeight(WIDTH);
            look.set(look.get().withTextPercent(150));
            assertThat(view.prefHeight(WIDTH)).isGreaterThan(before * 1.3);
        });
    }

    @Test
    void pointsSayWhatTheyAreAndOnlyThoseThatLeadSomewhereAreButtons() {
        Fx.run(() -> {
            PictureView view = shown(chart("coverage"), ThemeChoice.LIGHT, 100);
            List<Node> spots = view.getChildrenUnmodifiable().stream()
                    .filter(n -> n.getStyleClass().contains(PictureStyles.PICTURE_SPOT.css()))
                    .toList();
            List<String> says = chart("coverage").draw(ChartFrame.page()).marks().stream()
                    .filter(ChartMark.Spot.class::isInstance)
                    .map(mark -> ((ChartMark.Spot) mark).says())
                    .toList();
            assertThat(spots).extracting(Node::getAccessibleText).containsExactlyElementsOf(says);
            assertThat(spots.get(0).isFocusTraversable()).isFalse();
            assertThat(spots.get(1).getAccessibleRole()).isEqualTo(AccessibleRole.BUTTON);
            spots.get(0).executeAccessibleAction(AccessibleAction.FIRE);
            spots.get(1).executeAccessibleAction(AccessibleAction.FIRE);
            assertThat(opened).containsExactly(1);
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNumberIsReachableAsText(String name) {
        Fx.run(() -> {
            Picture.Words words = new PictureView(chart(name), points, look).words();
            List<String> texts = new ArrayList<>();
            collect(new NumbersTable(words.table()), texts);
            List<String> cells =
                    words.table().rows().stream().flatMap(List::stream).collect(Collectors.toList());
            assertThat(texts).containsAll(cells);
        });
    }

    private static void collect(Node node, List<String> texts) {
        if (node instanceof Label label) {
            texts.add(label.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }
}
