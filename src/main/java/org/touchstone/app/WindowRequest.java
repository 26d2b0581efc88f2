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
 * The parsed arguments of {@code workstation}, and the start of the window.
 *
 * @param profile folder of the profile; empty for the user's default profile
 * @param pack a study pack to import once the profile is open
 * @param demo whether to open the demo studies without asking anything
 */
record WindowRequest(Optional<Path> profile, Optional<Path> pack, boolean demo) {
    private static final String PROFILE = "--profile";
    private static final String PACK = "--pack";
    private static final String DEMO = "--demo";

    /**
     * Parses the simplest forms of the arguments without picocli, which takes 0.2 s to load. Returns empty for
     * anything else or any doubt; the command line then parses them.
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

    /** Returns whether this is the named option and the value that follows can only be a path. */
    private static boolean isPlain(String argument, String name) {
        if (!argument.startsWith(name + "=") || argument.length() == name.length() + 1) {
            return false;
        }
        char first = argument.charAt(name.length() + 1);
        return first != '-' && first != '@' && first != '"' && first != '\'';
    }

    /** Returns the folder of the profile. */
    Path folder() {
        return profile.map(Path::toAbsolutePath)
                .orElseGet(() -> DataFolders.here().profile());
    }

    /**
     * Opens the window and returns the exit code when it has closed.
     *
     * @param err receives one sentence if no window can be opened
     */
    int open(PrintWriter err) throws Exception {
        return open(DataFolders.here().preferences(), err);
    }

    /**
     * Like {@link #open(PrintWriter)}, with another preferences file.
     *
     * @param preferences the preferences file
     */
    int open(Path preferences, PrintWriter err) throws Exception {
        Optional<String> obstacle = Desktop.obstacle(System.getProperty("os.name", ""), System.getenv());
        if (obstacle.isPresent()) {
            err.println(obstacle.get());
            return 1;
        }
        Path folder = folder();
        // With --demo, --profile names the folder of the demo profile.
        Path demoFolder =
                demo && profile.isPresent() ? folder : DataFolders.here().demo();
        Profiles profiles = WorkstationWiring.profiles();
        // Claim the profile first, so that a second program on it ends at once. The demo locks its profile when it
        // opens it.
        Profiles.Claim claim = demo ? () -> {} : profiles.claim(folder, EarlyRefusal.handOver());
        try (WorkstationProgram program = new WorkstationProgram(profiles, folder, demoFolder, preferences)) {
            return program.run(demo, pack, err);
        } finally {
            claim.close();
        }
    }
}
