package org.touchstone.app;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What is written, where, and with which keys. */
final class PackOutputOptions {
    @Option(names = "--out", paramLabel = "P.tspack", required = true, description = "The pack to make.")
    private Path out;

    @Option(
            names = "--key-out",
            paramLabel = "K.json",
            required = true,
            description = "The study key; never give it away.")
    private Path keyOut;

    @Option(
            names = "--judgments-out",
            paramLabel = "DIR",
            description = "A new or empty folder for the decisions found, one file per annotator.")
    private @Nullable Path judgmentsOut;

    @Option(names = "--overwrite", description = "Replace a pack and a study key that exist.")
    private boolean overwrite;

    @Option(names = "--sign-key", paramLabel = "FILE", description = "The lead's signing key; made at first use.")
    private @Nullable Path signKey;

    @Option(
            names = "--secret",
            paramLabel = "FILE",
            description = "What ids are made from; made at first use. The same secret gives the same ids.")
    private @Nullable Path secret;

    @Option(names = "--created-at", paramLabel = "TIME", description = "Time in the pack (ISO 8601); default now.")
    private @Nullable Instant createdAt;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "All findings as JSON Lines, instead of on standard error.")
    private @Nullable Path report;

    @Option(names = "--strict", description = "Make nothing when anything is refused.")
    private boolean strict;

    /** Refuses wrong usage and outputs that exist. */
    void check(CommandSpec spec) throws IOException {
        if (out.toAbsolutePath().normalize().equals(keyOut.toAbsolutePath().normalize())) {
            throw new ParameterException(spec.commandLine(), "The pack and the study key are two files.");
        }
        for (Path file : new Path[] {out, keyOut}) {
            if (!overwrite && Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
        }
        if (judgmentsOut != null && Files.exists(judgmentsOut)) {
            try (Stream<Path> inside = Files.list(judgmentsOut)) {
                if (inside.findAny().isPresent()) {
                    throw new DirectoryNotEmptyException(judgmentsOut.toString());
                }
            }
        }
    }

    Path out() {
        return out;
    }

    Path keyOut() {
        return keyOut;
    }

    @Nullable
    Path judgmentsOut() {
        return judgmentsOut;
    }

    @Nullable
    Path signKey() {
        return signKey;
    }

    @Nullable
    Path secret() {
        return secret;
    }

    long createdAtMillis() {
        return createdAt == null ? System.currentTimeMillis() : createdAt.toEpochMilli();
    }

    @Nullable
    Path report() {
        return report;
    }

    boolean strict() {
        return strict;
    }
}
