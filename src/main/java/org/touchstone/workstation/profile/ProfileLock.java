package org.touchstone.workstation.profile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.store.Durable;

/** Makes one program the only owner of a profile folder. The system releases it with the program, however that ends. */
final class ProfileLock implements AutoCloseable {
    // Closing any channel of a file gives up the whole process's locks on it, so a folder held here is not even tried.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private ProfileLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the lock at once or not at all.
     *
     * @param locked the lock file of this folder if this program has locked it already; taken over without letting go, so that
     *     nobody comes between
     * @throws ProfileException with {@link ProfileException.Reason#IN_USE}
     */
    static ProfileLock take(Path folder, @Nullable FileChannel locked) throws ProfileException, IOException {
        Path real = folder.toRealPath();
        if (!HELD.add(real)) {
            throw inUse();
        }
        boolean taken = false;
        try {
            FileChannel channel = locked == null ? lock(real.resolve("lock")) : locked;
            taken = true;
            return new ProfileLock(real, channel);
        } finally {
            if (!taken) {
                HELD.remove(real);
            }
        }
    }

    private static FileChannel lock(Path file) throws ProfileException, IOException {
        if (!Files.exists(file)) {
            createQuietly(file);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw inUse();
        }
        return channel;
    }

    private static void createQuietly(Path file) throws IOException {
        try {
            Durable.createFile(file);
        } catch (FileAlreadyExistsException e) {
            // Another program was faster; the lock decides between us.
            return;
        }
    }

    static ProfileException inUse() {
        return new ProfileException(ProfileException.Reason.IN_USE, Profiles.IN_USE);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(folder);
        }
    }
}
