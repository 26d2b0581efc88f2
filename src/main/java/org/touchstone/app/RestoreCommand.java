package org.touchstone.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.touchstone.workstation.backup.Snapshot;
import org.touchstone.workstation.backup.SnapshotShelf;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.Profiles;
import org.touchstone.workstation.profile.Soundness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a profile out of a snapshot and proves it. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Make a profile out of a snapshot, and prove it whole.",
        footer = {
            "",
            "--from is the folder that was backed up to, or one snapshot in it; the newest is taken otherwise.",
            "A folder that holds a profile already is never written to: move it away first."
        })
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--from", paramLabel = "DIR", required = true, description = "Where snapshots are.")
    private Path from;

    @Mixin
    private ProfileOptions profile;

    @Mixin
    private FactsOption json;

    private final Supplier<Profiles> profiles;

    /** With the product's profiles. */
    RestoreCommand() {
        this(WorkstationWiring::profiles);
    }

    /** @param profiles made only when the command runs: starting any other command must not wait for them */
    RestoreCommand(Supplier<Profiles> profiles) {
        this.profiles = profiles;
    }

    @Override
    public Integer call() throws Exception {
        var err = spec.commandLine().getErr();
        Snapshot snapshot = choose();
        Soundness found;
        try (ProgressLine copying = new ProgressLine("Copying", err)) {
            profiles.get().restore(snapshot, profile.folder(), copying);
        }
        try (OpenProfile open = profile.open(profiles.get());
                ProgressLine checking = new ProgressLine("Checking", err)) {
            found = open.check(checking);
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("profile", profile.folder().toString());
        facts.put("time", Instant.ofEpochMilli(snapshot.atMillis()).toString());
        facts.put("entries", snapshot.entries());
        facts.put("sound", found.isSound());
        facts.put("problems", found.problems());
        json.print(spec.commandLine().getOut(), facts);
        if (!found.isSound()) {
            err.println("The snapshot is damaged; choose an earlier one.");
            return 1;
        }
        return 0;
    }

    private Snapshot choose() throws IOException {
        Path named = from.toAbsolutePath().normalize();
        if (!Files.isDirectory(named)) {
            throw new IOException("There is no folder " + from + ".");
        }
        List<SnapshotShelf> shelves = SnapshotShelf.find(named);
        if (shelves.size() > 1) {
            throw new IOException("Snapshots of several profiles are in this folder; name one of the folders inside.");
        }
        List<Snapshot> all = shelves.isEmpty() ? List.of() : shelves.get(0).list();
        @Nullable
        Snapshot exact = all.stream()
                .filter(s -> s.folder().toAbsolutePath().normalize().equals(named))
                .findFirst()
                .orElse(null);
        if (exact != null) {
            return exact;
        }
        return all.stream().findFirst().orElseThrow(() -> new IOException("There is no snapshot in this folder."));
    }
}
