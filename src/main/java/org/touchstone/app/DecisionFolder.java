package org.touchstone.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.formats.blind.DecisionFiles;
import org.touchstone.formats.blind.DecisionSink;
import org.touchstone.formats.blind.MadeDecision;

/** A folder of decisions that appears whole under its name, or not at all. */
final class DecisionFolder implements DecisionSink, AutoCloseable {
    private final @Nullable Path target;
    private final @Nullable Path unfinished;
    private final @Nullable DecisionFiles files;
    private boolean placed;

    private DecisionFolder(@Nullable Path target, @Nullable Path unfinished) {
        this.target = target;
        this.unfinished = unfinished;
        this.files = unfinished == null ? null : new DecisionFiles(unfinished);
    }

    /**
     * @param target the folder to be, absent or empty; null when decisions are not wanted
     * @throws IOException when it cannot be made
     */
    static DecisionFolder open(@Nullable Path target) throws IOException {
        if (target == null) {
            return new DecisionFolder(null, null);
        }
        Path absolute = target.toAbsolutePath().normalize();
        Files.createDirectories(absolute.getParent() == null ? absolute : absolute.getParent());
        Path unfinished = absolute.resolveSibling(absolute.getFileName() + ".part");
        delete(unfinished);
        return new DecisionFolder(absolute, Files.createDirectory(unfinished));
    }

    @Override
    public void decision(MadeDecision decision) throws IOException {
        if (files != null) {
            files.decision(decision);
        }
    }

    /** Puts the folder into place and returns the number of its files. */
    int finish() throws IOException {
        if (files == null || target == null || unfinished == null) {
            return 0;
        }
        files.close();
        Files.deleteIfExists(target);
        Files.move(unfinished, target);
        placed = true;
        return files.count();
    }

    /** Takes a folder back that was put into place. */
    void undo() throws IOException {
        if (placed && target != null) {
            delete(target);
        }
    }

    @Override
    public void close() throws IOException {
        if (files != null && unfinished != null) {
            files.close();
            delete(unfinished);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(folder)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : inside) {
            Files.delete(path);
        }
    }
}
