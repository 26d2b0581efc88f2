package org.touchstone.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.cli.Writes;
import org.touchstone.cli.profile.BackupCommand;
import org.touchstone.cli.profile.BundlesCommand;
import org.touchstone.cli.profile.CheckCommand;
import org.touchstone.cli.profile.PacksCommand;
import org.touchstone.cli.profile.PassphraseCommand;
import org.touchstone.cli.profile.RestoreCommand;
import org.touchstone.cli.profile.WorkstationReplayCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Opens the desktop program. */
@Command(
        name = "workstation",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Open the workstation on which an expert judges.",
        subcommands = {
            CheckCommand.class,
            PassphraseCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            BundlesCommand.class,
            PacksCommand.class,
            WorkstationReplayCommand.class,
            TourCommand.class,
            RehearseCommand.class
        })
final class WorkstationCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Writes(Writes.What.ITS_OWN)
    @Option(
            names = "--profile",
            paramLabel = "DIR",
            description = "Folder of the profile; created on first use. Default: the system's folder for"
                    + " application data.")
    private @Nullable Path profile;

    @Option(names = "--pack", paramLabel = "FILE", description = "A study pack to import once the profile is open.")
    private @Nullable Path pack;

    @Option(names = "--demo", description = "Open the demo studies without asking anything.")
    private boolean demo;

    @Override
    public Integer call() throws Exception {
        return new WindowRequest(Optional.ofNullable(profile), Optional.ofNullable(pack), demo)
                .open(spec.commandLine().getErr());
    }
}
