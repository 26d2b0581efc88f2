package org.touchstone.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders as this package needs them. Any thread. */
public final class Folders {
    private Folders() {}

    /** The folder that a path lies in, made absolute. */
    public static Path of(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    /** Makes a folder for its owner only (0700), and those around it; one that exists is left as it is. */
    public static void makeOwn(Path folder) throws IOException {
        Files.createDirectories(of(folder));
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, Access.ownersFolder(folder));
        }
    }

    /** Forces the names in a folder to the disk where the system knows how (not on Windows, which needs it not). */
    public static void sync(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Removes a folder of ours with all that is in it; links are removed, not followed. */
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
