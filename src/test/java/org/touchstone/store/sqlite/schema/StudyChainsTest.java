package org.touchstone.store.sqlite.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchstone.store.packs.Filling.all;
import static org.touchstone.store.packs.Filling.judged;
import static org.touchstone.store.packs.Filling.key;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.journal.JournalHead;
import org.touchstone.store.Journal;
import org.touchstone.store.StoreException;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.sqlite.Database;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;
import org.touchstone.tasks.Progress;

/** A store of two studies as the program kept it when all studies had one chain. */
class StudyChainsTest {
    private static final byte[] KEY = new byte[32];
    private static final StudyId S = new StudyId("s");
    private static final StudyId T = new StudyId("t");

    @TempDir
    Path folder;

    private final SqliteStoreOpener opener = new SqliteStoreOpener(new SecureRandom());

    @BeforeEach
    void unpack() throws IOException {
        InputStream kept = Objects.requireNonNull(getClass().getResourceAsStream("/store/store-v2.zip"));
        try (ZipInputStream zip = new ZipInputStream(kept)) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                Path file = folder.resolve(e.getName());
                if (e.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.write(file, zip.readAllBytes());
                }
            }
        }
    }

    private static List<String> kinds(LocalStore store, StudyId study) {
        long last = store.journal().head(study).seq();
        return all(store.journal().lines(study, 1, last)).stream()
                .map(Journal.Line::kind)
                .toList();
    }

    @Test
    void everyEntryFindsItsPlaceInTheChainOfItsStudy() {
        try (LocalStore store = opener.open(folder, KEY)) {
            assertThat(kinds(store, S))
                    .containsExactly(
                            "pack-imported",
                            "judgment",
                            "judgment",
                            "export-begun",
                            "bundle-exported",
                            "withdrawal",
                            "judgment");
            assertThat(kinds(store, T)).containsExactly("pack-imported", "judgment", "judgment");
            assertThat(store.journal().head().seq()).isEqualTo(12);
            for (StudyId study : List.of(S, T)) {
                JournalHead chain = JournalHead.EMPTY;
                for (Journal.Line line : all(store.journal()
                        .lines(study, 1, store.journal().head(study).seq()))) {
                    assertThat(line.entry().follows(chain)).isTrue();
                    chain = chain.after(line.bytes());
                }
                assertThat(chain).isEqualTo(store.journal().head(study));
            }
        }
    }

    @Test
    void whatWasRecordedIsThereAndSoundAndGoesOn() {
        try (LocalStore store = opener.open(folder, KEY)) {
            CheckReport report = store.upkeep().check(Progress.NONE);
            assertThat(report.problems()).isEmpty();
            assertThat(store.judgments().inForce(key("s", 0)).orElseThrow().bytes())
                    .isEqualTo("{\"j\":1}".getBytes(StandardCharsets.UTF_8));
            assertThat(store.judgments().inForce(key("s", 1))).isEmpty();
            assertThat(store.drafts().find(key("t", 2))).isPresent();
            store.journal().append(judged(key("t", 3), "{\"j\":6}"));
        }
        try (LocalStore store = opener.open(folder, KEY)) {
            assertThat(store.journal().head(T).seq()).isEqualTo(4);
            assertThat(store.upkeep().check(Progress.NONE).problems()).isEmpty();
        }
        assertThat(folder.resolve("backup/store-v2.db")).exists();
    }

    @Test
    void nextBundleBeginsAfterThePlaceThatTheLastOneReached() {
        try (LocalStore store = opener.open(folder, KEY)) {
            assertThat(store.exports().of(S)).singleElement().satisfies(e -> {
                assertThat(e.from()).isEqualTo(1);
                assertThat(e.to()).isEqualTo(4);
                assertThat(e.digest()).isEqualTo("b".repeat(64));
            });
        }
    }

    @Test
    void wrongKeyChangesNothing() throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve("store.db"));
        byte[] other = new byte[32];
        other[0] = 1;
        assertThatThrownBy(() -> opener.open(folder, other)).isInstanceOf(StoreException.class);
        assertThat(folder.resolve("store.db")).hasBinaryContent(before);
        assertThat(folder.resolve("seal")).exists();
    }

    @Test
    void whatWasChangedFromOutsideIsRefusedAndStaysAsItWas() throws Exception {
        try (Connection tool = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("store.db"));
                Statement statement = tool.createStatement()) {
            statement.execute("PRAGMA foreign_keys=OFF");
            statement.execute("DELETE FROM entry WHERE seq = 12");
        }
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> opener.open(folder, KEY))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.DAMAGED));
        }
        try (Connection tool = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("store.db"));
                Statement statement = tool.createStatement()) {
            assertThat(Database.pragma(statement, "user_version")).isEqualTo("2");
        }
    }
}
