package org.touchstone.cli.profile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.touchstone.cli.FactsOption;
import org.touchstone.cli.ProfileOptions;
import org.touchstone.cli.ProgressLine;
import org.touchstone.cli.Writes;
import org.touchstone.wiring.Machine;
import org.touchstone.wiring.WorkstationWiring;
import org.touchstone.workstation.backup.BackupResult;
import org.touchstone.workstation.backup.Snapshot;
import org.touchstone.workstation.backup.SnapshotWords;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.Profiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes a snapshot of a profile. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Take a sealed snapshot of a profile into a second folder.",
        footer = {
            "",
            "The eight longest snapshots of a profile are kept, whatever their dates. To move a profile, back it",
            "up, restore it on the other machine, and work only there: two copies that are both used cannot be",
            "merged again. Exits with 1 if the snapshot cannot be read back."
        })
public final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ProfileOptions profile;

    @Writes(Writes.What.ITS_OWN)
    @Option(names = "--to", paramLabel = "DIR", required = true, description = "Second folder, such as a USB stick.")
    private Path target;

    @Mixin
    private FactsOption json;

    private final Supplier<Profiles> profiles;
    private final Clock clock;

    /** Uses the product's profiles. */
    BackupCommand() {
        this(WorkstationWiring::profiles, Machine.clock());
    }

    /**
     * @param profiles called when the command runs, so that starting another command does not wait for it
     */
    BackupCommand(Supplier<Profiles> profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(target);
        BackupResult taken;
        long now = clock.millis();
        try (OpenProfile open = profile.open(profiles.get());
                ProgressLine progress =
                        new ProgressLine("Copying", spec.commandLine().getErr())) {
            taken = open.backUp(target.toAbsolutePath(), now, progress);
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        Snapshot snapshot = taken.snapshot();
        SnapshotWords words = new SnapshotWords(clock.getZone(), now);
        facts.put("snapshot", snapshot.folder().toString());
        facts.put("time", Instant.ofEpochMilli(snapshot.atMillis()).toString());
        facts.put("entries", snapshot.entries());
        facts.put("number", snapshot.number());
        facts.put("line", snapshot.line());
        facts.put("kept", taken.kept().size() + 1);
        facts.put("removed", taken.removed().stream().map(Snapshot::name).toList());
        facts.put("apart", taken.apart().stream().map(Snapshot::name).toList());
        facts.put("said", words.taken(taken));
        facts.put("remarks", words.remarks(taken));
        json.print(spec.commandLine().getOut(), facts);
        return 0;
    }
}
