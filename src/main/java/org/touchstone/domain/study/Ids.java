package org.touchstone.domain.study;

/** The grammar of all ids, which makes an id safe in file names, CSV cells and log lines. */
public final class Ids {
    private static final int LONGEST = 128;

    private Ids() {}

    public static void requireWellFormed(String value) {
        boolean wellFormed = !value.isEmpty() && value.length() <= LONGEST && isLetterOrDigit(value.charAt(0));
        for (int n = 1; wellFormed && n < value.length(); n++) {
            char c = value.charAt(n);
            wellFormed = isLetterOrDigit(c) || c == '.' || c == '_' || c == ':' || c == '-';
        }
        if (!wellFormed) {
            throw new IllegalArgumentException(
                    "An id is 1 to 128 letters, digits or . _ : - and starts with a letter or digit");
        }
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }
}
