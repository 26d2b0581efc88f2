package org.touchstone.formats.pairs;

import org.jspecify.annotations.Nullable;
import org.touchstone.formats.rows.Row;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.refusal.RowReason;
import org.touchstone.tables.JsonValue;
import org.touchstone.tables.RowLimits;

/** Reads texts from rows without changing them, and adds remarks on irregularities. */
public final class Texts {
    private Texts() {}

    /**
     * Reads the text of a field.
     *
     * @throws RefusedRowException if it is absent, null, an array or an object, or contains an unpaired surrogate
     */
    public static String required(Row row, String name) throws RefusedRowException {
        return of(row, row.fields().byName().get(name), name);
    }

    /** Reads the text of a field; null if it is absent or null. */
    static @Nullable public String optional(Row row, String name) throws RefusedRowException {
        JsonValue value = row.fields().byName().get(name);
        return value == null || value == JsonValue.Nothing.NULL ? null : of(row, value, name);
    }

    /** Reads the text of a value found under this name. */
    public static String of(Row row, @Nullable JsonValue value, String name) throws RefusedRowException {
        if (value instanceof JsonValue.Text text) {
            return whole(row, text.value(), name);
        }
        if (value instanceof JsonValue.Truth truth) {
            row.note(RowReason.NOT_A_STRING, name);
            return String.valueOf(truth.value());
        }
        if (value instanceof JsonValue.Numeral numeral) {
            row.note(RowReason.NOT_A_STRING, name);
            return numeral.spelling();
        }
        if (value == null || value == JsonValue.Nothing.NULL) {
            throw new RefusedRowException(RowReason.MISSING_FIELD, name);
        }
        throw new RefusedRowException(RowReason.WRONG_TYPE, name);
    }

    /**
     * Reads a name or id: a string, or a number as it is written, which needs no remark.
     *
     * @throws RefusedRowException if it is anything else
     */
    public static String label(Row row, @Nullable JsonValue value, String name) throws RefusedRowException {
        return value instanceof JsonValue.Numeral numeral ? numeral.spelling() : of(row, value, name);
    }

    /** Reads the label in a field; null if it is absent or null. */
    static @Nullable public String optionalLabel(Row row, String name) throws RefusedRowException {
        JsonValue value = row.fields().byName().get(name);
        return value == null || value == JsonValue.Nothing.NULL ? null : label(row, value, name);
    }

    /** Reads the label in a field. */
    public static String requiredLabel(Row row, String name) throws RefusedRowException {
        return label(row, row.fields().byName().get(name), name);
    }

    /** Adds a remark on an empty response. */
    static String response(Row row, String text, String name) {
        if (text.isEmpty()) {
            row.note(RowReason.EMPTY_RESPONSE, name);
        }
        return text;
    }

    private static String whole(Row row, String text, String name) throws RefusedRowException {
        if (text.length() > RowLimits.STRING_CHARS) {
            throw new RefusedRowException(RowReason.TOO_LARGE, name);
        }
        boolean nul = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new RefusedRowException(RowReason.LONE_SURROGATE, name);
            }
            nul |= c == 0;
        }
        if (nul) {
            row.note(RowReason.NUL_CHARACTER, name);
        }
        return text;
    }
}
