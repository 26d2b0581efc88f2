package org.touchstone.ui.text.type;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Text;

/**
 * Measures text on any thread. For scripts in which JavaFX places one glyph after the other, the widths come from the
 * font file; scripts that join, stack or reorder glyphs are measured by JavaFX, one thread at a time, and cached.
 */
public final class Widths {
    private static final int REMEMBERED = 20_000;
    /**
     * Text is measured at a large size and scaled down: widths are proportional to size, and rounding errors stay
     * small.
     */
    private static final double MEASURED_SIZE = 64;

    private static final Map<String, Double> SHAPED = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Double> eldest) {
            return size() > REMEMBERED;
        }
    };

    private Widths() {}

    /** Returns the width in px of text[from, to) in one typeface. */
    public static double of(Typeface face, String text, int from, int to, double size) {
        if (from >= to) {
            return 0;
        }
        if (face != Typeface.SYSTEM) {
            TypefaceMetrics table = TypefaceMetrics.of(face);
            double em = 0;
            int i = from;
            while (i < to) {
                int c = text.codePointAt(i);
                float advance = isPlain(c) ? table.advance(c) : -1;
                if (advance < 0) {
                    return shaped(face, text.substring(from, to)) * size;
                }
                em += advance;
                i += Character.charCount(c);
            }
            return em * size;
        }
        return shaped(face, text.substring(from, to)) * size;
    }

    /** Returns whether glyphs of this character's script neither join nor stack. */
    static boolean isPlain(int c) {
        return c < 0x300
                || (c >= 0x370 && c < 0x483)
                || (c >= 0x48A && c < 0x530)
                || (c >= 0x1E00 && c < 0x2000)
                || (c >= 0x2010 && c < 0x2028)
                || (c >= 0x2030 && c < 0x205F)
                || (c >= 0x2070 && c < 0x20D0)
                || (c >= 0x2100 && c < 0x2C00)
                || (c >= 0x3000 && c < 0x302A)
                || (c >= 0x3030 && c < 0x3099)
                || (c >= 0x309B && c < 0xA000)
                || (c >= 0xFF00 && c < 0xFFF0);
    }

    private static double shaped(Typeface face, String text) {
        String key = face.name() + '\0' + text;
        synchronized (SHAPED) {
            Double known = SHAPED.get(key);
            if (known == null) {
                Text node = new Text(text);
                node.setFont(face.font(MEASURED_SIZE));
                known = node.getLayoutBounds().getWidth() / MEASURED_SIZE;
                if (text.length() <= 100) {
                    SHAPED.put(key, known);
                }
            }
            return known;
        }
    }
}
