package org.touchstone.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Walls that only the source text shows: the size of files and what package-infos say. */
final class SourceWalls {
    /** No file of the product is longer than this many lines. */
    static final int LONGEST = 400;

    /** No package holds more files than this, its package-info not counted. */
    static final int MOST_FILES = 15;

    /** No package holds more lines than this, its package-info not counted. */
    static final int MOST_LINES = 1500;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](\\s|$)");

    private SourceWalls() {}

    /** Files below the folder that are too long, with their length. */
    static List<String> tooLong(Path sources) {
        return javaFiles(sources).stream()
                .filter(f -> lines(f).size() > LONGEST)
                .map(f -> sources.relativize(f) + ": " + lines(f).size() + " lines")
                .toList();
    }

    /** Folders with sources whose package-info is missing or says less than three sentences. */
    static List<String> silentPackages(Path sources) {
        return javaFiles(sources).stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> sentences(folder.resolve("package-info.java")) < 3)
                .map(folder -> sources.relativize(folder).toString())
                .toList();
    }

    /** Packages that hold more than one reader keeps in mind, with their size. */
    static List<String> crowded(Path sources) {
        Map<Path, List<Path>> byFolder =
                types(sources).collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.toList()));
        return byFolder.entrySet().stream()
                .filter(p -> p.getValue().size() > MOST_FILES || size(p.getValue()) > MOST_LINES)
                .map(p -> "%s: %d files, %d lines"
                        .formatted(sources.relativize(p.getKey()), p.getValue().size(), size(p.getValue())))
                .toList();
    }

    private static int size(List<Path> files) {
        return files.stream().mapToInt(f -> lines(f).size()).sum();
    }

    /** Simple names that more than one file bears, with the files. */
    static List<String> sharedNames(Path sources) {
        Map<String, List<String>> byName = types(sources)
                .collect(Collectors.groupingBy(
                        f -> f.getFileName().toString(),
                        TreeMap::new,
                        Collectors.mapping(f -> sources.relativize(f).toString(), Collectors.toList())));
        return byName.values().stream()
                .filter(files -> files.size() > 1)
                .map(List::toString)
                .toList();
    }

    private static Stream<Path> types(Path sources) {
        return javaFiles(sources).stream().filter(f -> !f.endsWith("package-info.java"));
    }

    private static long sentences(Path packageInfo) {
        if (!Files.exists(packageInfo)) {
            return 0;
        }
        String text = String.join("\n", lines(packageInfo));
        int start = text.indexOf("/**");
        int end = text.indexOf("*/");
        if (start < 0 || end < start) {
            return 0;
        }
        String comment = text.substring(start + 3, end).replaceAll("(?m)^\\s*\\*", " ");
        return SENTENCE_END.matcher(comment).results().count();
    }

    private static List<Path> javaFiles(Path sources) {
        try (Stream<Path> walk = Files.walk(sources)) {
            return walk.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
