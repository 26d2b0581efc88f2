package org.touchstone.ui.settings.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.tasks.Subscription;
import org.touchstone.ui.kit.Words;
import org.touchstone.ui.kit.dialogs.Notice;
import org.touchstone.ui.settings.SettingsPorts;

/** Where the profile is stored and how much space it takes. UI thread. */
public final class StorageViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(StorageViewModel.class);

    private final Path folder;
    private final SettingsPorts ports;
    private final ReadOnlyStringWrapper size = new ReadOnlyStringWrapper("");
    private Subscription measuring = () -> {};

    public StorageViewModel(Path folder, SettingsPorts ports) {
        this.folder = folder;
        this.ports = ports;
    }

    String folder() {
        return folder.toString();
    }

    /** The space taken, in words; empty until known. */
    ReadOnlyStringProperty size() {
        return size.getReadOnlyProperty();
    }

    public void copyFolder() {
        ports.dialogs().copy(folder());
        ports.notices().accept(Notice.done("The folder's path is on the clipboard."));
    }

    public void refresh() {
        measuring.cancel();
        measuring = ports.tasks().run(() -> measure(folder), bytes -> size.set(Words.size(bytes)), failure -> {
            LOG.warn("The size of the profile could not be read", failure);
            size.set("Unknown: the folder cannot be read");
        });
    }

    private static long measure(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(StorageViewModel::sizeOf)
                    .sum();
        }
    }

    /** Returns the size of a file; 0 if it was deleted meanwhile, as temporary files of the store are. */
    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    public void close() {
        measuring.cancel();
    }
}
