package org.touchstone.report;

import java.nio.charset.StandardCharsets;
import org.touchstone.json.CanonicalJson;

/**
 * Escapes untrusted text so that it cannot control the terminal that shows it. Stateless; may be called from any
 * thread.
 */
public final class SafeText {
    private SafeText() {}

    /** Returns the JSON of a value with control characters escaped. */
    public static String json(Object value) {
        return escaped(new String(CanonicalJson.of(value), StandardCharsets.UTF_8));
    }

    /** Writes control and bidi characters as JSON escapes. In a JSON text this changes no value. */
    public static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int type = Character.getType(c);
            boolean steers = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            if (steers) {
                safe.append(String.format("\\u%04x", (int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }
}
