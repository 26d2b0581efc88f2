package org.touchstone.store.sqlite.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.store.packs.Filling.utf8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemState;
import org.touchstone.journal.Entry;
import org.touchstone.store.ExportRecord;
import org.touchstone.store.PackFacts;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.packs.NewItem;
import org.touchstone.store.packs.PackIntake;

/** No word of what is kept lies readable in the folder, neither while the store is open nor after. */
class CanaryTest {
    @TempDir
    Path folder;

    private final List<String> canaries = new ArrayList<>();
    private final Random random = new Random(20);

    private String canary(String what) {
        String canary = what + "Zq" + Long.toString(random.nextLong() >>> 1, 36);
        canaries.add(canary);
        return canary;
    }

    @Test
    void twentyPlantedStringsAreNowhereOnDisk() throws Exception {
        try (LocalStore store = new SqliteStoreOpener(new SecureRandom()).create(folder, new byte[32])) {
            StudyId study = new StudyId(canary("study"));
            ItemKey item = new ItemKey(study, new ItemId(canary("item")));
            ItemKey second = new ItemKey(study, new ItemId(canary("item")));
            importTwo(store, study, item, second);
            store.drafts().save(item, utf8("{\"rationale\":\"" + canary("draft") + "\"}"));
            store.journal().append(judged(item));
            store.drafts().save(second, utf8(canary("draft")));
            byte[] facts = utf8("{\"judgment\":\"" + canary("fact") + "\"}");
            store.journal().append(new Entry.Withdrawn(item, 3, facts, utf8(canary("restored"))));
            store.journal().append(judged(item));
            String digest = canary("digest");
            store.exports()
                    .record(
                            new ExportRecord(study, 1, digest, 1, 2, 1, 9),
                            new Entry.Noted(
                                    study,
                                    canary("x").replaceAll("[^a-z]", "q"),
                                    9,
                                    utf8("{\"digest\":\"" + canary("noted") + "\"}")));
            store.upkeep().maintain();
            assertThat(canaries).hasSizeGreaterThanOrEqualTo(20);
            assertThat(folder.resolve("store.db-wal")).isNotEmptyFile();
            assertNowhere();
        }
        assertNowhere();
    }

    private Entry.Judged judged(ItemKey item) {
        String line = "{\"rationale\":\"" + canary("rationale") + "\",\"note\":\"" + canary("note") + "\"}";
        return new Entry.Judged(item, 2, ItemState.JUDGED, utf8(line));
    }

    private void importTwo(LocalStore store, StudyId study, ItemKey item, ItemKey second) {
        PackFacts facts =
                new PackFacts(canary("pack"), study, 1, canary("title"), canary("guideline"), canary("signer"), -1);
        try (PackIntake writer = store.packs().begin(facts)) {
            writer.beginPart("guidelines.md");
            byte[] guidelines = utf8(canary("rule"));
            writer.write(guidelines, 0, guidelines.length);
            writer.beginPart(canary("part"));
            byte[] line = utf8("{\"prompt\":\"" + canary("prompt") + "\",\"response\":\"" + canary("response") + "\"}");
            writer.write(line, 0, line.length);
            String domain = canary("domain");
            String task = canary("task");
            writer.add(
                    new NewItem(
                            item.item(),
                            domain,
                            task,
                            canary("lang"),
                            false,
                            0,
                            0,
                            line.length,
                            () -> canary("content")),
                    line);
            writer.add(
                    new NewItem(second.item(), domain, task, "en", true, 1, 0, line.length, () -> canary("content")),
                    line);
            writer.commit(new Entry.Noted(study, "pack-imported", 1, utf8("{\"title\":\"" + canary("title") + "\"}")));
        }
    }

    private void assertNowhere() throws IOException {
        int files = 0;
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                files++;
                for (String canary : canaries) {
                    assertThat(bytes.contains(canary))
                            .as(canary + " in " + file)
                            .isFalse();
                }
            }
        }
        assertThat(files).isGreaterThanOrEqualTo(2);
    }
}
