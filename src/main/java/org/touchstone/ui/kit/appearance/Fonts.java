package org.touchstone.ui.kit.appearance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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

    private static final String FOLDER = "/assets/fonts/IBMPlex";

    /** Every typeface that a style sheet names, by its file. */
    static final Map<String, String> INTERFACE = Map.of(
            "Sans-Regular", SANS,
            "Sans-Medium", SANS_MEDIUM,
            "Sans-SemiBold", SANS_BOLD,
            "Serif-Regular", SERIF,
            "Serif-SemiBold", SERIF_BOLD,
            "Mono-Regular", MONO);

    private static final Set<String> LOADED = new HashSet<>();

    private Fonts() {}

    /**
     * Loads the typefaces of the interface once; later calls cost nothing. Call it before the first scene. Any thread.
     *
     * @throws IllegalStateException when a file of the program is missing or damaged
     */
    public static void load() {
        INTERFACE.keySet().forEach(Fonts::require);
    }

    /**
     * Loads one typeface, unless it was loaded before. Whoever makes a font of it calls this first: a typeface that is not
     * there is replaced without a word, and then lines are not as wide as they were measured. Twenty typefaces at every
     * start would cost a sixth of a second. Any thread.
     *
     * @param file such as {@code Serif-Italic}
     * @throws IllegalStateException when a file of the program is missing or damaged
     */
    public static void require(String file) {
        synchronized (LOADED) {
            if (!LOADED.contains(file)) {
                loadFile(file);
                LOADED.add(file);
            }
        }
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
