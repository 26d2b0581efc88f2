package org.touchstone.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.bundle.studykey.StudyKeyReader;
import org.touchstone.bundle.studykey.StudyKeyWriter;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.key.KeyedItem;
import org.touchstone.domain.key.KeyedSamples;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;
import org.touchstone.testing.SharedData;

class StudyKeyReaderTest {
    private static final String TAIL = "],\"kind\":\"study-key\",\"minReader\":1,\"packDigest\":\"" + Sha256.ZEROS
            + "\",\"study\":\"s\",\"studyVersion\":1,\"version\":1}\n";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeKey() throws IOException {
        file = folder.resolve("key.json");
        BundleFiles.studyKey(file);
    }

    private static List<KeyedItem> items(Path file) throws IOException, RejectedException {
        List<KeyedItem> items = new ArrayList<>();
        StudyKeyReader.read(file, items::add);
        return items;
    }

    private Path edited(String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        return Files.writeString(folder.resolve("edited.json"), text.replace(from, to));
    }

    private void refused(Path edited, Reject reject) {
        assertThatThrownBy(() -> items(edited))
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.reject()).isEqualTo(reject));
    }

    @Test
    void whatWasWrittenComesBack() throws Exception {
        assertThat(items(file)).isEqualTo(KeyedSamples.all());
        assertThat(StudyKeyReader.read(file, item -> {})).isEqualTo(BundleFiles.studyKeyHead());
    }

    @Test
    void aKeyWithoutItemsIsRead() throws Exception {
        try (StudyKeyWriter writer = new StudyKeyWriter(file)) {
            writer.finish(BundleFiles.studyKeyHead());
        }
        assertThat(items(file)).isEmpty();
    }

    @Test
    void everyTruncationIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        Path cut = folder.resolve("cut.json");
        for (int length = 0; length < whole.length; length++) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> items(cut)).as("%d bytes", length).isInstanceOf(RejectedException.class);
        }
    }

    @Test
    void everyFlippedBitIsRefusedOrReadAsWhatItSays() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        Path flipped = folder.resolve("flipped.json");
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] bytes = whole.clone();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(flipped, bytes);
            try {
                Path again = folder.resolve("again.json");
                try (StudyKeyWriter writer = new StudyKeyWriter(again)) {
                    for (KeyedItem item : items(flipped)) {
                        writer.add(item);
                    }
                    writer.finish(StudyKeyReader.read(flipped, item -> {}));
                }
                assertThat(again).hasBinaryContent(bytes);
            } catch (RejectedException e) {
                assertThat(e.code()).matches("json\\..*|statement\\.(kind|version|reader)");
            }
        }
    }

    @Test
    void otherFormsAreRefusedByTheirRule() throws Exception {
        refused(edited("\"version\":1", "\"version\":2"), Reject.STATEMENT_VERSION);
        refused(edited("\"kind\":\"study-key\"", "\"kind\":\"another\""), Reject.STATEMENT_KIND);
        refused(edited("\"minReader\":2", "\"minReader\":3"), Reject.STATEMENT_READER);
        refused(edited("\"minReader\":2", "\"minReader\":1"), Reject.JSON_VALUE);
        refused(edited("\"minReader\":2,", ""), Reject.JSON_MISSING_FIELD);
        refused(edited("\"studyVersion\":3", "\"studyVersion\":0"), Reject.JSON_VALUE);
        refused(edited("\"studyVersion\":3", "\"studyVersion\":\"3\""), Reject.JSON_TYPE);
        refused(edited(",\"studyVersion\":3", ""), Reject.JSON_MISSING_FIELD);
        refused(edited("\"version\":", "\"tupe\":\"\",\"version\":"), Reject.JSON_UNKNOWN_FIELD);
        refused(edited("],\"kind\"", ",],\"kind\""), Reject.JSON_SYNTAX);
        refused(edited("\"item\":\"i-2\"", "\"item\":\"i-1\""), Reject.JSON_VALUE);
        refused(edited("{\"items\":[", "{ \"items\":["), Reject.JSON_CANONICAL);
        refused(edited("\"probe\":", "\"prone\":"), Reject.JSON_UNKNOWN_FIELD);
        refused(edited("}\n", "}"), Reject.JSON_SYNTAX);
        refused(edited("}\n", "}\n\n"), Reject.JSON_CANONICAL);
    }

    @Test
    void whatAReaderNeedsToUnderstandIsComputedFromTheItems() throws Exception {
        assertThat(minReader(KeyedSamples.all().subList(0, 3))).isEqualTo("1");
        assertThat(minReader(KeyedSamples.all().subList(3, 4))).isEqualTo("2");
        assertThat(minReader(List.of())).isEqualTo("1");
    }

    private String minReader(List<KeyedItem> items) throws IOException {
        try (StudyKeyWriter writer = new StudyKeyWriter(file)) {
            for (KeyedItem item : items) {
                writer.add(item);
            }
            writer.finish(BundleFiles.studyKeyHead());
        }
        return Files.readString(file).replaceAll("(?s).*\"minReader\":([0-9]+),.*", "$1");
    }

    @Test
    void aKeyThatAsksForANewerReaderIsRefusedForThatWhateverItsItemsAre() throws Exception {
        String text = Files.readString(file)
                .replace("\"minReader\":2", "\"minReader\":3")
                .replace("\"kind\":\"rating\"", "\"kind\":\"rewriting\"");
        refused(Files.writeString(folder.resolve("newer.json"), text), Reject.STATEMENT_READER);
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void goldThatContradictsItselfIsRefused(String from, String to, Reject reject) throws Exception {
        refused(edited(from, to), reject);
    }

    static Stream<Arguments> contradictions() {
        Reject value = Reject.JSON_VALUE;
        Reject order = Reject.JSON_ORDER;
        return Stream.of(
                Arguments.of("\"least\":1,\"most\":3", "\"least\":1,\"most\":4", value),
                Arguments.of("\"least\":1,\"most\":3", "\"least\":-4,\"most\":3", value),
                Arguments.of("\"least\":1,\"most\":3", "\"least\":3,\"most\":1", value),
                Arguments.of("\"favours\":\"r-2\",\"least\":1", "\"least\":1", value),
                Arguments.of("\"least\":-1,\"most\":1", "\"favours\":\"r-1\",\"least\":-1,\"most\":1", value),
                Arguments.of("\"most\":3,\"scope\":\"conversation\"", "\"most\":3,\"scope\":\"turn:1\"", value),
                Arguments.of("\"most\":1,\"scope\":\"turn:1\"", "\"most\":1,\"scope\":\"turn:0\"", value),
                Arguments.of(
                        "\"expert\":\"e-2\",\"rationale\":\"\"},{\"adj",
                        "\"expert\":\"e-4\",\"rationale\":\"\"},{\"adj",
                        order),
                Arguments.of(
                        "\"expert\":\"e-2\",\"rationale\":\"\"},{\"adj",
                        "\"expert\":\"e-1\",\"rationale\":\"\"},{\"adj",
                        value),
                Arguments.of("\"expert\":\"e-1\"", "\"expert\":\"\"", value),
                Arguments.of("{\"adjudicates\":true,", "{\"adjudicates\":false,", value),
                Arguments.of("\"bothBad\":true,\"preferences\":[]", "\"bothBad\":false,\"preferences\":[]", value),
                Arguments.of("\"critical\":true", "\"critical\":false", value),
                Arguments.of("\"trap\":\"planted-trap\"", "\"trap\":\"\"", value),
                Arguments.of("\"trap\":\"planted-trap\"", "\"trap\":\"" + "t".repeat(257) + "\"", value),
                Arguments.of("\"tier\":\"hard\"", "\"tier\":\"harder\"", value),
                Arguments.of("\"shadow\":true", "\"shadow\":false", value),
                Arguments.of("\"probe\":\"padded-twin\"", "\"probe\":\"padded-twin\",\"shadow\":true", value),
                Arguments.of("\"retestOf\":\"i-1\"", "\"retestOf\":\"i-3\"", value),
                Arguments.of("\"kind\":\"rating\"", "\"kind\":\"ranking\"", Reject.JSON_MISSING_FIELD),
                Arguments.of("\"least\":5,\"most\":7", "\"least\":5,\"most\":8", value),
                Arguments.of("\"level\":1}", "\"level\":0}", value),
                Arguments.of("\"overall\":5", "\"overall\":8", value),
                Arguments.of("\"criterion\":\"tone\",\"least\"", "\"criterion\":\"accuracy\",\"least\"", value),
                Arguments.of("\"criterion\":\"tone\",\"least\"", "\"criterion\":\"a\",\"least\"", order),
                Arguments.of("\"r-2 > r-1 = r-3\",", "\"r-2 > r-3 = r-1\",", value),
                Arguments.of("\"r-2 > r-1 = r-3\",", "\"r-2 > r-1 = r-1\",", value),
                Arguments.of("\"r-2 > r-1 = r-3\",", "\"r-2 > r-1\",", value),
                Arguments.of("\"r-2 > r-1 = r-3\",", "\"r-9 > r-1 = r-3\",", order),
                Arguments.of("\"better\":\"r-2\",\"worse\":\"r-3\"", "\"better\":\"r-1\",\"worse\":\"r-2\"", value),
                Arguments.of("\"better\":\"r-2\",\"worse\":\"r-3\"", "\"better\":\"r-1\",\"worse\":\"r-3\"", order),
                Arguments.of("\"better\":\"r-2\",\"worse\":\"r-3\"", "\"better\":\"r-3\",\"worse\":\"r-3\"", value),
                Arguments.of(
                        "\"noneAcceptable\":false,\"pairs\"",
                        "\"noneAcceptable\":false,\"orders\":[],\"pairs\"",
                        value));
    }

    @Test
    void filesOfOtherKindsAreCalledByTheirName() throws Exception {
        assertSaid("pack.tspack", "This is a study pack, not a study key.");
        assertSaid("bundle.tsbundle", "This is a bundle, not a study key.");
        assertSaid("lead.pem", "This is a public key, not a study key.");
        Path decisions = folder.resolve("d.jsonl");
        Files.writeString(decisions, "{\"item\": \"i-1\", \"preferences\": []}\n");
        assertThatThrownBy(() -> items(decisions)).hasMessage("This is a file of recorded decisions, not a study key.");
    }

    private static void assertSaid(String golden, String sentence) {
        assertThatThrownBy(() -> items(GoldenTest.GOLDEN.resolve(golden)))
                .isInstanceOf(RejectedException.class)
                .hasMessage(sentence);
    }

    @Test
    void anItemWithoutEndIsGivenUpAtTheLimit() throws Exception {
        Path endless = folder.resolve("endless.json");
        Files.writeString(endless, "{\"items\":[{\"item\":\"" + "x".repeat(3 << 20) + TAIL, StandardCharsets.US_ASCII);
        refused(endless, Reject.JSON_LIMIT);
    }

    @Test
    void stressFilesAreRefused() throws Exception {
        try (var files = Files.walk(SharedData.path("data/stress"))) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                assertThatThrownBy(() -> items(each)).as(each.toString()).isInstanceOf(RejectedException.class);
            }
        }
    }
}
