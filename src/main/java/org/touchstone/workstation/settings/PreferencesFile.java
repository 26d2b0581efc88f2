package org.touchstone.workstation.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.files.Access;
import org.touchstone.files.Existing;
import org.touchstone.files.Folders;
import org.touchstone.files.PendingFile;
import tools.jackson.core.JacksonException;

/** The preferences file. A reader sees a complete old or a complete new version. Not thread-safe. */
public final class PreferencesFile {
    private static final Logger LOG = LoggerFactory.getLogger(PreferencesFile.class);

    private final Path file;

    /**
     * @param file need not exist yet, nor its folder
     */
    public PreferencesFile(Path file) {
        this.file = file;
    }

    /**
     * Reads the preferences. A file that cannot be parsed is renamed to a name ending in {@code .broken}, logged, and
     * replaced by the defaults.
     */
    public Preferences load() {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return Preferences.STANDARD;
        } catch (IOException e) {
            LOG.warn("The preferences cannot be read; the defaults are used", e);
            return Preferences.STANDARD;
        }
        try {
            return PreferencesJson.read(bytes);
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.warn("The preferences file is broken; it is renamed and the defaults are used", e);
            keepAside();
            return Preferences.STANDARD;
        }
    }

    private void keepAside() {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".broken"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("The broken preferences file cannot be renamed", e);
        }
    }

    /**
     * Saves the preferences: writes beside the file, syncs and renames.
     *
     * @throws IOException when writing fails; the old version is still complete then
     */
    public void save(Preferences preferences) throws IOException {
        Files.createDirectories(Folders.of(file));
        PendingFile.write(file, Access.OWNER, Existing.REPLACE, PreferencesJson.write(preferences));
    }
}
