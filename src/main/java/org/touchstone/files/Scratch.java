package org.touchstone.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A temporary file for data that does not fit into memory. Where the system allows it, the file has no name, so that it
 * disappears when the program ends in any way, and no other program can open it. Not thread-safe.
 */
public final class Scratch implements AutoCloseable {
    private final FileChannel channel;
    private final UnfinishedFiles.Held made;

    private Scratch(FileChannel channel, UnfinishedFiles.Held made) {
        this.channel = channel;
        this.made = made;
    }

    /**
     * Creates it.
     *
     * @param folder on a disk with enough space
     */
    public static Scratch in(Path folder) throws IOException {
        UnfinishedFiles.Held made = UnfinishedFiles.file(folder, Access.OWNER);
        if (Folders.isPosix(folder)) {
            Files.deleteIfExists(made.path());
            return new Scratch(made.channel(), made);
        }
        // On Windows an open file keeps its name and is deleted when its last handle is closed, however that happens.
        FileChannel channel = FileChannel.open(
                made.path(), StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        return new Scratch(channel, made);
    }

    /** The channel for reading and writing. */
    public FileChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        made.letGo();
    }
}
