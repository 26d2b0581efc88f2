package org.touchstone.tables;

/**
 * The dialect of a delimited text.
 *
 * @param delimiter an ASCII character other than a quotation mark or line break
 * @param quotes whether quotation marks enclose cells
 */
public record Dialect(char delimiter, boolean quotes) {
    /** Comma and quotation marks (RFC 4180). */
    public static final Dialect CSV = new Dialect(',', true);

    /** Tab and quotation marks. */
    public static final Dialect TSV = new Dialect('\t', true);

    public Dialect {
        if (delimiter > 126 || delimiter == '"' || delimiter == '\n' || delimiter == '\r' || delimiter == 0) {
            throw new IllegalArgumentException("A delimiter is one ASCII character, no quotation mark or line break");
        }
    }
}
