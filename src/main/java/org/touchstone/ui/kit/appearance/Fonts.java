package org.touchstone.ui.kit.appearance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.text.Font;

/**
 * The bundled typefaces, the same on every system. Each weight is its own family, because JavaFX does not merge files
 * into one family.
 */
public final class Fonts {
    /** The typeface of interface text. */
    public static final String SANS = "IBM Plex Sans";

    public static final String SANS_MEDIUM = "IBM Plex Sans Medm";
    public static final String SANS_BOLD = "IBM Plex Sans SmBld";

    /** The typeface of judged texts. */
    public static final String SERIF = "IBM Plex Serif";

    public static final String SERIF_BOLD = "IBM Plex Serif SmBld";

    /** The typeface of code and keys. */
    public static final String MONO = "IBM Plex Mono";

    private static final String FOLDER = "/assets/fonts/IBMPlex";

    /** Every typeface that a style sheet names, by file. */
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
     * Loads the typefaces of the interface once; later calls do nothing. Call it before the first scene. Any thread.
     *
     * @throws IllegalStateException when a file of the program is missing or damaged
     */
    public static void load() {
        INTERFACE.keySet().forEach(Fonts::require);
    }

    /**
     * Loads one typeface unless it is loaded already. Call it before creating a font of it: JavaFX silently replaces
     * a missing typeface, and lines would then be wider or narrower than measured. Typefaces are loaded on demand
     * because all twenty take 0.17 s. Any thread.
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
