package org.touchstone.app;

import ch.qos.logback.classic.LoggerContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/** Whether a window can be opened here, and how the window system is kept quiet. */
final class Desktop {
    static final String NO_DISPLAY =
            "There is no display to open a window on; set DISPLAY, or use the commands that need"
                    + " none (pack, bundle, workstation tour).";

    /** Held, because a logger nobody holds forgets its level. */
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private Desktop() {}

    /** One sentence when no window can be opened; empty when one can, as far as the environment tells. */
    static Optional<String> obstacle(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        boolean needsNone = name.contains("windows") || name.contains("mac");
        boolean drawsInMemory = System.getProperty("glass.platform") != null;
        boolean has = !environment.getOrDefault("DISPLAY", "").isBlank();
        return needsNone || drawsInMemory || has ? Optional.empty() : Optional.of(NO_DISPLAY);
    }

    /** JavaFX warns that it is on the class path, where we put it on purpose: the jar starts with plain java -jar. */
    static void quiet() {
        TOOLKIT.setLevel(Level.SEVERE);
    }

    /** Failures that are painted on purpose are no news. */
    static void silence() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger("org.touchstone.ui").setLevel(ch.qos.logback.classic.Level.OFF);
        }
    }

    /** Draws into memory from now on; call it before the toolkit starts. */
    static void drawInMemory() {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }
}
