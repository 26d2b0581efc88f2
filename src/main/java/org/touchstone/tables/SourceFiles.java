package org.touchstone.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the files that a user names by files and folders. */
public final class SourceFiles {
    private SourceFiles() {}

    /**
     * Returns every named file, and the wanted files below every named folder, in the order of their paths. Links
     * inside folders are not followed.
     *
     * @param wanted returns whether to read a file of this name (in lower case) in a folder
     * @throws IOException if a named file or folder does not exist or cannot be listed
     */
    public static List<SourceFile> find(List<Path> inputs, Predicate<String> wanted) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (Path input : inputs) {
            if (Files.isDirectory(input)) {
                try (Stream<Path> below = Files.walk(input)) {
                    below.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
                            .filter(p -> wanted.test(lastName(p)))
                            .sorted(Comparator.comparing(
                                    p -> input.relativize(p).toString()))
                            .forEach(paths::add);
                }
            } else if (Files.exists(input)) {
                paths.add(input);
            } else {
                throw new NoSuchFileException(input.toString());
            }
        }
        return named(paths);
    }

    private static String lastName(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    }

    /**
     * Names files by the shortest distinct endings of their paths, so that a folder gives the same names wherever it
     * is.
     */
    private static List<SourceFile> named(List<Path> paths) {
        int longest = paths.stream().mapToInt(Path::getNameCount).max().orElse(0);
        for (int parts = 1; parts <= longest; parts++) {
            List<String> names = new ArrayList<>();
            for (Path path : paths) {
                names.add(end(path, parts));
            }
            if (new HashSet<>(names).size() == paths.size() || parts == longest) {
                List<SourceFile> files = new ArrayList<>();
                for (int i = 0; i < paths.size(); i++) {
                    files.add(new SourceFile(paths.get(i), names.get(i)));
                }
                return files;
            }
        }
        return List.of();
    }

    private static String end(Path path, int parts) {
        int count = path.getNameCount();
        return count == 0
                ? path.toString()
                : path.subpath(Math.max(0, count - parts), count).toString().replace('\\', '/');
    }
}
