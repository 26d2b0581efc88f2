package org.touchstone.journal;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.text.TextLimit;

/**
 * One entry about a study, a link of the study's hash chain in a profile's journal. Its own hash is the SHA-256 of its canonical line (without the line feed).
 *
 * @param seq place in the study's chain, from 1
 * @param kind what happened: lower-case letters, digits and hyphens; {@link #JUDGMENT} or another word
 * @param atMillis wall-clock time, milliseconds since 1970-01-01T00:00Z
 * @param prev hash of the entry before, {@link Sha256#ZEROS} for the first
 * @param body SHA-256 of the canonical judgment line; present exactly when the kind is {@link #JUDGMENT}
 * @param facts strings within {@link TextLimit#FACT} and integers ({@link Long}) by camel-case name; empty exactly when there is a body or nothing to say
 */
public record JournalEntry(
        long seq,
        String kind,
        long atMillis,
        String prev,
        @Nullable String body,
        Map<String, Object> facts) {
    /** A judgment was recorded. */
    public static final String JUDGMENT = "judgment";

    /** A judgment was taken back; facts name it. */
    public static final String WITHDRAWAL = "withdrawal";

    /** A pack was taken in. */
    public static final String PACK_IMPORTED = "pack-imported";

    /** Packs were removed. */
    public static final String PACK_REMOVED = "pack-removed";

    /** A bundle was handed out. */
    public static final String BUNDLE_EXPORTED = "bundle-exported";

    /** The profile was opened for work. */
    public static final String SESSION_STARTED = "session-started";

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern FACT_NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");
    private static final int MOST_FACTS = 64;
    private static final long INTEGER_LIMIT = (1L << 53) - 1;

    public JournalEntry {
        if (seq < 1 || !(kind.equals(JUDGMENT) || KIND.matcher(kind).matches())) {
            throw new IllegalArgumentException("An entry has a place from 1 and a kind of lower-case letters");
        }
        Sha256.requireHex(prev);
        if (kind.equals(JUDGMENT) != (body != null) || (body != null && !facts.isEmpty())) {
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
                : fact.getValue() instanceof Long n && n >= -INTEGER_LIMIT && n <= INTEGER_LIMIT;
        return value && FACT_NAME.matcher(fact.getKey()).matches();
    }

    /** The entry for a judgment whose canonical line has this digest. */
    public static JournalEntry ofJudgment(long seq, long atMillis, String prev, String body) {
        return new JournalEntry(seq, JUDGMENT, atMillis, prev, body, Map.of());
    }

    /** An entry of any other kind. */
    public static JournalEntry ofFacts(long seq, String kind, long atMillis, String prev, Map<String, Object> facts) {
        return new JournalEntry(seq, kind, atMillis, prev, null, facts);
    }
}
