package org.touchstone.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The golden files of version 1 stay what they are for ever, and are written again byte for byte. */
class GoldenTest {
    static final Path GOLDEN =
            Path.of(System.getProperty("touchstone.basedir", "."), "src", "test", "resources", "bundle", "v1");

    @TempDir
    Path folder;

    static byte[] golden(String name) throws java.io.IOException {
        return Files.readAllBytes(GOLDEN.resolve(name));
    }

    @Test
    void bundleIsWrittenByteForByte() throws Exception {
        Path file = folder.resolve("b");
        BundleFiles.bundle(file, 12);
        assertThat(file).hasSameBinaryContentAs(GOLDEN.resolve("bundle.tsbundle"));
    }

    @Test
    void bundleWithOptionalEntriesIsMadeByteForByte() throws Exception {
        assertThat(BundleFiles.bundleWithOptional(folder)).isEqualTo(golden("bundle-optional.tsbundle"));
    }

    @Test
    void emptyBundleIsWrittenByteForByte() throws Exception {
        Path file = folder.resolve("b");
        BundleFiles.bundle(file, 0);
        assertThat(file).hasSameBinaryContentAs(GOLDEN.resolve("bundle-empty.tsbundle"));
    }

    /** Builds of zlib pack the same content differently, so only what was packed is the same everywhere. */
    @Test
    void deflatedBundleHoldsWhatIsWritten() throws Exception {
        Path file = folder.resolve("b");
        BundleFiles.bundle(file, 80);
        Map<String, byte[]> written = Twins.entries(Files.readAllBytes(file));
        Map<String, byte[]> golden = Twins.entries(golden("bundle-deflated.tsbundle"));
        assertThat(List.copyOf(golden.keySet())).isEqualTo(List.copyOf(written.keySet()));
        written.forEach((name, content) -> assertThat(golden.get(name)).as(name).isEqualTo(content));
    }

    @Test
    void packIsWrittenByteForByte() throws Exception {
        Path file = folder.resolve("p");
        BundleFiles.pack(file, 7);
        assertThat(file).hasSameBinaryContentAs(GOLDEN.resolve("pack.tspack"));
    }

    @Test
    void packOfARotatedKeyIsWrittenByteForByte() throws Exception {
        Path file = folder.resolve("p");
        BundleFiles.rotatedPack(file, 2);
        assertThat(file).hasSameBinaryContentAs(GOLDEN.resolve("pack-rotated.tspack"));
    }

    @Test
    void ratingsAreWrittenByteForByte() throws Exception {
        Path pack = folder.resolve("p");
        RatingFiles.pack(pack);
        assertThat(pack).hasSameBinaryContentAs(GOLDEN.resolve("pack-rating.tspack"));
        Path bundle = folder.resolve("b");
        RatingFiles.bundle(bundle);
        assertThat(bundle).hasSameBinaryContentAs(GOLDEN.resolve("bundle-rating.tsbundle"));
    }

    @Test
    void studyKeyIsWrittenByteForByte() throws Exception {
        Path file = folder.resolve("k");
        BundleFiles.studyKey(file);
        assertThat(file).hasSameBinaryContentAs(GOLDEN.resolve("study-key.json"));
    }

    @Test
    void keysAreWrittenByteForByte() throws Exception {
        assertThat(GOLDEN.resolve("lead.pem"))
                .hasContent(Samples.key(1).verifyKey().pem());
        assertThat(GOLDEN.resolve("annotator.pem"))
                .hasContent(Samples.key(2).verifyKey().pem());
    }

    @Test
    void goldenFilesAreAccepted() throws Exception {
        assertThat(Verdict.of("bundle", golden("bundle.tsbundle"))).isEqualTo(Verdict.ACCEPTED);
        assertThat(Verdict.of("pack", golden("pack.tspack"))).isEqualTo(Verdict.ACCEPTED);
        assertThat(Verdict.of("bundle", golden("bundle-deflated.tsbundle"))).isEqualTo(Verdict.ACCEPTED);
        assertThat(Verdict.of("bundle", golden("bundle-empty.tsbundle"))).isEqualTo(Verdict.ACCEPTED);
        assertThat(Verdict.of("bundle", golden("bundle-optional.tsbundle"))).isEqualTo(Verdict.ACCEPTED);
        assertThat(Verdict.of("pack", golden("pack-rotated.tspack"))).isEqualTo(Verdict.ACCEPTED);
        assertThat(Verdict.of("pack", golden("pack-rating.tspack"))).isEqualTo(Verdict.ACCEPTED);
        assertThat(Verdict.of("bundle", golden("bundle-rating.tsbundle"))).isEqualTo(Verdict.ACCEPTED);
    }
}
