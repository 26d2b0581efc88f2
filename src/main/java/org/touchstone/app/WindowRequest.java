package org.touchstone.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.wiring.DataFolders;
import org.touchstone.wiring.Desktop;
import org.touchstone.wiring.WorkstationWiring;
import org.touchstone.workstation.profile.Profiles;

/**
 * A wish to open the window, and its fulfilment.
 *
 * @param profile folder of the profile; empty for the one of this user
 * @param pack a study pack to import once the profile is open
 * @param demo whether the demo studies are opened, with no questions asked
 */
record WindowRequest(Optional<Path> profile, Optional<Path> pack, boolean demo) {
    private static final String PROFILE = "--profile";
    private static final String PACK = "--pack";
    private static final String DEMO = "--demo";

    /**
     * The wish that these arguments spell in the plainest way. Empty when they mean anything else or leave any doubt: then
     * the command line is to be asked, which knows all commands and takes a fifth of a second to learn them.
     */
    static Optional<WindowRequest> of(String[] args) {
        if (args.length > 0 && !args[0].equals("workstation")) {
            return Optional.empty();
        }
        @Nullable String profile = null;
        @Nullable String pack = null;
        boolean demo = false;
        for (int i = 1; i < args.length; i++) {
            String name = args[i];
            boolean takesValue = name.equals(PROFILE) || name.equals(PACK);
            if (takesValue && i + 1 < args.length) {
                name = name + "=" + args[++i];
            }
            if (name.equals(DEMO) && !demo) {
                demo = true;
            } else if (isPlain(name, PROFILE) && profile == null) {
                profile = name.substring(PROFILE.length() + 1);
            } else if (isPlain(name, PACK) && pack == null) {
                pack = name.substring(PACK.length() + 1);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new WindowRequest(
                Optional.ofNullable(profile).map(Path::of),
                Optional.ofNullable(pack).map(Path::of),
                demo));
    }

    /** Whether this is the option with a value that nobody could take for anything but a path. */
    private static boolean isPlain(String argument, String name) {
        if (!argument.startsWith(name + "=") || argument.length() == name.length() + 1) {
            return false;
        }
        char first = argument.charAt(name.length() + 1);
        return first != '-' && first != '@' && first != '"' && first != '\'';
    }

    /** The annotator's profile. */
    Path folder() {
        return profile.map(Path::toAbsolutePath)
                .orElseGet(() -> DataFolders.here().profile());
    }

    /**
     * Opens the window and stays until it is closed; returns the exit code.
     *
     * @param err where a sentence goes when there can be no window
     */
    int open(PrintWriter err) throws Exception {
        return open(DataFolders.here().preferences(), err);
    }

    /**
     * The same with preferences of its own.
     *
     * @param preferences their file
     */
    int open(Path preferences, PrintWriter err) throws Exception {
        Optional<String> obstacle = Desktop.obstacle(System.getProperty("os.name", ""), System.getenv());
        if (obstacle.isPresent()) {
            err.println(obstacle.get());
            return 1;
        }
        Path folder = folder();
        // A profile named together with the demo holds the demo, so that a demo can live anywhere.
        Path demoFolder =
                demo && profile.isPresent() ? folder : DataFolders.here().demo();
        Profiles profiles = WorkstationWiring.profiles();
        // Before anything else is made, so that a second program on the same profile ends at once; the demo is opened,
        // and by that owned, next.
        Profiles.Claim claim = demo ? () -> {} : profiles.claim(folder, EarlyRefusal.handOver());
        try (WorkstationProgram program = new WorkstationProgram(profiles, folder, demoFolder, preferences)) {
            return program.run(demo, pack, err);
        } finally {
            claim.close();
        }
    }
}
