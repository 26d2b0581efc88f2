package org.touchstone.ui.text.type;

import java.util.List;
import javafx.scene.text.Font;
import org.touchstone.ui.kit.appearance.Fonts;

/** The bundled typefaces, and the system's own for characters that none of them has. */
public enum Typeface {
    SERIF("Serif-Regular", "IBM Plex Serif"),
    SERIF_ITALIC("Serif-Italic", "IBM Plex Serif Italic"),
    SERIF_BOLD("Serif-SemiBold", "IBM Plex Serif SmBld"),
    SERIF_BOLD_ITALIC("Serif-SemiBoldItalic", "IBM Plex Serif SmBld Italic"),
    SANS("Sans-Regular", "IBM Plex Sans"),
    SANS_ITALIC("Sans-Italic", "IBM Plex Sans Italic"),
    SANS_BOLD("Sans-SemiBold", "IBM Plex Sans SmBld"),
    MONO("Mono-Regular", "IBM Plex Mono"),
    MONO_BOLD("Mono-SemiBold", "IBM Plex Mono SmBld"),
    ARABIC("SansArabic-Regular", "IBM Plex Sans Arabic"),
    ARABIC_BOLD("SansArabic-SemiBold", "IBM Plex Sans Arabic SmBld"),
    HEBREW("SansHebrew-Regular", "IBM Plex Sans Hebrew"),
    HEBREW_BOLD("SansHebrew-SemiBold", "IBM Plex Sans Hebrew SmBld"),
    DEVANAGARI("SansDevanagari-Regular", "IBM Plex Sans Devanagari"),
    DEVANAGARI_BOLD("SansDevanagari-SemiBold", "IBM Plex Sans Devanagari SmBld"),
    THAI("SansThai-Regular", "IBM Plex Sans Thai"),
    THAI_BOLD("SansThai-SemiBold", "IBM Plex Sans Thai SmBld"),
    JAPANESE("SansJP-Regular", "IBM Plex Sans JP"),
    JAPANESE_BOLD("SansJP-SemiBold", "IBM Plex Sans JP SmBld"),
    SYSTEM("", "System");

    /** Substitutes for characters that the requested typeface lacks, in order. */
    private static final List<Typeface> REGULAR =
            List.of(SERIF, SANS, ARABIC, HEBREW, DEVANAGARI, THAI, JAPANESE, MONO);

    private static final List<Typeface> BOLD =
            List.of(SERIF_BOLD, SANS_BOLD, ARABIC_BOLD, HEBREW_BOLD, DEVANAGARI_BOLD, THAI_BOLD, JAPANESE_BOLD, MONO);

    private final String file;
    private final String fullName;

    Typeface(String file, String fullName) {
        this.file = file;
        this.fullName = fullName;
    }

    /** Returns the class path of the file; empty for the system's typeface. */
    String path() {
        return file.isEmpty() ? "" : "/assets/fonts/IBMPlex" + file + ".woff";
    }

    /** Returns whether it is bundled. */
    public boolean isBundled() {
        return this != SYSTEM;
    }

    /** Returns the font at a size in px; loads it on the first call. */
    public Font font(double size) {
        if (!file.isEmpty()) {
            Fonts.require(file);
        }
        return new Font(fullName, size);
    }

    /**
     * Returns this typeface if it has the character, otherwise the first other one that has it, otherwise the
     * system's.
     */
    public Typeface covering(int codePoint, boolean bold) {
        if (TypefaceMetrics.of(this).covers(codePoint)) {
            return this;
        }
        for (Typeface face : bold ? BOLD : REGULAR) {
            if (TypefaceMetrics.of(face).covers(codePoint)) {
                return face;
            }
        }
        return SYSTEM;
    }
}
