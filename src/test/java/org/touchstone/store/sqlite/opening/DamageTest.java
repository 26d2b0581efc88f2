package org.touchstone.store.sqlite.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.store.packs.Filling.all;
import static org.touchstone.store.packs.Filling.importPack;
import static org.touchstone.store.packs.Filling.judged;
import static org.touchstone.store.packs.Filling.key;
import static org.touchstone.store.packs.Filling.started;
import static org.touchstone.store.packs.Filling.utf8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemRow;
import org.touchstone.store.JudgmentLine;
import org.touchstone.store.StoreException;
import org.touchstone.store.local.LocalStore;
import org.touchstone.tasks.Progress;

/** Whatever is changed on disk is noticed, or changes nothing that anybody is shown. */
class DamageTest {
    private static final byte[] KEY = new byte[32];
    private static final int EDITS = 200;

    @TempDir
    Path temp;

    private final SqliteStoreOpener opener = new SqliteStoreOpener(new SecureRandom());
    private Path original = Path.of("");
    private List<String> content = List.of();

    @BeforeEach
    void fill() throws IOException {
        original = Files.createDirectory(temp.resolve("original"));
        try (LocalStore store = opener.create(original, KEY)) {
            importPack(store, "s", 1, 0, 40);
            for (int n = 0; n < 25; n++) {
                store.journal().append(judged(key("s", n), "{\"judgment\":" + n + '}'));
            }
            store.journal().append(judged(key("s", 3), "{\"revised\":3}"));
            store.journal().append(started(3));
            store.drafts().save(key("s", 30), utf8("half"));
            content = content(store);
        }
    }

    /** Everything a person could be shown. */
    private static List<String> content(LocalStore store) {
        List<String> shown = new ArrayList<>();
        shown.add(store.journal().head().toString());
        for (ItemRow row : store.items().page(ItemFilter.ALL, 0, 1000)) {
            shown.add(row.toString());
            shown.add(new String(store.items().text(row.key()), StandardCharsets.UTF_8));
            store.judgments().history(row.key()).forEach(j -> shown.add(line(j)));
            store.drafts().find(row.key()).ifPresent(d -> shown.add(new String(d, StandardCharsets.UTF_8)));
        }
        all(store.judgments().newestFirst()).forEach(j -> shown.add(line(j)));
        store.packs().all().forEach(p -> shown.add(p.toString()));
        shown.add(store.drafts().lastOpened().toString());
        return shown;
    }

    private static String line(JudgmentLine judgment) {
        return judgment.seq() + new String(judgment.bytes(), StandardCharsets.UTF_8);
    }

    private Path copy(String name) throws IOException {
        Path copy = Files.createDirectory(temp.resolve(name));
        Files.createDirectory(copy.resolve("segments"));
        Files.copy(original.resolve("store.db"), copy.resolve("store.db"));
        Files.copy(original.resolve("segments/000001.seg"), copy.resolve("segments/000001.seg"));
        return copy;
    }

    /** Whether opening, checking or reading tells of the change; fails when something else is shown as right. */
    private boolean noticed(Path copy, String what) {
        try (LocalStore store = opener.open(copy, KEY)) {
            boolean found = !store.upkeep().check(Progress.NONE).isSound();
            List<String> shown;
            try {
                shown = content(store);
            } catch (StoreException | NoSuchElementException e) {
                assertThat(found).as(what + " was found while reading only").isTrue();
                return true;
            }
            if (!found) {
                assertThat(shown).as(what).isEqualTo(content);
            }
            return found;
        } catch (StoreException e) {
            return true;
        }
    }

    @Test
    void randomEditsAreNoticedOrChangeNothing() throws Exception {
        Random random = new Random(3);
        int noticed = 0;
        for (int n = 0; n < EDITS; n++) {
            Path copy = copy("edit" + n);
            Path file = copy.resolve(n % 4 == 0 ? "segments/000001.seg" : "store.db");
            byte[] bytes = Files.readAllBytes(file);
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, bytes);
            boolean found = noticed(copy, "edit of byte " + at + " of " + file.getFileName());
            noticed += found ? 1 : 0;
            assertThat(found || n % 4 != 0).as("every byte of a segment counts").isTrue();
        }
        // The rest lies in unused parts of pages and changed nothing that is shown.
        assertThat(noticed).isGreaterThan(EDITS / 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE item SET state = 0 WHERE ord = 20",
                "UPDATE item SET state = 2 WHERE ord = 0",
                "UPDATE item SET standing = NULL, state = 0 WHERE ord = 20",
                "UPDATE item SET standing = (SELECT standing FROM item WHERE ord = 21) WHERE ord = 20",
                "UPDATE item SET sealed = (SELECT sealed FROM item WHERE ord = 21) WHERE ord = 20",
                "UPDATE item_key SET ord = 41 - ord WHERE ord IN (20, 21)",
                "UPDATE tally SET n = n + 1 WHERE state = 0",
                "UPDATE tally SET state = 3 WHERE state = 2",
                "DELETE FROM tally WHERE state = 1",
                "UPDATE entry SET judgments = judgments + 1",
                "UPDATE entry SET withdrawals = 1 WHERE seq = 9",
                "UPDATE item SET alike = 7 WHERE ord = 20",
                "DELETE FROM item WHERE ord = 39",
                "DELETE FROM entry WHERE seq = 9",
                "DELETE FROM entry WHERE seq = (SELECT max(seq) FROM entry)",
                "DELETE FROM entry WHERE seq > 20",
                "UPDATE entry SET body = NULL WHERE seq = 9",
                "UPDATE entry SET body = (SELECT body FROM entry WHERE seq = 10) WHERE seq = 9",
                "UPDATE entry SET line = (SELECT line FROM entry WHERE seq = 10) WHERE seq = 9",
                "UPDATE entry SET ord = 1 WHERE seq = 9",
                "UPDATE entry SET study = NULL WHERE seq = 9",
                "UPDATE entry SET place = 10 WHERE seq = 9",
                "UPDATE entry SET kind = 0 WHERE seq = 9",
                "UPDATE entry SET study = NULL, place = 1 WHERE kind = 0",
                "UPDATE draft SET version = version + 1",
                "UPDATE draft SET ord = 1",
                "DELETE FROM draft",
                "DELETE FROM pack",
                "UPDATE facet SET sealed = (SELECT sealed FROM facet ORDER BY no DESC LIMIT 1) WHERE no = 1",
                "DELETE FROM setting WHERE no = 1",
                "PRAGMA user_version = 0",
                "DROP TABLE bundle"
            })
    void editWithADatabaseToolIsNoticed(String sql) throws Exception {
        Path copy = copy("sql");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy.resolve("store.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        assertThat(noticed(copy, sql)).isTrue();
    }

    @Test
    void truncatedOrMissingSegmentIsNoticed() throws Exception {
        Path cut = copy("cut");
        byte[] segment = Files.readAllBytes(cut.resolve("segments/000001.seg"));
        Files.write(cut.resolve("segments/000001.seg"), Arrays.copyOf(segment, segment.length - 1));
        assertThat(noticed(cut, "cut")).isTrue();
        Path gone = copy("gone");
        Files.delete(gone.resolve("segments/000001.seg"));
        assertThat(noticed(gone, "gone")).isTrue();
    }

    @Test
    void untouchedCopyIsSound() throws Exception {
        assertThat(noticed(copy("same"), "nothing")).isFalse();
    }
}
