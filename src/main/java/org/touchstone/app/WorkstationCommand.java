package org.touchstone.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.workstation.profile.Profiles;
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
            WorkstationReplayCommand.class,
            TourCommand.class
        })
final class WorkstationCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--profile",
            paramLabel = "DIR",
            description = "Folder of the profile; made on first use. Default: the system's folder for data.")
    private @Nullable Path profile;

    @Option(names = "--pack", paramLabel = "FILE", description = "A study pack to import once the profile is open.")
    private @Nullable Path pack;

    @Option(names = "--demo", description = "Open the demo studies, with no questions asked.")
    private boolean demo;

    @Override
    public Integer call() throws Exception {
        Optional<String> obstacle = Desktop.obstacle(System.getProperty("os.name", ""), System.getenv());
        if (obstacle.isPresent()) {
            spec.commandLine().getErr().println(obstacle.get());
            return 1;
        }
        DataFolders folders = DataFolders.here();
        Path folder = profile == null ? folders.profile() : profile.toAbsolutePath();
        // A profile named together with the demo holds the demo, so that a demo can live anywhere.
        Path demoFolder = demo && profile != null ? folder : folders.demo();
        Profiles profiles = WorkstationWiring.profiles();
        // Before anything else is made, so that a second program on the same profile ends at once; the demo is opened,
        // and by that owned, next.
        EarlyRefusal.letGo();
        Profiles.Claim claim = demo ? () -> {} : profiles.claim(folder);
        try (WorkstationProgram program = new WorkstationProgram(profiles, folder, demoFolder, folders.preferences())) {
            return program.run(
                    demo, Optional.ofNullable(pack), spec.commandLine().getErr());
        } finally {
            claim.close();
        }
    }
}
