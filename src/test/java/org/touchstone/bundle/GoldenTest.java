package org.touchstone.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
        // Deflated by one build of zlib; others may pack the same content differently, but must read it.
        assertThat(Verdict.of("bundle", golden("bundle-deflated.tsbundle"))).isEqualTo(Verdict.ACCEPTED);
        assertThat(Verdict.of("bundle", golden("bundle-empty.tsbundle"))).isEqualTo(Verdict.ACCEPTED);
        assertThat(Verdict.of("bundle", golden("bundle-optional.tsbundle"))).isEqualTo(Verdict.ACCEPTED);
        assertThat(Verdict.of("pack", golden("pack-rotated.tspack"))).isEqualTo(Verdict.ACCEPTED);
        assertThat(Verdict.of("pack", golden("pack-rating.tspack"))).isEqualTo(Verdict.ACCEPTED);
        assertThat(Verdict.of("bundle", golden("bundle-rating.tsbundle"))).isEqualTo(Verdict.ACCEPTED);
    }
}
