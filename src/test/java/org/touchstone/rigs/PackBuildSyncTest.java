package org.touchstone.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.app.Main;

/**
 * After {@code pack build} has ended, a power cut takes nothing of what it made: of each file the content was synced after
 * its last write and before it had its name, and the name was synced.
 */
class PackBuildSyncTest {
    private Scratch scratch;
    private Shim shim;
    private Path folder;

    PackBuildSyncTest() throws IOException {
        scratch = new Scratch();
        folder = scratch.newFolder("made");
    }

    @BeforeEach
    void compile() throws Exception {
        shim = Shim.compile(scratch.folder());
    }

    @AfterEach
    void clean() throws IOException {
        scratch.close();
    }

    private List<Change> build() throws Exception {
        Path study = Files.writeString(scratch.folder().resolve("study.json"), "{\"id\":\"s\",\"title\":\"T\"}");
        Path rows = Files.writeString(scratch.folder().resolve("rows.jsonl"), """
                {"prompt":"p","response_a":"a","response_b":"b","winner":"a","annotator":"u"}
                """);
        Shim.Watch watch = Shim.Watch.over(folder);
        int ended = shim.run(
                watch,
                Main.class,
                "pack",
                "build",
                "--study",
                study.toString(),
                "--out",
                folder.resolve("p.tspack").toString(),
                "--key-out",
                folder.resolve("k.json").toString(),
                "--judgments-out",
                folder.resolve("decisions").toString(),
                "--secret",
                folder.resolve("secret").toString(),
                "--sign-key",
                folder.resolve("lead.pem").toString(),
                "--report",
                folder.resolve("report.jsonl").toString(),
                rows.toString());
        assertThat(ended).isZero();
        return Recording.read(Objects.requireNonNull(watch.record()));
    }

    private static int last(List<Change> changes, Predicate<Change> wanted) {
        for (int at = changes.size() - 1; at >= 0; at--) {
            if (wanted.test(changes.get(at))) {
                return at;
            }
        }
        return -1;
    }

    private static long inode(Path file) throws IOException {
        return ((Number) Files.getAttribute(file, "unix:ino")).longValue();
    }

    @Test
    void everyFileIsSyncedBeforeItHasItsNameAndTheNameAfterwards() throws Exception {
        List<Change> changes = build();
        for (String name : List.of("p.tspack", "k.json", "secret", "lead.pem", "decisions/u.jsonl")) {
            Path file = folder.resolve(name);
            String top = name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
            long inode = inode(file);
            int written = last(changes, c -> c.kind() == Change.Kind.WRITE && c.inode() == inode);
            int synced = last(changes, c -> c.kind() == Change.Kind.SYNC && c.inode() == inode);
            int named = last(
                    changes,
                    c -> (c.kind() == Change.Kind.LINK || c.kind() == Change.Kind.RENAME)
                            && c.other().equals(top));
            int folderSynced = last(
                    changes,
                    c -> c.kind() == Change.Kind.SYNC_FOLDER && c.path().isEmpty());
            assertThat(written).as("%s is written", name).isNotNegative();
            assertThat(synced).as("%s is synced after its last write", name).isGreaterThan(written);
            assertThat(named).as("%s has its name after it was synced", name).isGreaterThan(synced);
            assertThat(folderSynced).as("the name %s is synced", name).isGreaterThan(named);
        }
        long decisions = inode(folder.resolve("decisions"));
        assertThat(changes)
                .as("names in the folder of decisions are synced")
                .anyMatch(c -> c.kind() == Change.Kind.SYNC_FOLDER && c.inode() == decisions);
    }
}
