package org.touchstone.ui.kit.appearance;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import org.touchstone.ui.kit.FxThread;
import org.touchstone.workstation.settings.Appearance;
import org.touchstone.workstation.settings.ThemeChoice;

/** Styles a scene: base theme, own style sheets, text size. The only class that knows the theme library. */
public final class Theme {
    /** Size of interface text at 100 percent, in pixels. */
    public static final double INTERFACE_TEXT = 13;

    /** Own style sheets in the order they apply; features without one are skipped. */
    private static final List<String> SHEETS = List.of("kit.css", "text.css", "judging.css", "shell.css");

    private Theme() {}

    /** Applies the appearance to the scene and to every popup it opens; may be called again at any time. */
    public static void apply(Scene scene, Appearance appearance) {
        FxThread.require();
        Fonts.load();
        scene.setFill(ground(appearance.theme()));
        String base = base(appearance.theme());
        if (!base.equals(scene.getUserAgentStylesheet())) {
            scene.setUserAgentStylesheet(base);
        }
        List<String> sheets = sheets(appearance);
        if (!sheets.equals(scene.getStylesheets())) {
            scene.getStylesheets().setAll(sheets);
        }
    }

    /** Converts px at 100 percent into px at the chosen text size. */
    public static double scaled(double pixels, Appearance appearance) {
        return pixels * appearance.textPercent() / 100.0;
    }

    /**
     * Returns the background colour before the first frame, the same as in the style sheets, so that nothing flashes.
     */
    static Color ground(ThemeChoice choice) {
        return switch (choice) {
            case LIGHT -> Color.web("#f6f8fa");
            case DARK -> Color.web("#0d1117");
            case HIGH_CONTRAST -> Color.BLACK;
        };
    }

    private static String base(ThemeChoice choice) {
        String path = switch (choice) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK, HIGH_CONTRAST -> new PrimerDark().getUserAgentStylesheet();
        };
        return Objects.requireNonNull(PrimerLight.class.getResource(path), path).toExternalForm();
    }

    private static List<String> sheets(Appearance appearance) {
        List<String> sheets = new ArrayList<>(SHEETS.stream()
                .flatMap(Theme::resource)
                .map(URL::toExternalForm)
                .toList());
        String own = switch (appearance.theme()) {
            case LIGHT -> "light.css";
            case DARK -> "dark.css";
            case HIGH_CONTRAST -> "high-contrast.css";
        };
        resource(own).map(URL::toExternalForm).forEach(sheets::add);
        sheets.add(textSize(appearance.textPercent()));
        return sheets;
    }

    private static Stream<URL> resource(String name) {
        return Stream.ofNullable(Theme.class.getResource("/org/touchstone/ui/" + name));
    }

    /**
     * All lengths in the style sheets that depend on text are in em, so that one number scales the whole interface.
     */
    private static String textSize(int percent) {
        String rule = ".root{-fx-font-size:" + INTERFACE_TEXT * percent / 100.0 + "px;}";
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.UTF_8));
    }
}
