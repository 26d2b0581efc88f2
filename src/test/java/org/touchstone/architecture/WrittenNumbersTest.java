package org.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.domain.text.TextLimit;

/**
 * The limits that the format pages state are the constants of the code. A row names the page, the sentence with a
 * {@code #} where the number stands, in what it is counted there (one, Ki or Mi of what the constant counts), and the
 * constant.
 */
class WrittenNumbersTest {
    private static final Path PAGES =
            Path.of(System.getProperty("touchstone.basedir", "."), "src", "site", "markdown", "formats");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "container-v1.md; a line of `items.jsonl` or `judgments.jsonl`, without its line feed | # MiB |; Mi; bundle.entry.LineReader#LONGEST",
                "container-v1.md; a line of `journal.jsonl` | # MiB |; Mi; bundle.bundle.BundleReader#LONGEST_ENTRY",
                "container-v1.md; `study.json`, `guidelines.md` | # MiB each |; Mi; bundle.pack.PackWriter#TEXT_LIMIT",
                "container-v1.md; values and names together in one object (a line, a study, a statement) | # |; one; json.JsonLimits#NODES",
                "container-v1.md; levels of arrays and objects | # |; one; json.JsonLimits#DEPTH",
                "container-v1.md; a string | # Mi UTF-16 units |; Mi; json.JsonLimits#STRING",
                "container-v1.md; a name | # UTF-16 units |; one; json.JsonLimits#NAME",
                "container-v1.md; a number | # characters |; one; json.JsonLimits#NUMBER",
                "container-v1.md; items of a pack, judgments of a bundle | # |; one; bundle.pack.PackWriter#MOST_ITEMS",
                "container-v1.md; items of a pack, judgments of a bundle | # |; one; bundle.bundle.BundleReader#MOST_JUDGMENTS",
                "container-v1.md; turns of a prompt, turns of a response | # each |; one; domain.item.Comparison#MOST_TURNS",
                "container-v1.md; criteria of a study | # |; one; domain.study.Study#MOST_CRITERIA",
                "container-v1.md; marks and links of a judgment | # each |; one; domain.evidence.Findings#MOST_SPANS",
                "container-v1.md; MUST be stored and at most # MiB; Mi; bundle.container.Envelope#LIMIT",
                "container-v1.md; A writer stores contents up to # bytes; one; bundle.zip.ZipSpool#STORED_LIMIT",
                "container-v1.md; for every # MiB of every content; Mi; bundle.entry.ChunkList#CHUNK",
                "container-v1.md; stand in ascending order of their names, each once, at most #, at most; one; bundle.container.Statement#MOST_OPTIONAL",
                "container-v1.md; at most # MiB of content each; Mi; bundle.container.ContainerReader#OPTIONAL_LIMIT",
                "container-v1.md; The name of an optional entry has at most # characters; one; bundle.container.Statement#LONGEST_NAME",
                "container-v1.md; The first entry is stored and at most # MiB; Mi; bundle.container.Envelope#LIMIT",
                "container-v1.md; Contents up to # KiB are stored; Ki; bundle.zip.ZipSpool#STORED_LIMIT",
                "import-v1.md; A row: # MiB; Mi; tables.RowLimits#ROW_BYTES",
                "import-v1.md; JSON: # levels; one; tables.RowLimits#DEPTH",
                "import-v1.md; strings of # Mi characters; Mi; tables.RowLimits#STRING_CHARS",
                "import-v1.md; numbers of # characters; one; tables.RowLimits#NUMBER_CHARS",
                "import-v1.md; keys of #; one; tables.RowLimits#NAME_CHARS",
                "import-v1.md; An item: # MiB as a line of the pack; Mi; bundle.entry.LineReader#LONGEST",
                "import-v1.md; # turns a side; one; domain.item.Comparison#MOST_TURNS",
                "import-v1.md; # Mi characters a text; Mi; formats.packing.ItemSize#LONGEST_STRING",
                "bundle-v1.md; At most, for all kinds: # code points of `rationale`; one; RATIONALE",
                "bundle-v1.md; # of a span's `note`; one; NOTE",
                "bundle-v1.md; # of `guidelineVersion`; one; GUIDELINE_VERSION",
                "bundle-v1.md; strings of at most # code points and integers by name; one; FACT",
                "bundle-v1.md; display name (at most # code points); one; DISPLAY_NAME",
                "bundle-v1.md; name and version of the program (at most # code points); one; SOFTWARE",
                "bundle-v1.md; 'code points of `rationale`, 1,000 of a span''s `note`, 128 of `guidelineVersion`; # spans and'; one; domain.evidence.Findings#MOST_SPANS",
                "bundle-v1.md; 500 spans and # links; one; domain.evidence.Findings#MOST_SPANS",
                "bundle-v1.md; # levels of criteria for each response shown; one; domain.study.Study#MOST_CRITERIA",
                "bundle-v1.md; still fits the # MiB that a line may have; Mi; bundle.entry.LineReader#LONGEST",
                "bundle-v1.md; (any other kind: up to #, strings; one; journal.JournalEntry#MOST_FACTS",
                "bundle-v1.md; contents above # KiB are deflated; Ki; bundle.zip.ZipSpool#STORED_LIMIT",
                "pack-v1.md; at most # MiB. Untrusted text; Mi; bundle.pack.PackWriter#TEXT_LIMIT",
                "pack-v1.md; At most, in code points: # of the study's and a criterion's `title`; one; STUDY_TITLE",
                "pack-v1.md; # of a criterion's `question`; one; CRITERION_QUESTION",
                "pack-v1.md; # of the study's and a criterion's `title`; one; CRITERION_TITLE",
                "pack-v1.md; 'title`, of `domain`, `taskType` and `language`; # of a criterion''s `question` and of each of its `anchors`'; one; ANCHOR",
                "pack-v1.md; At most, in code points: # of the study's and a criterion's `title`, of `domain`, `taskType` and `language`; one; ITEM_WORD",
                "pack-v1.md; '`anchors`; # of `guidelineVersion`'; one; GUIDELINE_VERSION",
                "pack-v1.md; There are 1 to # lines, the oldest first; one; bundle.pack.KeyRotations#MOST",
                "pack-v1.md; the entry has at most # KiB; Ki; bundle.pack.KeyRotations#LIMIT",
                "decisions-v1.md; the written reason, at most # code points; one; RATIONALE",
                "decisions-v1.md; A line has at most # MiB; Mi; formats.decisions.DecisionReader#LONGEST_LINE",
                "decisions-v1.md; This program reads up to #.; one; formats.decisions.FirstLine#READER",
                "decisions-v1.md; `note` (at most # code points); one; NOTE",
                "decisions-v1.md; 'may be left out; at most # |'; one; domain.evidence.Findings#MOST_SPANS",
                "study-key-v1.md; An item is at most # MiB; Mi; bundle.studykey.StudyKeyReader#ITEM_LIMIT",
                "study-key-v1.md; the fields after the items at most # KiB; Ki; bundle.studykey.StudyKeyTail#LIMIT",
                "study-key-v1.md; 'no two items have one id; at most # items'; one; bundle.studykey.StudyKeyWriter#MOST_ITEMS",
                "study-key-v1.md; string, at most # code points | why; one; RATIONALE",
                "study-key-v1.md; string, at most # | the paragraph; one; GUIDELINE_PARAGRAPH",
                "study-key-v1.md; string, at most # | what the item is built to catch; one; TRAP",
                "study-key-v1.md; list, at most # | the experts; one; domain.gold.Gold#MOST_VOTES",
                "study-key-v1.md; `orders`, at most # of them; one; domain.gold.Accepted$ForRanking#MOST_ORDERS",
                "study-key-v1.md; '`worse`; at most #, ascending'; one; domain.gold.Accepted$ForRanking#MOST_PAIRS",
                "study-key-v1.md; a string of # to 8 different response ids; one; domain.item.Ranking#FEWEST",
                "study-key-v1.md; a string of 3 to # different response ids; one; domain.item.Item#MOST_RESPONSES",
                "store-v1.md; the display name, at most # code points; one; DISPLAY_NAME",
                "store-v1.md; A further state takes the next number, at most #.; one; domain.work.ItemState#HIGHEST",
                "store-v1.md; and above # MiB, 64 passes, 64 lanes; Ki; crypto.KeyPolicy#MOST_MEMORY_KIB",
                "store-v1.md; and above 256 MiB, # passes; one; crypto.KeyPolicy#MOST_PASSES",
                "store-v1.md; 64 passes, # lanes, or memory; one; crypto.KeyPolicy#MOST_LANES"
            })
    void limitIsTheConstantOfTheCode(String page, String sentence, String unit, String constant) throws Exception {
        long value = value(constant);
        int bits = unit.equals("Mi") ? 20 : unit.equals("Ki") ? 10 : 0;
        long written = value >> bits;
        assertThat(written << bits).as("a whole number of " + unit).isEqualTo(value);
        // The whole number: neither the end nor the beginning of a longer one.
        assertThat(page(page))
                .containsPattern(
                        "(?<![0-9,])" + Pattern.quote(sentence.replace("#", number(written))) + "(?![0-9]|,[0-9])");
    }

    @Test
    void limitIsTheConstantOfTheCode_bitesOnItsTwin() throws Exception {
        assertThat(page("container-v1.md"))
                .doesNotContain(
                        "criteria of a study | " + number(value("domain.study.Study#MOST_CRITERIA") + 1) + " |");
    }

    private static String page(String name) throws IOException {
        return Files.readString(PAGES.resolve(name)).replaceAll("\\s+", " ");
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** The value of {@code package.Type#CONSTANT}, or of a text limit by its name. */
    private static long value(String constant) throws ReflectiveOperationException {
        String[] parts = constant.split(Pattern.quote("#"), 2);
        if (parts.length == 1) {
            return TextLimit.valueOf(constant).most();
        }
        Field field = Class.forName("org.touchstone." + parts[0]).getDeclaredField(parts[1]);
        field.setAccessible(true);
        return ((Number) field.get(null)).longValue();
    }
}
