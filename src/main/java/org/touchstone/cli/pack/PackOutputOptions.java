package org.touchstone.cli.pack;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.cli.OverwriteOption;
import org.touchstone.cli.Writes;
import org.touchstone.files.Existing;
import org.touchstone.wiring.Machine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name what is written, and the keys. */
final class PackOutputOptions {
    @Writes(Writes.What.FILE)
    @Option(names = "--out", paramLabel = "P.tspack", required = true, description = "Pack to create.")
    private Path out;

    @Writes(Writes.What.FILE)
    @Option(
            names = "--key-out",
            paramLabel = "K.json",
            required = true,
            description = "Study key to create; keep it secret.")
    private Path keyOut;

    @Writes(Writes.What.FOLDER)
    @Option(
            names = "--judgments-out",
            paramLabel = "DIR",
            description = "New or empty folder for the decisions found, one file per annotator.")
    private @Nullable Path judgmentsOut;

    @Mixin
    private OverwriteOption overwrite;

    @Writes(Writes.What.MADE_WHEN_ABSENT)
    @Option(names = "--sign-key", paramLabel = "FILE", description = "The lead's signing key; created on first use.")
    private @Nullable Path signKey;

    @Option(
            names = "--replaces-key",
            paramLabel = "FILE",
            description = "Old signing key of the lead, which certifies --sign-key as its successor; of several,"
                    + " oldest first, each certifies the next.")
    private List<Path> replacedKeys = List.of();

    @Writes(Writes.What.MADE_WHEN_ABSENT)
    @Option(
            names = "--secret",
            paramLabel = "FILE",
            description =
                    "Secret from which ids are derived; created on first use. The same secret gives the" + " same ids.")
    private @Nullable Path secret;

    @Option(
            names = "--retests",
            paramLabel = "N",
            description =
                    "How many items come a second time under other ids, well behind the first; default 0. Only the"
                            + " study key tells which.")
    private int retests;

    @Option(names = "--created-at", paramLabel = "TIME", description = "Time in the pack (ISO 8601); default now.")
    private @Nullable Instant createdAt;

    @Writes(Writes.What.FILE)
    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "File for all findings as JSON Lines, instead of standard error.")
    private @Nullable Path report;

    @Option(names = "--strict", description = "Create nothing if any row is refused.")
    private boolean strict;

    Existing existing() {
        return overwrite.existing();
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

    /** Returns the key files that the signing key replaces, oldest first. */
    List<Path> replacedKeys() {
        return replacedKeys;
    }

    @Nullable
    Path secret() {
        return secret;
    }

    int retests() {
        return retests;
    }

    long createdAtMillis() {
        return createdAt == null ? Machine.clock().millis() : createdAt.toEpochMilli();
    }

    @Nullable
    Path report() {
        return report;
    }

    boolean strict() {
        return strict;
    }
}
