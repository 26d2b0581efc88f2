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

/** Whether a window can be opened here, and how the window system is kept quiet. */
public final class Desktop {
    public static final String NO_DISPLAY =
            "There is no display to open a window on; set DISPLAY, or use the commands that need"
                    + " none (pack, bundle, workstation tour).";

    /** Held, because a logger nobody holds forgets its level. */
    private static @Nullable Logger toolkit;

    /** The kernel's own devices, the one of a driver beside the kernel, and the one of Linux within Windows. */
    private static final List<String> GRAPHICS = List.of("dri", "nvidiactl", "dxg");

    private Desktop() {}

    /** One sentence when no window can be opened; empty when one can, as far as the environment tells. */
    public static Optional<String> obstacle(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        boolean needsNone = name.contains("windows") || name.contains("mac");
        boolean drawsInMemory = System.getProperty("glass.platform") != null;
        boolean has = !environment.getOrDefault("DISPLAY", "").isBlank();
        return needsNone || drawsInMemory || has ? Optional.empty() : Optional.of(NO_DISPLAY);
    }

    /** JavaFX warns that it is on the class path, where we put it on purpose: the jar starts with plain java -jar. */
    public static synchronized void quiet() {
        toolkit = Logger.getLogger("javafx");
        toolkit.setLevel(Level.SEVERE);
    }

    /** Failures that are painted on purpose are no news. */
    public static void silence() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger("org.touchstone.ui").setLevel(ch.qos.logback.classic.Level.OFF);
        }
    }

    /**
     * Keeps the toolkit from drawing by an OpenGL that is itself only a program: on a Linux without a graphics device the
     * toolkit's own drawing is as fast, starts sooner and takes 30 MB less. A wish of the user for another way comes first.
     * Call it before the toolkit starts.
     *
     * @param system name of the operating system
     * @param devices where devices are, {@code /dev}
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

    /** Draws into memory from now on; call it before the toolkit starts. */
    public static void drawInMemory() {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }
}
