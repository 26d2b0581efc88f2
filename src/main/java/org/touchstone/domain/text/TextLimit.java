package org.touchstone.domain.text;

import java.util.Locale;
import java.util.Optional;

/**
 * Maximum lengths of texts in Unicode code points, which is what JSON Schema's {@code maxLength} and Python's {@code
 * len} count. (Offsets of spans are UTF-16 units: they are places in a text, not its length.) A text within its limit
 * is accepted by the form, the session, the store, the container and every verifier; one code point more is refused at
 * input. Any thread.
 */
public enum TextLimit {
    /** The displayed name of a person. */
    DISPLAY_NAME("A display name", 256),
    /** The passphrase of a profile. A longer one from an old version still opens its profile. */
    PASSPHRASE("A passphrase", 1000),
    /** Name and version of a program. */
    SOFTWARE("The name of a program", 128),
    STUDY_TITLE("The title of a study", 256),
    GUIDELINE_VERSION("The version of guidelines", 128),
    CRITERION_TITLE("The title of a criterion", 256),
    CRITERION_QUESTION("The question of a criterion", 4096),
    /** The meaning of one level of a criterion. */
    ANCHOR("An anchor", 4096),
    /** A fact of a journal entry. */
    FACT("A fact", 4096),
    /** Field of expertise, kind of task and language of an item. */
    ITEM_WORD("The domain, task type or language of an item", 256),
    /** The written reason for a judgment. */
    RATIONALE("A reason", 100_000),
    /** The paragraph of the guidelines that decides an item with a known answer. */
    GUIDELINE_PARAGRAPH("A paragraph of the guidelines", 4096),
    /** The mistake that an item with a known answer is designed to detect. */
    TRAP("The name of a trap", 256),
    /** A note on one span. */
    NOTE("A note", 1000);

    private static final String MARK = "…";

    private final String what;
    private final int most;

    TextLimit(String what, int most) {
        this.what = what;
        this.most = most;
    }

    /** Maximum number of code points. */
    public int most() {
        return most;
    }

    /** Whether a text is within the limit. */
    public boolean admits(String text) {
        // For nearly every text, the number of UTF-16 units decides without counting code points.
        return text.length() <= most || (text.length() <= 2L * most && length(text) <= most);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The limit as a sentence, shown before it is reached. */
    public String sentence() {
        return what + " has at most " + String.format(Locale.ROOT, "%,d", most) + " characters.";
    }

    /** Returns what is wrong with a text, as a sentence; empty when nothing is. */
    public Optional<String> problem(String text) {
        return admits(text) ? Optional.empty() : Optional.of(sentence());
    }

    /**
     * Checks that a text is within the limit.
     *
     * @throws IllegalArgumentException with {@link #sentence}
     */
    public void require(String text) {
        if (!admits(text)) {
            throw new IllegalArgumentException(sentence());
        }
    }

    /**
     * Returns the longest prefix of a text that fits together with another text, without splitting a character.
     *
     * @param kept the text that stays, before or after it
     */
    public String beginning(String text, String kept) {
        int room = Math.max(0, most - length(kept));
        return length(text) <= room ? text : text.substring(0, text.offsetByCodePoints(0, room));
    }

    /** Shortens a text to the limit: cuts between characters and ends with "…". */
    public String cut(String text) {
        return admits(text) ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + MARK;
    }
}
