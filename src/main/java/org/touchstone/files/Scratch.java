package org.touchstone.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Room on the disk for what does not fit into memory. No name leads to it, where the system allows that, so that it is gone
 * with its program however that ends, and nobody else can open it. Not for several threads.
 */
public final class Scratch implements AutoCloseable {
    private final FileChannel channel;
    private final UnfinishedFiles.Held made;

    private Scratch(FileChannel channel, UnfinishedFiles.Held made) {
        this.channel = channel;
        this.made = made;
    }

    /**
     * Makes it.
     *
     * @param folder a folder on the disk that has the room
     */
    public static Scratch in(Path folder) throws IOException {
        UnfinishedFiles.Held made = UnfinishedFiles.file(folder, Access.OWNER);
        if (Folders.isPosix(folder)) {
            Files.deleteIfExists(made.path());
            return new Scratch(made.channel(), made);
        }
        // Windows keeps a name as long as a file is open, and removes the file with its last opening, however that
        // ends.
        FileChannel channel = FileChannel.open(
                made.path(), StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        return new Scratch(channel, made);
    }

    /** For reading and writing. */
    public FileChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        made.letGo();
    }
}
