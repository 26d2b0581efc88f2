package org.touchstone.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.touchstone.workstation.backup.Snapshot;
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
            "The newest eight snapshots of a profile stay. To move a profile, back it up, restore it on the",
            "other machine, and go on there only: two copies that both go on cannot be joined again."
        })
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ProfileOptions profile;

    @Writes(Writes.What.ITS_OWN)
    @Option(names = "--to", paramLabel = "DIR", required = true, description = "The second folder, such as a stick.")
    private Path target;

    @Mixin
    private FactsOption json;

    private final Supplier<Profiles> profiles;
    private final Clock clock;

    /** With the product's profiles. */
    BackupCommand() {
        this(WorkstationWiring::profiles, Clock.systemUTC());
    }

    /** @param profiles made only when the command runs: starting any other command must not wait for them */
    BackupCommand(Supplier<Profiles> profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(target);
        Snapshot taken;
        try (OpenProfile open = profile.open(profiles.get());
                ProgressLine progress =
                        new ProgressLine("Copying", spec.commandLine().getErr())) {
            taken = open.backUp(target.toAbsolutePath(), clock.millis(), progress);
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("snapshot", taken.folder().toString());
        facts.put("time", Instant.ofEpochMilli(taken.atMillis()).toString());
        facts.put("entries", taken.entries());
        json.print(spec.commandLine().getOut(), facts);
        return 0;
    }
}
