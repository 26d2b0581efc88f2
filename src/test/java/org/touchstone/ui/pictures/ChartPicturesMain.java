package org.touchstone.ui.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.touchstone.charts.Chart;
import org.touchstone.charts.figure.Samples;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.appearance.Theme;
import org.touchstone.workstation.settings.Appearance;
import org.touchstone.workstation.settings.ThemeChoice;

/** Paints every sample chart as the screen shows it, for looking at: folder, width, percent. */
final class ChartPicturesMain {
    private ChartPicturesMain() {}

    public static void main(String[] args) throws Exception {
        Path out = Files.createDirectories(Path.of(args[0]));
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                paint(out, Double.parseDouble(args[1]), Integer.parseInt(args[2]));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                done.countDown();
            }
        });
        done.await();
        System.exit(0);
    }

    private static void paint(Path out, double width, int percent) throws Exception {
        Map<String, Chart> all = new LinkedHashMap<>(Samples.ordinary());
        all.putAll(Samples.awkward());
        for (ThemeChoice theme : ThemeChoice.values()) {
            Appearance look = new Appearance(theme, percent, true);
            for (Map.Entry<String, Chart> each : all.entrySet()) {
                VBox card = StyleClass.style(
                        new VBox(new PictureView(
                                each.getValue(), PictureView.Points.NONE, new SimpleObjectProperty<>(look))),
                        StyleClass.CARD);
                Scene scene = new Scene(card, width, card.prefHeight(width));
                Theme.apply(scene, look);
                card.applyCss();
                double height = card.prefHeight(width);
                scene = new Scene(new VBox(card), width, height);
                Theme.apply(scene, look);
                String name = each.getKey() + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + percent + ".png";
                Files.write(out.resolve(name), Png.encode(scene.snapshot(null)));
            }
        }
    }
}
