package org.touchstone.wiring;

import ch.qos.logback.classic.LoggerContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Finds out whether a window can be opened, and configures the window system. */
public final class Desktop {
    public static final String NO_DISPLAY =
            "There is no display to open a window on; set DISPLAY, or use the commands that need"
                    + " none (pack, bundle, workstation tour).";

    /** Strong reference: a logger without one is collected and loses its level. */
    private static @Nullable Logger toolkit;

    /** Device files of graphics: the Linux kernel's own, NVIDIA's, and those of Linux within Windows. */
    private static final List<String> GRAPHICS = List.of("dri", "nvidiactl", "dxg");

    private Desktop() {}

    /** Returns one sentence if no window can be opened; empty if the environment shows no obstacle. */
    public static Optional<String> obstacle(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        boolean needsNone = name.contains("windows") || name.contains("mac");
        boolean drawsInMemory = System.getProperty("glass.platform") != null;
        boolean has = !environment.getOrDefault("DISPLAY", "").isBlank();
        return needsNone || drawsInMemory || has ? Optional.empty() : Optional.of(NO_DISPLAY);
    }

    /**
     * Silences the warning that JavaFX is on the class path: it is there on purpose, because the jar starts with
     * plain {@code java -jar}.
     */
    public static synchronized void quiet() {
        toolkit = Logger.getLogger("javafx");
        toolkit.setLevel(Level.SEVERE);
    }

    /** Silences the log while failures are rendered on purpose. */
    public static void silence() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger("org.touchstone.ui").setLevel(ch.qos.logback.classic.Level.OFF);
        }
    }

    /**
     * Selects the toolkit's software renderer on a Linux without a graphics device. OpenGL would be emulated in
     * software there: no faster, slower to start, and 30 MB larger. A user's own setting takes precedence. Call it
     * before the toolkit starts.
     *
     * @param system name of the operating system
     * @param devices the folder of device files, {@code /dev}
     */
    public static void preferOwnDrawing(String system, Path devices) {
        boolean known = System.getProperty("prism.order") != null;
        if (!known && system.toLowerCase(Locale.ROOT).contains("linux") && !hasGraphics(devices)) {
            System.setProperty("prism.order", "sw");
        }
    }

    private static boolean hasGraphics(Path devices) {
        return GRAPHICS.stream().anyMatch(name -> Files.exists(devices.resolve(name)));
    }

    /** Renders into memory from now on. Call it before the toolkit starts. */
    public static void drawInMemory() {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }
}
