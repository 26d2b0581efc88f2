package org.touchstone.formats.generic;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.tables.FieldPath;
import org.touchstone.tables.JsonValue;

/**
 * Says which field of a generic row means what.
 *
 * @param fields a JSON pointer (RFC 6901) when it begins with a slash, else a name, else a dotted path
 */
public record ColumnMap(Map<PairColumn, String> fields) {
    /** Every column under its own name. */
    public static final ColumnMap OWN_NAMES =
            new ColumnMap(Stream.of(PairColumn.values()).collect(Collectors.toMap(c -> c, PairColumn::key)));

    private static final String KEYS =
            Stream.of(PairColumn.values()).map(PairColumn::key).collect(Collectors.joining("|"));
    private static final Pattern SEPARATOR = Pattern.compile(",(?=(?:" + KEYS + ")=)");
    private static final Pattern ENTRY = Pattern.compile("(" + KEYS + ")=(.+)", Pattern.DOTALL);

    public ColumnMap {
        fields = Collections.unmodifiableMap(new EnumMap<>(fields));
    }

    /**
     * Reads entries such as {@code prompt=question,response_a=answers.0}. A comma separates entries only where the name
     * of a column and an equals sign follow.
     *
     * @throws IllegalArgumentException when an entry is not of that form, repeats a column, or nothing can be judged
     */
    public static ColumnMap parse(List<String> texts) {
        Map<PairColumn, String> fields = new EnumMap<>(PairColumn.class);
        for (String text : texts) {
            for (String entry : SEPARATOR.split(text, -1)) {
                Matcher matcher = ENTRY.matcher(entry);
                if (!matcher.matches()) {
                    throw new IllegalArgumentException("\"" + entry
                            + "\" is not of the form COLUMN=FIELD with a COLUMN out of " + KEYS.replace("|", ", "));
                }
                PairColumn column = PairColumn.valueOf(matcher.group(1).toUpperCase(java.util.Locale.ROOT));
                if (fields.put(column, matcher.group(2)) != null) {
                    throw new IllegalArgumentException("The column " + column.key() + " is mapped twice");
                }
            }
        }
        boolean pairs = fields.containsKey(PairColumn.RESPONSE_A) && fields.containsKey(PairColumn.RESPONSE_B);
        if (!pairs && !fields.containsKey(PairColumn.RESPONSE) && !fields.containsKey(PairColumn.RESPONSES)) {
            throw new IllegalArgumentException("The map names response_a and response_b, or response, or responses");
        }
        if (fields.containsKey(PairColumn.PROMPT) && fields.containsKey(PairColumn.TURNS)) {
            throw new IllegalArgumentException("The map names either prompt or turns");
        }
        return new ColumnMap(fields);
    }

    /** The value of a column in a row; null when the column is not mapped or the row lacks it. */
    @Nullable
    JsonValue value(JsonValue.Fields row, PairColumn column) {
        String field = fields.get(column);
        return field == null ? null : FieldPath.find(row, field);
    }

    /** Whether the user said that the column is there. */
    boolean promises(PairColumn column) {
        return has(column) && !equals(OWN_NAMES);
    }

    boolean has(PairColumn column) {
        return fields.containsKey(column);
    }
}
