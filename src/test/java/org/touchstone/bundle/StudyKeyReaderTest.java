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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.bundle.studykey.StudyKeyReader;
import org.touchstone.bundle.studykey.StudyKeyWriter;
import org.touchstone.domain.key.KeyedItem;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;
import org.touchstone.testing.SharedData;

class StudyKeyReaderTest {
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
                        RejectedException.class, e -> assertThat(e.rule()).isEqualTo(reject));
    }

    @Test
    void whatWasWrittenComesBack() throws Exception {
        assertThat(items(file))
                .isEqualTo(List.of(1, 2, 3).stream().map(BundleFiles::keyedItem).toList());
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
                assertThat(e.code()).matches("json\\..*|statement\\.version");
            }
        }
    }

    @Test
    void otherFormsAreRefusedByTheirRule() throws Exception {
        refused(edited("touchstone-study-key/1", "touchstone-study-key/2"), Reject.STATEMENT_VERSION);
        refused(edited("\"studyVersion\":3", "\"studyVersion\":0"), Reject.JSON_VALUE);
        refused(edited("\"studyVersion\":3", "\"studyVersion\":\"3\""), Reject.JSON_TYPE);
        refused(edited(",\"studyVersion\":3", ""), Reject.JSON_MISSING_FIELD);
        refused(edited("\"type\":", "\"tupe\":\"\",\"type\":"), Reject.JSON_UNKNOWN_FIELD);
        refused(edited("],\"packDigest\"", ",],\"packDigest\""), Reject.JSON_SYNTAX);
        refused(edited("{\"items\":[", "{ \"items\":["), Reject.JSON_CANONICAL);
        refused(edited("\"probe\":", "\"prone\":"), Reject.JSON_UNKNOWN_FIELD);
        refused(edited("}\n", "}"), Reject.JSON_SYNTAX);
        refused(edited("}\n", "}\n\n"), Reject.JSON_CANONICAL);
    }

    @Test
    void anItemWithoutEndIsGivenUpAtTheLimit() throws Exception {
        Path endless = folder.resolve("endless.json");
        Files.writeString(endless, "{\"items\":[{\"item\":\"" + "x".repeat(3 << 20), StandardCharsets.US_ASCII);
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
