package org.touchstone.domain.text;

import java.util.Locale;
import java.util.Optional;

/**
 * How long each text may be, counted in Unicode code points: what JSON Schema counts as {@code maxLength}, what Python
 * counts as {@code len}, and nearest to what people call characters. (Offsets of spans are UTF-16 units: they are places
 * in a text, not its length.) Whatever one of these admits goes through the form, the session, the store, the container
 * and every verifier; one code point more is refused where it is typed. Any thread.
 */
public enum TextLimit {
    /** The name under which a study knows a person. */
    DISPLAY_NAME("A display name", 256),
    /** What opens a profile. A profile that was given a longer one by an earlier version still opens with it. */
    PASSPHRASE("A passphrase", 1000),
    /** Name and version of a program. */
    SOFTWARE("The name of a program", 128),
    STUDY_TITLE("The title of a study", 256),
    GUIDELINE_VERSION("The version of guidelines", 128),
    CRITERION_TITLE("The title of a criterion", 256),
    CRITERION_QUESTION("The question of a criterion", 4096),
    /** What one level of a criterion means. */
    ANCHOR("An anchor", 4096),
    /** A fact of a journal entry. */
    FACT("A fact", 4096),
    /** Field of expertise, kind of task and language of an item. */
    ITEM_WORD("The domain, task type or language of an item", 256),
    /** The written reason for a judgment. */
    RATIONALE("A reason", 100_000),
    /** The paragraph of the guidelines that decides an item with a known answer. */
    GUIDELINE_PARAGRAPH("A paragraph of the guidelines", 4096),
    /** What an item with a known answer is built to catch. */
    TRAP("The name of a trap", 256),
    /** What is said about one span. */
    NOTE("A note", 1000);

    private static final String MARK = "…";

    private final String what;
    private final int most;

    TextLimit(String what, int most) {
        this.what = what;
        this.most = most;
    }

    /** The largest number of code points. */
    public int most() {
        return most;
    }

    /** Whether a text is not too long. */
    public boolean admits(String text) {
        // The number of UTF-16 units tells it for nearly every text without counting.
        return text.length() <= most || (text.length() <= 2L * most && length(text) <= most);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The limit as a sentence, to be said before it is met. */
    public String sentence() {
        return what + " has at most " + String.format(Locale.ROOT, "%,d", most) + " characters.";
    }

    /** What is wrong with a text, as a sentence; empty when nothing is. */
    public Optional<String> problem(String text) {
        return admits(text) ? Optional.empty() : Optional.of(sentence());
    }

    /**
     * Refuses a text that is too long.
     *
     * @throws IllegalArgumentException with {@link #sentence}
     */
    public void require(String text) {
        if (!admits(text)) {
            throw new IllegalArgumentException(sentence());
        }
    }

    /**
     * The longest beginning of a text that still fits beside another; never half a character.
     *
     * @param kept what stays, in front of it or behind
     */
    public String beginning(String text, String kept) {
        int room = Math.max(0, most - length(kept));
        return length(text) <= room ? text : text.substring(0, text.offsetByCodePoints(0, room));
    }

    /** A text of any length as one that is admitted: what is too long is cut between characters and ends with "…". */
    public String cut(String text) {
        return admits(text) ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + MARK;
    }
}
