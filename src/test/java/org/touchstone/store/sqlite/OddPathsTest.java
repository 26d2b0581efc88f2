package org.touchstone.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchstone.store.packs.Filling.importPack;
import static org.touchstone.store.packs.Filling.judged;
import static org.touchstone.store.packs.Filling.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.journal.JournalHead;
import org.touchstone.store.StoreException;
import org.touchstone.store.StoreException.Reason;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;
import org.touchstone.store.sqlite.schema.Migration;
import org.touchstone.tasks.Progress;

/** A store lives in the folder that was named, whatever characters its path has, and nowhere else. */
class OddPathsTest {
    private static final byte[] KEY = new byte[32];

    @TempDir
    Path temp;

    private final SqliteStoreOpener opener =
            new SqliteStoreOpener(new SecureRandom(), Migration.ALL, new ReservedSpace(8192, 65_536, 65_536));

    static Stream<String> names() {
        List<String> names = new ArrayList<>(List.of(
                "a?journal_mode=OFF",
                "a?vfs=none&mode=memory",
                "mode=memory",
                "file:x?mode=memory&cache=shared",
                ":memory:",
                ":resource:x",
                "jdbc:sqlite:x",
                "%00",
                "%3F%2F%",
                "#",
                "$HOME ${user.home} `x` ~",
                " both ends ",
                "-rf",
                "@x",
                "...",
                "C:\\x",
                "'; DROP TABLE entry; --",
                "\"quoted\" 'twice' `thrice`",
                "line\nbreak\r\n",
                "\u05e4\u05e8\u05d5\u05e4\u05d9\u05dc \u0645\u0644\u0641",
                "\u202eright-to-left override",
                "\ud83d\udc69\u200d\u2696\ufe0f \ud83c\uddef\ud83c\uddf5",
                "e\u0301 and \u00e9",
                "x".repeat(200)));
        for (int first = 1; first < 0x80; first += 0x10) {
            StringBuilder row = new StringBuilder();
            for (int c = first; c < first + 0x10 && c < 0x80; c++) {
                row.append(c == '/' ? "" : Character.toString(c));
            }
            names.add(row.toString());
        }
        names.add(" ?%#;&=+*<>|:\\\"'~\t\u007f middle \u007f\t~'\"\\:|><*+=&;#%? ");
        names.add("\t");
        return names.stream();
    }

    private Path folder(String name) throws IOException {
        try {
            return Files.createDirectory(temp.resolve(name));
        } catch (InvalidPathException e) {
            // Not legal here (Windows); then nobody can have such a folder.
            return Files.createDirectory(temp.resolve("legal"));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void storeIsMadeOpenedCopiedAndCheckedInAFolderOfThisName(String name) throws Exception {
        Path folder = folder(name);
        Path copy = folder.resolve("copy of " + folder.getFileName());
        JournalHead head;
        try (LocalStore store = opener.create(folder, KEY)) {
            importPack(store, "s", 1, 0, 3);
            head = store.journal().append(judged(key("s", 0), "{\"j\":0}"));
            store.upkeep().maintain();
            store.upkeep().copyTo(copy);
        }
        try (LocalStore store = opener.open(folder, KEY)) {
            assertThat(store.journal().head()).isEqualTo(head);
            CheckReport report = store.upkeep().check(Progress.NONE);
            assertThat(report.problems()).isEmpty();
            assertThat(report.remarks()).isEmpty();
        }
        assertThat(temp).isDirectoryContaining(folder::equals);
        try (Stream<Path> beside = Files.list(temp)) {
            assertThat(beside).containsExactly(folder);
        }
        assertThat(Files.size(copy)).isPositive();
        assertThat(folder.resolve("store.db-wal")).doesNotExist();
    }

    private Path folderOfLength(int bytes) {
        Path folder = temp;
        int left = bytes - length(temp);
        while (left > 0) {
            int now = Math.min(left - 1, left > 240 ? 200 : 239);
            folder = folder.resolve("d".repeat(now));
            left -= now + 1;
        }
        return folder;
    }

    private static int length(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void thePathOfAFolderMayHave495BytesAndNoMore() throws Exception {
        Path longest = folderOfLength(495);
        assertThat(length(longest)).isEqualTo(495);
        opener.requirePlace(longest);
        Files.createDirectories(longest);
        opener.create(longest, KEY).close();
        opener.open(longest, KEY).close();
        Path tooLong = folderOfLength(496);
        assertThatThrownBy(() -> opener.requirePlace(tooLong))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.PATH_TOO_LONG))
                .hasMessageContaining("it has 496 bytes, and 495 is the maximum");
        Path link = Files.createSymbolicLink(temp.resolve("short"), Files.createDirectories(tooLong));
        assertThatThrownBy(() -> opener.create(link, KEY)).hasMessageContaining("it has 496 bytes");
        assertThat(tooLong).isEmptyDirectory();
        try (LocalStore store = opener.open(longest, KEY)) {
            Path copy = longest.resolve("x".repeat(20));
            assertThatThrownBy(() -> store.upkeep().copyTo(copy))
                    .hasMessageContaining("it has 495 bytes, and 483 is the maximum");
            assertThat(copy).doesNotExist();
        }
    }

    @Test
    void lettersOutsideAsciiCountAsTheyAreKept() {
        Path umlauts = folderOfLength(200).resolve("\u00e4".repeat(148));
        assertThatThrownBy(() -> opener.requirePlace(umlauts)).hasMessageContaining("it has 497 bytes");
    }
}
