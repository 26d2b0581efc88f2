package org.touchstone.refusal;

import java.util.Locale;

/**
 * Reasons for refusing a row, or remarks on an accepted one. The codes are stable: scripts may rely on them; {@code
 * import-v1.md} explains each.
 */
public enum RowReason implements Rule {
    NOT_UTF8(Kind.REFUSED, "is not valid UTF-8"),
    NOT_JSON(Kind.REFUSED, "is not valid JSON"),
    DUPLICATE_KEY(Kind.REFUSED, "names a key twice"),
    TOO_LARGE(Kind.REFUSED, "is larger than the limits"),
    NOT_AN_OBJECT(Kind.REFUSED, "is not a JSON object"),
    CUT_OFF(Kind.REFUSED, "ends before the row or the array ends"),
    AFTER_THE_END(Kind.REFUSED, "goes on after the end of the array"),
    BAD_QUOTES(Kind.REFUSED, "has quotation marks that do not match"),
    WRONG_COLUMNS(Kind.REFUSED, "has a different number of cells than the header"),
    BAD_HEADER(Kind.REFUSED, "has a header that cannot be used"),
    UNREADABLE(Kind.REFUSED, "cannot be read"),
    WRONG_ENCODING(Kind.REFUSED, "is not in UTF-8"),
    MISSING_FIELD(Kind.REFUSED, "lacks a field"),
    WRONG_TYPE(Kind.REFUSED, "has a field of the wrong type"),
    LONE_SURROGATE(Kind.REFUSED, "has text with half a character, which no UTF-8 file can hold"),
    UNKNOWN_VALUE(Kind.REFUSED, "has a value that is not one of those known"),
    UNKNOWN_QUESTION(Kind.REFUSED, "names a question that is not there"),
    UNKNOWN_ANSWER(Kind.REFUSED, "names an answer that is not there"),
    REPEATED_SOURCE(Kind.REFUSED, "gives a question or an answer a second time"),
    SAME_MODEL(Kind.REFUSED, "compares a model with itself"),
    NOT_A_DIALOGUE(Kind.REFUSED, "does not begin with a turn of the conversation"),
    NO_SHARED_PROMPT(Kind.REFUSED, "has two conversations that do not share a prompt"),
    UNKNOWN_DECISION(Kind.DECISION_REFUSED, "has a decision that cannot be read"),
    REPEATED_DECISION(Kind.NOTE, "repeats a decision of the same annotator on the same item"),
    NOT_A_STRING(Kind.NOTE, "has a value that is not a string where text is expected; its JSON text was used"),
    EMPTY_RESPONSE(Kind.NOTE, "has an empty response"),
    EMPTY_PROMPT(Kind.NOTE, "has an empty prompt"),
    IDENTICAL_RESPONSES(Kind.NOTE, "has two responses that cannot be distinguished"),
    NUL_CHARACTER(Kind.NOTE, "has text with a NUL character, which was kept"),
    INCONSISTENT_TIE(Kind.NOTE, "has a tie that the source calls inconsistent; it was taken as a tie"),
    NO_SPACE_AFTER_ROLE(Kind.NOTE, "has a turn without the space that follows the speaker's name"),
    UNKNOWN_MODEL(Kind.NOTE, "does not name both models"),
    HISTORIES_DIFFER(Kind.NOTE, "has two conversations that diverge before the last turn"),
    FACTS_DIFFER(Kind.NOTE, "is an item seen before with other facts; the first were kept");

    private final Kind kind;
    private final String words;

    RowReason(Kind kind, String words) {
        this.kind = kind;
        this.words = words;
    }

    /** The effect on the row. */
    public Kind kind() {
        return kind;
    }

    /** The code, such as {@code not-utf8}. */
    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String sentence() {
        return "The row " + words;
    }

    /** The rest of a sentence that begins with the row. */
    public String words() {
        return words;
    }

    /** Effects on a row. */
    public enum Kind {
        /** The row was refused. */
        REFUSED,
        /** The item was accepted, but one decision on it was not. */
        DECISION_REFUSED,
        /** The row was accepted. */
        NOTE
    }
}
