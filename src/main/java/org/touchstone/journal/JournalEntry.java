package org.touchstone.journal;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.text.TextLimit;
import org.touchstone.json.CanonicalJson;

/**
 * One entry of a study's hash chain in a profile's journal. Its own hash is the SHA-256 of its canonical line (without
 * the line feed).
 *
 * @param seq place in the study's chain, from 1
 * @param kind lower-case letters, digits and hyphens; the word of a {@link JournalKind}, or of another version's kind
 * @param atMillis wall-clock time, milliseconds since 1970-01-01T00:00Z
 * @param prev hash of the entry before, {@link Sha256#ZEROS} for the first
 * @param body SHA-256 of the canonical judgment line; present exactly when the kind is {@link JournalKind#JUDGMENT}
 * @param facts strings within {@link TextLimit#FACT} and integers ({@link Long}) by camel-case name; empty exactly when
 *     there is a body or there are no facts
 */
public record JournalEntry(
        long seq,
        String kind,
        long atMillis,
        String prev,
        @Nullable String body,
        Map<String, Object> facts) {
    private static final Pattern FACT_NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");
    private static final int MOST_FACTS = 64;

    public JournalEntry {
        if (seq < 1 || !JournalKind.isWellFormed(kind)) {
            throw new IllegalArgumentException("An entry has a place from 1 and a kind of lower-case letters");
        }
        Sha256.requireHex(prev);
        if (kind.equals(JournalKind.JUDGMENT.word()) != (body != null) || (body != null && !facts.isEmpty())) {
            throw new IllegalArgumentException("A judgment entry has a body, any other entry has facts");
        }
        if (body != null) {
            Sha256.requireHex(body);
        }
        if (facts.size() > MOST_FACTS || !facts.entrySet().stream().allMatch(JournalEntry::isFact)) {
            throw new IllegalArgumentException("Facts are at most 64 short strings and integers within 2^53");
        }
        facts = facts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    private static boolean isFact(Map.Entry<String, Object> fact) {
        boolean value = fact.getValue() instanceof String s
                ? TextLimit.FACT.admits(s)
                : fact.getValue() instanceof Long n
                        && n >= -CanonicalJson.INTEGER_LIMIT
                        && n <= CanonicalJson.INTEGER_LIMIT;
        return value && FACT_NAME.matcher(fact.getKey()).matches();
    }

    /** Makes the entry after {@code previous} for a judgment whose canonical line has this digest. */
    public static JournalEntry ofJudgment(JournalHead previous, long atMillis, String body) {
        return new JournalEntry(
                previous.seq() + 1, JournalKind.JUDGMENT.word(), atMillis, previous.hash(), body, Map.of());
    }

    /** Makes the entry after {@code previous} with these facts. */
    public static JournalEntry ofFacts(JournalHead previous, long atMillis, JournalFacts facts) {
        return new JournalEntry(
                previous.seq() + 1, facts.kind().word(), atMillis, previous.hash(), null, facts.members());
    }

    /** The kind, if this version knows it. */
    public Optional<JournalKind> known() {
        return JournalKind.of(kind);
    }

    /** Whether it is of this kind. */
    public boolean is(JournalKind expected) {
        return kind.equals(expected.word());
    }

    /** Whether it follows this head of the chain, by its place and predecessor. */
    public boolean follows(JournalHead previous) {
        return seq == previous.seq() + 1 && prev.equals(previous.hash());
    }

    /** Returns the same entry as the next one of another chain. */
    public JournalEntry movedTo(JournalHead previous) {
        return new JournalEntry(previous.seq() + 1, kind, atMillis, previous.hash(), body, facts);
    }

    /** Whether it is the entry of the judgment with this canonical line. */
    public boolean carries(byte[] judgment) {
        return Sha256.hex(judgment).equals(body);
    }
}
