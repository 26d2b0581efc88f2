package org.touchstone.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.store.StoreException;

/** An error in the middle of a transaction, as a heap that is used up throws it anywhere. */
class WriterErrorTest {
    @TempDir
    Path temp;

    private StoreFile store;
    private Database database;
    private Writer writer;
    private PreparedStatement insert;

    @BeforeEach
    void open() throws Exception {
        store = StoreFile.claim(Files.createFile(temp.resolve("store.db")));
        database = new Database(store);
        writer = new Writer(database.writer(), store, new Reserve(temp, 1, new SecureRandom()));
        try (PreparedStatement table = writer.prepare("CREATE TABLE kept (n INTEGER)")) {
            table.execute();
        }
        insert = writer.prepare("INSERT INTO kept VALUES (1)");
    }

    @AfterEach
    void close() throws Exception {
        insert.close();
        writer.close();
        database.close();
        store.close();
    }

    private int insertOne() throws java.sql.SQLException {
        return insert.executeUpdate();
    }

    private long rows() {
        return database.read(handle ->
                handle.createQuery("SELECT count(*) FROM kept").mapToLong().one());
    }

    @Test
    void errorOfTheWorkUndoesItAndTheStoreGoesOn() {
        for (Error error : List.of(new OutOfMemoryError(), new StackOverflowError(), new NoClassDefFoundError())) {
            assertThatThrownBy(() -> writer.commit(
                            () -> {
                                insertOne();
                                throw error;
                            },
                            done -> {}))
                    .isSameAs(error);
        }
        assertThat(rows()).isZero();
        assertThat(writer.broken()).isEmpty();
        writer.commit(this::insertOne, done -> {});
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void errorAfterTheCommitEndsWritingBecauseTheProgramDoesNotKnowWhatItHolds() {
        assertThatThrownBy(() -> writer.commit(this::insertOne, done -> {
                    throw new OutOfMemoryError();
                }))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(rows()).isEqualTo(1);
        assertThat(writer.broken()).hasValueSatisfying(why -> assertThat(why).contains("open the profile again"));
        assertThatThrownBy(() -> writer.commit(this::insertOne, done -> {})).isInstanceOf(StoreException.class);
        assertThat(rows()).isEqualTo(1);
    }
}
