package org.touchstone.bundle.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.bundle.Samples;
import org.touchstone.bundle.zip.ByteSource;
import org.touchstone.refusal.KnownFile;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/** What a container asks of its readers follows from what it uses. */
class MinimumReaderTest {
    private static final Path FORMATS =
            Path.of(System.getProperty("touchstone.basedir", "."), "src", "site", "markdown", "formats");
    private static final ContainerKind NEWER = kind(Map.of("plain", 1, "spoken", 3, "drawn", 2));

    @TempDir
    Path folder;

    private static ContainerKind kind(Map<String, Integer> readers) {
        return new ContainerKind(KnownFile.BUNDLE, "https://touchstone.org/bundle/v", List.of("a.txt"), readers);
    }

    private byte[] written(String... features) throws IOException {
        Path file = folder.resolve("file");
        try (ContainerWriter writer = new ContainerWriter(file, NEWER)) {
            for (String feature : features) {
                writer.uses(feature);
            }
            writer.entry("a.txt").write(new byte[] {'a'});
            String digest = writer.finish(digests -> Map.of(), Samples.key(2));
            assertThat(digest).hasSize(64);
        }
        return Files.readAllBytes(file);
    }

    private static @Nullable Object minReader(byte[] file, ContainerKind kind) throws IOException, RejectedException {
        try (ByteSource source = ByteSource.of(file)) {
            return ContainerReader.open(source, kind, Trust.anyKey())
                    .predicate()
                    .get("minReader");
        }
    }

    @ParameterizedTest
    @CsvSource({"'',1", "plain,1", "drawn,2", "plain drawn,2", "drawn spoken plain,3"})
    void writerStatesTheNewestOfWhatIsUsed(String features, long expected) throws Exception {
        String[] used = features.isEmpty() ? new String[0] : features.split(" ");
        assertThat(minReader(written(used), NEWER)).isEqualTo(expected);
    }

    @Test
    void readerTakesWhatItsTableHoldsAndNothingNewer() throws Exception {
        ContainerKind older = kind(Map.of("plain", 1, "drawn", 2));
        assertThat(minReader(written("drawn"), older)).isEqualTo(2L);
        byte[] newer = written("spoken");
        assertThatThrownBy(() -> minReader(newer, older))
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.reject()).isEqualTo(Reject.STATEMENT_READER));
    }

    @Test
    void whatIsInNoTableIsNotWritten() throws Exception {
        assertThatIllegalArgumentException().isThrownBy(() -> written("sung"));
        assertThatIllegalArgumentException().isThrownBy(() -> kind(Map.of("plain", 0)));
    }

    @Test
    void tablesInThePagesAreTheOnesInTheCode() throws Exception {
        assertThat(table("pack-v1.md")).containsExactlyElementsOf(rows(ContainerKind.PACK, "an item"));
        assertThat(table("bundle-v1.md")).containsExactlyElementsOf(rows(ContainerKind.BUNDLE, "a judgment"));
    }

    private static List<String> rows(ContainerKind kind, String what) {
        List<String> rows = new ArrayList<>();
        kind.readers()
                .forEach((feature, reader) -> rows.add("| " + what + " of kind `" + feature + "` | " + reader + " |"));
        rows.sort(null);
        rows.add("This program reads up to " + kind.reader() + ".");
        return rows;
    }

    private static List<String> table(String page) throws IOException {
        String text = Files.readString(FORMATS.resolve(page)).replaceAll("(?s).*\n\\| feature \\| reader \\|\n", "");
        List<String> rows = text.lines()
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .sorted()
                .toList();
        List<String> all = new ArrayList<>(rows);
        text.lines()
                .filter(line -> line.startsWith("This program reads up to "))
                .map(line -> line.substring(0, line.indexOf('.') + 1))
                .forEach(all::add);
        return all;
    }
}
