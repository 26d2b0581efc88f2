package org.touchstone.bundle.container;

import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of container.
 *
 * @param predicatePrefix the predicate type up to its major version
 * @param contents names of the entries with content, in order
 */
public record ContainerKind(String predicatePrefix, List<String> contents) {
    /** A pack: study and items for annotators. */
    public static final ContainerKind PACK = new ContainerKind(
            "https://touchstone.org/pack/v", List.of("study.json", "guidelines.md", "items.jsonl", "quiz.jsonl"));

    /** A bundle: judgments and their journal. */
    public static final ContainerKind BUNDLE =
            new ContainerKind("https://touchstone.org/bundle/v", List.of("judgments.jsonl", "journal.jsonl"));

    /** First entry of every container. */
    static final String STATEMENT = "statement.dsse.json";

    /** Last entry of every container. */
    static final String CHUNKS = "chunks.sha256";

    private static final String MAJOR = "1";

    public ContainerKind {
        contents = List.copyOf(contents);
    }

    /** The predicate type of version 1. */
    String predicateType() {
        return predicatePrefix + MAJOR;
    }

    /** Names of the signed entries, in order. */
    List<String> subjects() {
        return Stream.concat(contents.stream(), Stream.of(CHUNKS)).toList();
    }

    /** Names of all entries, in order. */
    List<String> names() {
        return Stream.concat(Stream.of(STATEMENT), subjects().stream()).toList();
    }
}
