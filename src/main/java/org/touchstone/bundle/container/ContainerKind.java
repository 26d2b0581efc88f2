package org.touchstone.bundle.container;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.touchstone.refusal.KnownFile;

/**
 * A kind of container.
 *
 * @param file the name of such a file for the user
 * @param predicatePrefix the predicate type up to its major version
 * @param contents names of the entries with content, in order
 * @param readers for every feature of the kind, the lowest reader number that understands it, from 1; the highest is
 *     this program's own
 */
public record ContainerKind(
        KnownFile file, String predicatePrefix, List<String> contents, Map<String, Integer> readers) {
    /** A pack: study and items for annotators. */
    public static final ContainerKind PACK = new ContainerKind(
            KnownFile.PACK,
            "https://touchstone.org/pack/v",
            List.of("study.json", "guidelines.md", "items.jsonl", "quiz.jsonl"),
            Map.of("comparison", 1, "rating", 2, "ranking", 2));

    /** A bundle: judgments and their journal. */
    public static final ContainerKind BUNDLE = new ContainerKind(
            KnownFile.BUNDLE,
            "https://touchstone.org/bundle/v",
            List.of("judgments.jsonl", "journal.jsonl"),
            Map.of("comparison", 1, "rating", 2, "ranking", 2));

    /** First entry of every container. */
    static final String STATEMENT = "statement.dsse.json";

    /** Last required entry of every container; optional entries may follow. */
    static final String CHUNKS = "chunks.sha256";

    private static final String MAJOR = "1";
    private static final String COMMON = "https://touchstone.org/";

    public ContainerKind {
        contents = List.copyOf(contents);
        readers = Map.copyOf(readers);
        if (readers.values().stream().anyMatch(reader -> reader < 1)) {
            throw new IllegalArgumentException("Readers are counted from 1");
        }
    }

    /** The predicate type of version 1. */
    String predicateType() {
        return predicatePrefix + MAJOR;
    }

    /** Returns the names of the signed entries of this kind, in order; optional ones may follow. */
    List<String> subjects() {
        return Stream.concat(contents.stream(), Stream.of(CHUNKS)).toList();
    }

    /** This program's reader number for this kind. */
    int reader() {
        return readers.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    }

    /**
     * Returns the lowest reader number that understands this feature.
     *
     * @throws IllegalArgumentException when the kind has no such feature
     */
    int reader(String feature) {
        Integer reader = readers.get(feature);
        if (reader == null) {
            throw new IllegalArgumentException("A container of this kind has no feature " + feature);
        }
        return reader;
    }

    /**
     * Returns the kind of file with this predicate type, of any version; {@link KnownFile#UNKNOWN} for a foreign one.
     */
    static KnownFile fileOf(String predicateType) {
        for (ContainerKind kind : List.of(PACK, BUNDLE)) {
            if (predicateType.startsWith(kind.predicatePrefix)) {
                return kind.file;
            }
        }
        return predicateType.startsWith(COMMON) ? KnownFile.NEWER_CONTAINER : KnownFile.UNKNOWN;
    }
}
