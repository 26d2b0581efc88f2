package org.touchstone.journal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kinds of journal entries of this version. A journal of another version may hold other kinds: their names have the
 * same grammar, and readers skip them.
 */
public enum JournalKind {
    /** A judgment was recorded. */
    JUDGMENT("judgment"),
    /** A judgment was withdrawn. */
    WITHDRAWAL("withdrawal"),
    /** A pack was imported. */
    PACK_IMPORTED("pack-imported"),
    /** Packs were removed. */
    PACK_REMOVED("pack-removed"),
    /** Display facts of judgments were read in the outbox. */
    DISPLAY_FACTS_READ("display-facts-read"),
    /** What a bundle will state was fixed, before its file is written. */
    EXPORT_BEGUN("export-begun"),
    /** An export that had begun produced no file. */
    EXPORT_ABANDONED("export-abandoned"),
    /** A bundle's file is in place. */
    BUNDLE_EXPORTED("bundle-exported"),
    /** The profile was opened for work; about no study. */
    SESSION_STARTED("session-started"),
    /** The session ended normally; about no study. */
    SESSION_ENDED("session-ended");

    private static final Pattern GRAMMAR = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Map<String, JournalKind> BY_WORD = new HashMap<>();

    static {
        Arrays.stream(values()).forEach(kind -> BY_WORD.put(kind.word, kind));
    }

    private final String word;

    JournalKind(String word) {
        this.word = word;
    }

    /** The name in lines. */
    public String word() {
        return word;
    }

    /** Returns the kind with this name; empty for one of another version. */
    public static Optional<JournalKind> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /**
     * Whether a name is valid for a known or unknown kind: a lower-case letter, then up to 63 letters, digits and
     * hyphens.
     */
    static boolean isWellFormed(String word) {
        return BY_WORD.containsKey(word) || GRAMMAR.matcher(word).matches();
    }
}
