package org.touchstone.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.touchstone.store.JournalLine;

/**
 * One step of the schema, forward only.
 *
 * @param version the {@code user_version} after it; steps count from 1 without gaps
 * @param name tells what it does
 * @param sql its statements, separated by semicolons at line ends
 */
record Migration(int version, String name, String sql) {
    /** The steps of this version of the program. */
    static final List<Migration> ALL = List.of(load(1, "first"), load(2, "tip"));

    /** Recorded with the step, so that a database made by an edited step can be told. */
    String checksum() {
        return JournalLine.sha256(sql.getBytes(StandardCharsets.UTF_8));
    }

    private static Migration load(int version, String name) {
        String number = "00" + version;
        String resource = "/db/workstation/sqlite/V" + number.substring(number.length() - 3) + "__" + name + ".sql";
        try (InputStream in = Objects.requireNonNull(Migration.class.getResourceAsStream(resource), resource)) {
            return new Migration(version, name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
