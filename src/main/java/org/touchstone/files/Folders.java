package org.touchstone.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folder operations of this package. Any thread. */
public final class Folders {
    private Folders() {}

    /** Returns the absolute folder of a path. */
    public static Path of(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    /** Creates a folder and its parents for their owner only (0700); leaves existing ones as they are. */
    public static void makeOwn(Path folder) throws IOException {
        Files.createDirectories(of(folder));
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, Access.ownersFolder(folder));
        }
    }

    /** Syncs the names in a folder where the system supports it (Windows does not and need not). */
    public static void sync(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Deletes a folder of this program with its content; links are deleted, not followed. */
    public static void remove(Path folder) throws IOException {
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(folder)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : inside) {
            Files.deleteIfExists(path);
        }
    }

    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
