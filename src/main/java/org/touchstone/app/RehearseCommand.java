package org.touchstone.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.demo.DemoProfile;
import org.touchstone.demo.SimulatedUser;
import org.touchstone.demo.WindowSystem;
import org.touchstone.wiring.Desktop;
import org.touchstone.wiring.EmbeddedDatabase;
import org.touchstone.wiring.Machine;
import org.touchstone.wiring.WorkstationWiring;
import org.touchstone.workstation.settings.Preferences;
import org.touchstone.workstation.settings.PreferencesFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Opens the demo up to its first item as the window does, but in memory, and ends. The build creates the class-data
 * archive from the classes that this run loads.
 */
@Command(
        name = "rehearse",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Start as the window does, without a display, and exit: used by the build to create the"
                + " class archive.")
final class RehearseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--library",
            paramLabel = "DIR",
            description = "Folder to unpack the database's native library into, so that later starts need not.")
    private @Nullable Path library;

    @Override
    public Integer call() throws Exception {
        if (library != null) {
            EmbeddedDatabase.unpackLibrary(library);
        }
        Desktop.drawInMemory();
        WindowSystem.loadClasses();
        Path work = Files.createTempDirectory("touchstone-rehearsal");
        try {
            Path profile = work.resolve("profile");
            Path preferences = work.resolve("preferences.json");
            new PreferencesFile(preferences).save(Preferences.STANDARD);
            // Create the profile first: an ordinary start finds an existing one.
            new DemoProfile(WorkstationWiring.profiles(), profile, Machine.clock(), Machine.random())
                    .call()
                    .close();
            WindowRequest request = WindowRequest.of(new String[] {"workstation", "--demo", "--profile=" + profile})
                    .orElseThrow();
            SimulatedUser annotator = SimulatedUser.begin();
            try {
                return request.open(preferences, spec.commandLine().getErr());
            } finally {
                annotator.close();
            }
        } finally {
            TemporaryFolder.delete(work);
        }
    }
}
