package org.touchstone.wiring;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where programs of this system keep what is theirs.
 *
 * @param data profiles
 * @param config preferences
 */
public record DataFolders(Path data, Path config) {
    private static final String NAME = "touchstone";

    /**
     * By the convention of the system: XDG base directories, Application Support, or AppData.
     *
     * @param system the name of the operating system
     * @param home the user's home folder
     */
    static DataFolders of(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            Path support =
                    home.resolve("Library").resolve("Application Support").resolve("Touchstone");
            return new DataFolders(support, support);
        }
        if (name.contains("windows")) {
            Path local = folder(
                            environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"))
                    .resolve("Touchstone");
            return new DataFolders(local, local);
        }
        return new DataFolders(
                folder(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share"))
                        .resolve(NAME),
                folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(NAME));
    }

    /** Relative folders in these variables are invalid by their specification and are passed over. */
    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        String text = environment.get(variable);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        Path folder = Path.of(text);
        return folder.isAbsolute() ? folder : otherwise;
    }

    /** Of this machine and user. */
    public static DataFolders here() {
        return of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System.getenv());
    }

    /** The annotator's profile. */
    public Path profile() {
        return data.resolve("profile");
    }

    /** The profile of the demo. */
    public Path demo() {
        return data.resolve("demo");
    }

    /** Notes of what running programs write. */
    Path writing() {
        return data.resolve("writing");
    }

    /** The file of the preferences. */
    public Path preferences() {
        return config.resolve("preferences.json");
    }
}
