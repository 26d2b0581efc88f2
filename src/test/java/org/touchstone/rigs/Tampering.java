package org.touchstone.rigs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Edits of a store's files by somebody who has no key. */
enum Tampering {
    BIT_FLIP,
    BYTE_RUN,
    PAGE_SWAP,
    TRUNCATION,
    OLDER_COPY,
    DELETED_ROWS,
    REORDERED_ROWS;

    private static final int PAGE = 4096;
    private static final int LONGEST_RUN = 64;
    private static final List<String> FILES =
            List.of("store.db", "store.db", "store.db-wal", "segments/000001.seg", "head", "seal");
    private static final List<String> TABLES =
            List.of("item", "item_key", "entry", "draft", "tally", "setting", "bundle");

    /**
     * Makes one edit.
     *
     * @param folder the store's copy
     * @param older the same store as it once was
     * @return what was done
     */
    String apply(Path folder, Path older, RandomGenerator random) throws IOException, SQLException {
        return switch (this) {
            case BIT_FLIP, BYTE_RUN, TRUNCATION -> bytes(folder, random);
            case PAGE_SWAP -> swap(folder.resolve("store.db"), random);
            case OLDER_COPY -> goBack(folder, older);
            case DELETED_ROWS, REORDERED_ROWS -> rows(folder, random);
        };
    }

    private String bytes(Path folder, RandomGenerator random) throws IOException {
        Path file = folder.resolve(FILES.get(random.nextInt(FILES.size())));
        if (!Files.exists(file) || Files.size(file) == 0) {
            file = folder.resolve("store.db");
        }
        byte[] content = Files.readAllBytes(file);
        int at = random.nextInt(content.length);
        if (this == TRUNCATION) {
            content = Arrays.copyOf(content, at);
        } else if (this == BIT_FLIP) {
            content[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        } else {
            for (int n = at; n < Math.min(content.length, at + 1 + random.nextInt(LONGEST_RUN)); n++) {
                content[n] = (byte) random.nextInt();
            }
        }
        Files.write(file, content);
        return this + " at " + at + " of " + file.getFileName();
    }

    private static String swap(Path file, RandomGenerator random) throws IOException {
        byte[] content = Files.readAllBytes(file);
        int one = random.nextInt(content.length / PAGE);
        int other = random.nextInt(content.length / PAGE);
        byte[] kept = Arrays.copyOfRange(content, one * PAGE, (one + 1) * PAGE);
        System.arraycopy(content, other * PAGE, content, one * PAGE, PAGE);
        System.arraycopy(kept, 0, content, other * PAGE, PAGE);
        Files.write(file, content);
        return "pages " + one + " and " + other + " swapped";
    }

    private static String goBack(Path folder, Path older) throws IOException {
        Files.deleteIfExists(folder.resolve("store.db-wal"));
        Files.delete(folder.resolve("store.db"));
        Files.copy(older.resolve("store.db"), folder.resolve("store.db"));
        return "older database";
    }

    private String rows(Path folder, RandomGenerator random) throws SQLException {
        String table = TABLES.get(random.nextInt(TABLES.size()));
        String some = "SELECT %s FROM " + table + " ORDER BY random() LIMIT 1";
        String key = table.equals("item_key") ? "mac" : table.equals("tally") ? "block" : "rowid";
        String content = switch (table) {
            case "item_key" -> "ord";
            case "tally" -> "n";
            case "entry" -> random.nextBoolean() ? "line" : "body";
            default -> "sealed";
        };
        String sql = this == DELETED_ROWS
                ? "DELETE FROM " + table + " WHERE " + key + " = (" + String.format(some, key) + ")"
                : "UPDATE " + table + " SET " + content + " = (" + String.format(some, content) + ") WHERE " + key
                        + " = (" + String.format(some, key) + ")";
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("store.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return sql;
    }
}
