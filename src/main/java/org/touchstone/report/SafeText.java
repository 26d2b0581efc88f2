package org.touchstone.report;

import java.nio.charset.StandardCharsets;
import org.touchstone.json.CanonicalJson;

/** Text from outside, written so that it cannot steer the terminal that shows it. Pure; any thread. */
public final class SafeText {
    private SafeText() {}

    /** JSON of a value in which nothing can steer a terminal. */
    public static String json(Object value) {
        return escaped(new String(CanonicalJson.of(value), StandardCharsets.UTF_8));
    }

    /**
     * The text with everything that steers terminals or turns reading direction written as JSON escapes. In a JSON text
     * this changes no value.
     */
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
