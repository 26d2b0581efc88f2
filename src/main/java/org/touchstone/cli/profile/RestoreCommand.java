package org.touchstone.cli.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.touchstone.cli.FactsOption;
import org.touchstone.cli.ProfileOptions;
import org.touchstone.cli.ProgressLine;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.wiring.Machine;
import org.touchstone.wiring.WorkstationWiring;
import org.touchstone.workstation.backup.RestoreChoice;
import org.touchstone.workstation.backup.Snapshot;
import org.touchstone.workstation.backup.SnapshotFolder;
import org.touchstone.workstation.backup.SnapshotWords;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.Profiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Restores a profile from a snapshot and verifies it. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Restore a profile from a snapshot, and verify it completely.",
        footer = {
            "",
            "--from is the backup folder, or one snapshot in it. Of a folder, the snapshot with the most journal",
            "entries is restored, whatever its date; the command reports which one, and which it did not use.",
            "A folder that already holds a profile is never overwritten: move it away first."
        })
public final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--from", paramLabel = "DIR", required = true, description = "Backup folder or snapshot.")
    private Path from;

    @Mixin
    private ProfileOptions profile;

    @Mixin
    private FactsOption json;

    private final Supplier<Profiles> profiles;
    private final Clock clock;

    /** Uses the product's profiles. */
    RestoreCommand() {
        this(WorkstationWiring::profiles, Machine.clock());
    }

    /**
     * @param profiles called when the command runs, so that starting another command does not wait for it
     */
    RestoreCommand(Supplier<Profiles> profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        var err = spec.commandLine().getErr();
        RestoreChoice choice = choose();
        Snapshot snapshot = choice.snapshot();
        CheckReport found;
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
        facts.put("snapshot", snapshot.name());
        facts.put("left", choice.left().stream().map(Snapshot::name).toList());
        facts.put("sound", found.isSound());
        facts.put("problems", found.problems());
        SnapshotWords words = new SnapshotWords(clock.getZone(), clock.millis());
        facts.put("said", words.restored(choice));
        facts.put("remarks", words.remarks(choice));
        json.print(spec.commandLine().getOut(), facts);
        if (!found.isSound()) {
            err.println("The snapshot is damaged; choose another one.");
            return 1;
        }
        if (found.entries() < snapshot.entries()) {
            err.println("The snapshot holds fewer entries than its description says; choose another.");
            return 1;
        }
        return 0;
    }

    /**
     * Returns whether the path is one snapshot: a snapshot named by the user is never silently replaced by another.
     */
    private static boolean isOneSnapshot(Path named) {
        Path parent = named.getParent();
        return parent != null && parent.endsWith("snapshots");
    }

    private RestoreChoice choose() throws IOException {
        Path named = from.toAbsolutePath().normalize();
        if (!Files.isDirectory(named)) {
            throw new IOException("There is no folder " + from + ".");
        }
        List<SnapshotFolder> shelves = SnapshotFolder.find(named);
        if (shelves.size() > 1) {
            throw new IOException("Snapshots of several profiles are in this folder; name one of the folders inside.");
        }
        List<Snapshot> all = shelves.isEmpty() ? List.of() : shelves.get(0).list();
        int unreadable = shelves.isEmpty() ? 0 : shelves.get(0).unreadable();
        Optional<RestoreChoice> exact = all.stream()
                .filter(s -> s.folder().toAbsolutePath().normalize().equals(named))
                .findFirst()
                .map(one -> RestoreChoice.of(one, all, unreadable));
        if (exact.isEmpty() && isOneSnapshot(named)) {
            throw new IOException("This snapshot is incomplete; choose another one.");
        }
        return exact.or(() -> RestoreChoice.longest(all, unreadable))
                .orElseThrow(() -> new IOException("There is no snapshot in this folder."));
    }
}
