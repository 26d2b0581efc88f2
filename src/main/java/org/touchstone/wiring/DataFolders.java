package org.touchstone.wiring;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The folders in which programs of this system keep a user's data and preferences.
 *
 * @param data folder for profiles
 * @param config folder for preferences
 */
public record DataFolders(Path data, Path config) {
    private static final String NAME = "touchstone";

    /**
     * Applies the convention of the system: XDG base directories, Application Support, or AppData.
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

    /** Reads a folder from an environment variable. Relative paths are ignored, as the XDG specification requires. */
    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        String text = environment.get(variable);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        Path folder = Path.of(text);
        return folder.isAbsolute() ? folder : otherwise;
    }

    /** Returns the folders of the current machine and user. */
    public static DataFolders here() {
        return of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System.getenv());
    }

    /** Returns the folder of the annotator's profile. */
    public Path profile() {
        return data.resolve("profile");
    }

    /** Returns the folder of the demo's profile. */
    public Path demo() {
        return data.resolve("demo");
    }

    /** Returns the folder of the notes about files being written. */
    Path writing() {
        return data.resolve("writing");
    }

    /** Returns the preferences file. */
    public Path preferences() {
        return config.resolve("preferences.json");
    }
}
