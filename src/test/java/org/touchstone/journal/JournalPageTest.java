package org.touchstone.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.study.StudyId;

/** The table of kinds in {@code bundle-v1.md} lists what lines hold. */
class JournalPageTest {
    private static final Path BASE = Path.of(System.getProperty("touchstone.basedir", "."));
    private static final Path PAGE = BASE.resolve("src/site/markdown/formats/bundle-v1.md");
    private static final Path GOLDEN = BASE.resolve("src/test/resources/journal/v1/journal.jsonl");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(m -> m.group(1)).toList();
    }

    /** Kinds with the names of their facts, as the page's table has them. */
    private static Map<String, Set<String>> table() throws Exception {
        Map<String, Set<String>> table = new TreeMap<>();
        List<String> lines = Files.readAllLines(PAGE);
        int from = lines.indexOf("| kind | facts | means |");
        for (String row : lines.subList(from + 2, lines.size())) {
            if (!row.startsWith("|")) {
                break;
            }
            String[] cells = row.split("\\|", -1);
            for (String kind : quoted(cells[1])) {
                table.put(kind, new TreeSet<>(quoted(cells[2])));
            }
        }
        return table;
    }

    @Test
    void pageListsEveryKindThatIsWrittenAndNoOther() throws Exception {
        assertThat(table().keySet())
                .isEqualTo(Arrays.stream(JournalKind.values())
                        .map(JournalKind::word)
                        .collect(Collectors.toSet()));
    }

    @Test
    void pageListsTheFactsOfEachKind() throws Exception {
        Map<String, Set<String>> written = new TreeMap<>();
        for (String line : Files.readAllLines(GOLDEN)) {
            JournalEntry entry = JournalLine.CODEC.decodeCanonical(line.getBytes(StandardCharsets.UTF_8));
            if (entry.known().isPresent()) {
                Set<String> names = entry.body() == null ? entry.facts().keySet() : Set.of("body");
                written.computeIfAbsent(entry.kind(), k -> new TreeSet<>()).addAll(names);
            }
        }
        // The golden lines are older than the replacement of keys.
        JournalFacts replacing = new JournalFacts.PackImported(new StudyId("s"), "p", 1, 1, "new", "old");
        written.computeIfAbsent(replacing.kind().word(), k -> new TreeSet<>())
                .addAll(replacing.members().keySet());
        assertThat(table()).isEqualTo(written);
    }
}
