package org.touchstone.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * The typefaces that come with the program, the same on every system. Weights are families of their own, because
 * JavaFX does not join the files of one family.
 */
public final class Fonts {
    /** Interface text. */
    public static final String SANS = "IBM Plex Sans";

    public static final String SANS_MEDIUM = "IBM Plex Sans Medm";
    public static final String SANS_BOLD = "IBM Plex Sans SmBld";

    /** What is judged. */
    public static final String SERIF = "IBM Plex Serif";

    public static final String SERIF_BOLD = "IBM Plex Serif SmBld";

    /** Code and keys. */
    public static final String MONO = "IBM Plex Mono";

    public static final String MONO_BOLD = "IBM Plex Mono SmBld";

    private static final String FOLDER = "/assets/fonts/IBMPlex";

    private static final List<String> FILES = List.of(
            "Sans-Regular",
            "Sans-Italic",
            "Sans-Medium",
            "Sans-SemiBold",
            "Serif-Regular",
            "Serif-Italic",
            "Serif-SemiBold",
            "Serif-SemiBoldItalic",
            "Mono-Regular",
            "Mono-SemiBold",
            "SansArabic-Regular",
            "SansArabic-SemiBold",
            "SansHebrew-Regular",
            "SansHebrew-SemiBold",
            "SansDevanagari-Regular",
            "SansDevanagari-SemiBold",
            "SansThai-Regular",
            "SansThai-SemiBold",
            "SansJP-Regular",
            "SansJP-SemiBold");

    private Fonts() {}

    /**
     * Loads every typeface once; later calls cost nothing. Call it before the first scene. Any thread.
     *
     * @throws IllegalStateException when a file of the program is missing or damaged
     */
    public static void load() {
        Loaded.ensure();
    }

    /** The holder makes loading happen once, whoever asks first. */
    private static final class Loaded {
        static {
            FILES.forEach(Fonts::loadFile);
        }

        private Loaded() {}

        static void ensure() {}
    }

    private static void loadFile(String name) {
        String path = FOLDER + name + ".woff";
        try (InputStream in = Fonts.class.getResourceAsStream(path)) {
            if (in == null || Font.loadFont(in, 13) == null) {
                throw new IllegalStateException("The typeface " + path + " is missing or damaged");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
