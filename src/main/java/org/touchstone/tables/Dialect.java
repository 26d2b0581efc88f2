package org.touchstone.tables;

/**
 * How cells are told apart.
 *
 * @param delimiter an ASCII character, neither a quotation mark nor a line break
 * @param quotes whether quotation marks enclose cells
 */
public record Dialect(char delimiter, boolean quotes) {
    /** Comma and quotation marks (RFC 4180). */
    public static final Dialect CSV = new Dialect(',', true);

    /** Tabulator and quotation marks. */
    public static final Dialect TSV = new Dialect('\t', true);

    public Dialect {
        if (delimiter > 126 || delimiter == '"' || delimiter == '\n' || delimiter == '\r' || delimiter == 0) {
            throw new IllegalArgumentException("A delimiter is one ASCII character, no quotation mark or line break");
        }
    }
}
