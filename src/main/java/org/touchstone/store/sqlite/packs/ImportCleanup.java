package org.touchstone.store.sqlite.packs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import org.touchstone.store.sqlite.state.Catalog;
import org.touchstone.store.sqlite.state.Core;

/** Removes what an uncommitted import left behind. */
public final class ImportCleanup {
    private ImportCleanup() {}

    /** Deletes rows above the highest visible position. */
    public static void removeRows(Core core) {
        long end = core.catalog().end();
        boolean any = core.database()
                .read(handle -> handle.createQuery("SELECT 1 FROM item WHERE ord >= ? LIMIT 1")
                        .bind(0, end)
                        .mapToLong()
                        .findOne()
                        .isPresent());
        if (any) {
            core.writer().commit(() -> {
                try (PreparedStatement keys = core.writer().prepare("DELETE FROM item_key WHERE ord >= ?");
                        PreparedStatement items = core.writer().prepare("DELETE FROM item WHERE ord >= ?")) {
                    keys.setLong(1, end);
                    keys.executeUpdate();
                    items.setLong(1, end);
                    return items.executeUpdate();
                }
            });
        }
    }

    /** Deletes unfinished files, and segments that no held pack names. */
    public static void removeFiles(Core core) throws IOException {
        Path folder = core.folder().resolve("segments");
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                boolean known = core.catalog().packs().entrySet().stream()
                        .filter(pack -> pack.getValue().isHeld())
                        .anyMatch(pack -> Catalog.segmentFile(core.folder(), pack.getKey())
                                .equals(file));
                if (name.endsWith(".part") || (name.matches("[0-9]{6,}\\.seg") && !known)) {
                    Files.delete(file);
                }
            }
        }
    }
}
