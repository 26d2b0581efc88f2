package org.touchstone.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.formats.catalog.SourceFormat;
import org.touchstone.refusal.RowReason;
import org.touchstone.tables.JsonText;
import org.touchstone.tables.JsonValue;
import org.touchstone.testing.SharedData;

/** Hostile input: nothing crashes, nothing is changed in silence, every row that is not taken is named. */
@Timeout(300)
class StressTest {
    @TempDir
    Path folder;

    private static List<Path> stress() throws IOException {
        try (Stream<Path> files = Files.walk(SharedData.path("data/stress"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The texts of every stress file that is text, and every naughty string. */
    private static List<String> texts() throws Exception {
        List<String> texts = new ArrayList<>();
        for (Path file : stress()) {
            byte[] bytes = Files.readAllBytes(file);
            try {
                texts.add(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(java.nio.ByteBuffer.wrap(bytes))
                        .toString());
            } catch (CharacterCodingException e) {
                texts.add(new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        Path blns = SharedData.path("data/stress/naughty-strings/blns.json");
        JsonValue array = JsonText.parse(Files.readString(blns));
        for (JsonValue element : ((JsonValue.Sequence) array).elements()) {
            texts.add(((JsonValue.Text) element).value());
        }
        return texts;
    }

    private Imported read(SourceFormat format, Path file) throws IOException {
        if (format != SourceFormat.MT_BENCH) {
            return Imported.from(format, file);
        }
        // The file is tried in each part of an otherwise sound folder.
        Path mtBench = Files.createDirectories(
                folder.resolve("mt" + file.getFileName() + Math.floorMod(file.hashCode(), 1 << 20)));
        Files.createDirectories(mtBench.resolve("model_answer"));
        Files.copy(file, mtBench.resolve("question.jsonl"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.copy(file, mtBench.resolve("model_answer/m.jsonl"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.copy(file, mtBench.resolve("human.jsonl"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return Imported.from(format, mtBench);
    }

    @ParameterizedTest
    @EnumSource
    void everyStressFileIsReadOrRefusedAsAWhole(SourceFormat format) throws Exception {
        for (Path file : stress()) {
            Imported imported = read(format, file);
            assertThat(imported.items()).as("%s", file).isEmpty();
            if (format == SourceFormat.JSONL && Files.size(file) > 0 && !isHollow(file)) {
                assertThat(imported.findings()).as("%s", file).isNotEmpty();
            }
        }
    }

    /** Whether a file holds no row at all: white space, or an array without elements. */
    private static boolean isHollow(Path file) throws IOException {
        String text =
                new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replaceAll("^\u00ef\u00bb\u00bf", "");
        return text.replaceAll("[ \\t\\r\\n]", "").replaceAll("^\\[\\]$", "").isEmpty();
    }

    @Test
    void jsonTestSuiteIsParsedAsItsNamesAsk() throws Exception {
        for (Path file : stress()) {
            String name = file.getFileName().toString();
            if (!file.toString().contains("json-test-suite") || !name.endsWith(".json")) {
                continue;
            }
            Path row = folder.resolve("row.json");
            byte[] bytes = Files.readAllBytes(file);
            // As the value of a field that nobody asked for.
            Files.write(row, wrapped(bytes));
            Imported imported = Imported.from(SourceFormat.JSONL, row);
            if (name.startsWith("y_")) {
                boolean beyondLimits = name.contains("duplicated_key") || name.contains("close_to_zero");
                assertThat(imported.items()).as(name).hasSize(beyondLimits ? 0 : 1);
            }
            if (name.startsWith("n_")) {
                assertThat(imported.items()).as(name).isEmpty();
                assertThat(imported.findings()).as(name).isNotEmpty();
            }
        }
    }

    private static byte[] wrapped(byte[] value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(
                "[{\"prompt\":\"p\",\"response_a\":\"a\",\"response_b\":\"b\",\"x\":".getBytes(StandardCharsets.UTF_8));
        out.write(value);
        out.write("}]\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    @Test
    void everyTextComesThroughJsonAsItIs() throws Exception {
        List<String> texts = texts();
        Path file = folder.resolve("texts.jsonl");
        Files.writeString(
                file,
                texts.stream()
                        .map(t -> "{\"prompt\":" + quoted(t) + ",\"response_a\":" + quoted(t) + ",\"response_b\":"
                                + quoted(t + "!") + ",\"id\":" + quoted(t) + ",\"model_a\":" + quoted(t)
                                + ",\"annotator\":" + quoted(t) + ",\"winner\":\"a\"}")
                        .collect(Collectors.joining("\n")));
        assertSameTexts(texts, Imported.from(SourceFormat.JSONL, file));
    }

    @Test
    void everyTextComesThroughCsvAsItIs() throws Exception {
        List<String> texts = texts();
        for (String lineEnd : List.of("\n", "\r\n")) {
            Path file = folder.resolve("texts.csv");
            StringBuilder csv = new StringBuilder("\ufeffprompt,response_a,response_b,id,model_a,annotator,winner");
            for (String text : texts) {
                String cell = "\"" + text.replace("\"", "\"\"") + "\"";
                csv.append(lineEnd)
                        .append(String.join(
                                ",", cell, cell, "\"" + text.replace("\"", "\"\"") + "!\"", cell, cell, cell, "a"));
            }
            Files.writeString(file, csv);
            assertSameTexts(texts, Imported.from(SourceFormat.CSV, file));
        }
    }

    private static void assertSameTexts(List<String> texts, Imported imported) {
        assertThat(imported.findings().stream().filter(f -> f.reason().kind() == RowReason.Kind.REFUSED))
                .isEmpty();
        assertThat(imported.pairs()).hasSameSizeAs(texts);
        for (int i = 0; i < texts.size(); i++) {
            ImportedPair pair = imported.pairs().get(i);
            assertThat(pair.prompt().get(0).content()).isEqualTo(texts.get(i));
            assertThat(pair.first().turns().get(0).content()).isEqualTo(texts.get(i));
            assertThat(pair.second().turns().get(0).content()).isEqualTo(texts.get(i) + "!");
            assertThat(pair.sourceId()).isEqualTo(texts.get(i));
        }
        List<String> kept = imported.items().values().stream()
                .map(i -> i.item().prompt().get(0).content())
                .sorted()
                .toList();
        assertThat(kept).isEqualTo(texts.stream().distinct().sorted().toList());
        assertThat(imported.items().values())
                .allSatisfy(i -> assertThat(i.item().responses().stream()
                                .map(r -> r.turns().get(0).content()))
                        .containsExactlyInAnyOrder(
                                i.item().prompt().get(0).content(),
                                i.item().prompt().get(0).content() + "!"));
    }

    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    private static Path real(SourceFormat format) {
        return SharedData.path(
                switch (format) {
                    case HH -> "data/hh-rlhf-harmless/test.first1156.jsonl.gz";
                    case LLMBAR -> "data/llmbar/Adversarial/Manual/dataset.json";
                    case PANDALM -> "data/pandalm-3annotators/testset-v1.json";
                    case JSONL -> "data/ja-vicuna-qa/pairwise_gpt-4_davinci-003_vs_swallow-70b.jsonl";
                    default -> "data/mt-bench-human";
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"HH", "LLMBAR", "PANDALM"})
    void truncatedFilesGiveTheRowsBeforeTheCutAndNameIt(SourceFormat format) throws Exception {
        byte[] whole = Files.readAllBytes(real(format));
        List<ImportedPair> all = Imported.from(format, real(format)).pairs();
        SplittableRandom random = new SplittableRandom(20261124);
        for (int i = 0; i < 24; i++) {
            int cut = i < 10 ? i : random.nextInt(whole.length - 3);
            Path file = folder.resolve(real(format).getFileName());
            Files.write(file, java.util.Arrays.copyOf(whole, cut));
            Imported imported = Imported.from(format, file);
            assertThat(imported.pairs())
                    .as("cut at %d", cut)
                    .isEqualTo(all.subList(0, imported.pairs().size()));
            if (cut > 0) {
                assertThat(imported.findings().stream().filter(f -> f.reason().kind() == RowReason.Kind.REFUSED))
                        .as("cut at %d", cut)
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LLMBAR", "PANDALM"})
    void flippedBitsSpoilOneRowOrAreNamed(SourceFormat format) throws Exception {
        byte[] whole = Files.readAllBytes(real(format));
        List<ImportedPair> all = Imported.from(format, real(format)).pairs();
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 30; i++) {
            byte[] flipped = whole.clone();
            int bit = random.nextInt(whole.length * 8);
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Path file = folder.resolve(real(format).getFileName());
            Files.write(file, flipped);
            Imported imported = Imported.from(format, file);
            assertThat(imported.pairs().size() + imported.counts().of(RowReason.Kind.REFUSED))
                    .as("bit %d", bit)
                    .isGreaterThanOrEqualTo(Math.min(all.size(), 1));
            int lost = all.size() - imported.pairs().size();
            assertThat(lost == 0 || imported.counts().of(RowReason.Kind.REFUSED) > 0)
                    .as("bit %d: %d rows are missing and nothing is named", bit, lost)
                    .isTrue();
        }
    }

    @Test
    void flippedBitsOfGzippedFilesAreNamedOrHarmless() throws Exception {
        byte[] whole = Files.readAllBytes(real(SourceFormat.HH));
        List<ImportedPair> all =
                Imported.from(SourceFormat.HH, real(SourceFormat.HH)).pairs();
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 30; i++) {
            byte[] flipped = whole.clone();
            int bit = random.nextInt(whole.length * 8);
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Path file = folder.resolve(real(SourceFormat.HH).getFileName());
            Files.write(file, flipped);
            Imported imported = Imported.from(SourceFormat.HH, file);
            assertThat(imported.pairs().equals(all) || imported.counts().of(RowReason.Kind.REFUSED) > 0)
                    .as("bit %d", bit)
                    .isTrue();
        }
    }
}
