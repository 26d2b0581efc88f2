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
 * {@code #} where the number stands, the unit in which it is written, and the constant.
 */
class WrittenNumbersTest {
    private static final Path PAGES =
            Path.of(System.getProperty("touchstone.basedir", "."), "src", "site", "markdown", "formats");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "container-v1.md; a line of `items.jsonl` or `judgments.jsonl`, without its line feed | # MiB |; MiB; bundle.entry.LineReader#LONGEST",
                "container-v1.md; a line of `journal.jsonl` | # MiB |; MiB; bundle.bundle.BundleReader#LONGEST_ENTRY",
                "container-v1.md; `study.json`, `guidelines.md` | # MiB each |; MiB; bundle.pack.PackWriter#TEXT_LIMIT",
                "container-v1.md; values and names together in one object (a line, a study, a statement) | # |; one; json.JsonLimits#NODES",
                "container-v1.md; levels of arrays and objects | # |; one; json.JsonLimits#DEPTH",
                "container-v1.md; a string | # Mi UTF-16 units |; MiB; json.JsonLimits#STRING",
                "container-v1.md; a name | # UTF-16 units |; one; json.JsonLimits#NAME",
                "container-v1.md; a number | # characters |; one; json.JsonLimits#NUMBER",
                "container-v1.md; items of a pack, judgments of a bundle | # |; one; bundle.pack.PackWriter#MOST_ITEMS",
                "container-v1.md; items of a pack, judgments of a bundle | # |; one; bundle.bundle.BundleReader#MOST_JUDGMENTS",
                "container-v1.md; turns of a prompt, turns of a response | # each |; one; domain.item.Comparison#MOST_TURNS",
                "container-v1.md; criteria of a study | # |; one; domain.study.Study#MOST_CRITERIA",
                "container-v1.md; marks and links of a judgment | # each |; one; domain.evidence.Findings#MOST_SPANS",
                "container-v1.md; MUST be stored and at most # MiB; MiB; bundle.container.Envelope#LIMIT",
                "container-v1.md; A writer stores contents up to # bytes; one; bundle.zip.ZipSpool#STORED_LIMIT",
                "container-v1.md; for every # MiB of every content; MiB; bundle.entry.ChunkList#CHUNK",
                "import-v1.md; A row: # MiB; MiB; tables.RowLimits#ROW_BYTES",
                "import-v1.md; JSON: # levels; one; tables.RowLimits#DEPTH",
                "import-v1.md; strings of # Mi characters; MiB; tables.RowLimits#STRING_CHARS",
                "import-v1.md; numbers of # characters; one; tables.RowLimits#NUMBER_CHARS",
                "import-v1.md; keys of #; one; tables.RowLimits#NAME_CHARS",
                "bundle-v1.md; At most: # code points of `rationale`; one; RATIONALE",
                "bundle-v1.md; # of a span's `note`; one; NOTE",
                "bundle-v1.md; # of `guidelineVersion`; one; GUIDELINE_VERSION",
                "bundle-v1.md; strings of at most # code points and integers by name; one; FACT",
                "bundle-v1.md; display name (at most # code points); one; DISPLAY_NAME",
                "bundle-v1.md; name and version of the program (at most # code points); one; SOFTWARE",
                "pack-v1.md; at most # MiB. Untrusted text; MiB; bundle.pack.PackWriter#TEXT_LIMIT",
                "pack-v1.md; At most, in code points: # of the study's and a criterion's `title`; one; STUDY_TITLE",
                "pack-v1.md; # of a criterion's `question`; one; CRITERION_QUESTION",
                "decisions-v1.md; the written reason, at most # code points; one; RATIONALE"
            })
    void limitIsTheConstantOfTheCode(String page, String sentence, String unit, String constant) throws Exception {
        long value = value(constant);
        long written = unit.equals("MiB") ? value >> 20 : value;
        assertThat(unit.equals("MiB") ? written << 20 : written)
                .as("a whole number of " + unit)
                .isEqualTo(value);
        assertThat(page(page)).contains(sentence.replace("#", number(written)));
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
