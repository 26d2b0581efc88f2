package org.touchstone.store.sqlite.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.work.ItemState;
import org.touchstone.store.packs.PackSpace;
import org.touchstone.store.sqlite.sealed.ItemStatus;
import org.touchstone.store.sqlite.segment.SegmentFormat;
import org.touchstone.store.sqlite.tables.ItemTable;
import org.touchstone.workstation.packs.Candidate;

/** The numbers on the format pages are those of the code. */
class FormatNumbersTest {
    private static final Path PAGES = Path.of(System.getProperty("touchstone.basedir", "."), "src", "site", "markdown");

    private static String page(String name) throws IOException {
        return Files.readString(PAGES.resolve(name)).replaceAll("\\s+", " ");
    }

    /** The numbers that stand where the groups are. */
    private static List<Long> numbers(String page, String pattern) throws IOException {
        Matcher found = Pattern.compile(pattern.replace("#", "([0-9][0-9,]*)")).matcher(page(page));
        assertThat(found.find()).as(page + " says: " + pattern).isTrue();
        return Stream.iterate(1, group -> group + 1)
                .limit(found.groupCount())
                .map(group -> Long.valueOf(found.group(group).replace(",", "")))
                .toList();
    }

    @Test
    void tallyCountsByTheBlockThatIsWrittenDown() throws IOException {
        List<Long> block = List.of((long) ItemTable.BLOCK);
        assertThat(numbers("formats/store-v1.md", "counts per # positions and facet"))
                .isEqualTo(block);
        assertThat(numbers("decisions/0030-store-on-sqlite.md", "counts per # positions and facet"))
                .isEqualTo(block);
    }

    @Test
    void statesAreNumberedAsIsWrittenDown() throws IOException {
        assertThat(numbers(
                        "formats/store-v1.md",
                        "`state` is # due, # draft, # judged, # routed; # more once the item went"))
                .containsExactly(
                        (long) ItemState.DUE.code(),
                        (long) ItemState.DRAFT.code(),
                        (long) ItemState.JUDGED.code(),
                        (long) ItemState.ROUTED.code(),
                        (long) ItemStatus.GONE);
    }

    @Test
    void segmentsAreChunkedAsIsWrittenDown() throws IOException {
        assertThat(numbers("formats/store-v1.md", "in chunks of # plain bytes, each followed by its #-byte tag"))
                .containsExactly((long) SegmentFormat.CHUNK, (long) SegmentFormat.TAG);
        assertThat(numbers("formats/store-v1.md", "over all blocks of # bytes")).containsExactly((long) Blocks.SIZE);
    }

    @Test
    void roomForPacksIsReckonedAsIsWrittenDown() throws IOException {
        List<Long> said =
                numbers("formats/store-v1.md", "and # bytes for each item .*? less # bytes, which stay for decisions");
        long one = PackSpace.of(0, 1, 0).needed() - PackSpace.of(0, 0, 0).needed();
        assertThat(said).containsExactly(one, PackSpace.MARGIN);
        assertThat(PackSpace.of(SegmentFormat.CHUNK, 0, 0).needed())
                .isEqualTo(SegmentFormat.CHUNK + 2L * SegmentFormat.TAG);
    }

    @Test
    void limitsOfAPackAreThoseThatAreWrittenDown() throws IOException {
        assertThat(numbers("formats/pack-v1.md", "More than # bytes on the disk"))
                .containsExactly(Candidate.LARGEST);
        assertThat(numbers(
                        "formats/pack-v1.md",
                        "From # bytes on, and from # bytes on when that is more than # times the file"))
                .containsExactly(Candidate.ASKED_FROM, Candidate.EXPANSION_ASKED_FROM, (long) Candidate.MOST_EXPANSION);
    }

    @Test
    void decisionsAreHeadedByTheNumberOfTheirFile() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES.resolve("decisions"))) {
            for (Path page : pages.toList()) {
                int number = Integer.parseInt(page.getFileName().toString().substring(0, 4));
                assertThat(Files.readString(page)).as(page.toString()).startsWith("# " + number + ". ");
            }
        }
    }
}
