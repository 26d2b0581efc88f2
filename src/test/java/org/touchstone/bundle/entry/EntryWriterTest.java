package org.touchstone.bundle.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.bundle.Samples;
import org.touchstone.bundle.container.ContainerKind;
import org.touchstone.bundle.container.ContainerReader;
import org.touchstone.bundle.container.ContainerWriter;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.zip.ByteSource;
import org.touchstone.bundle.zip.ZipSpool;
import org.touchstone.crypto.Sha256;

/** Contents around the sizes at which something changes, read by the JDK's own reader of archives and by ours. */
class EntryWriterTest {
    private static final String ENTRY = "judgments.jsonl";

    @TempDir
    Path folder;

    /** Noise, which does not shrink, or text, which does. */
    private static byte[] content(int length, boolean noise) {
        byte[] content = new byte[length];
        Random random = new Random(length);
        if (noise) {
            random.nextBytes(content);
        } else {
            for (int n = 0; n < length; n++) {
                content[n] = (byte) (n % 61 == 60 ? '\n' : 'a' + random.nextInt(4));
            }
        }
        return content;
    }

    private Path write(String name, byte[] content, int step) throws IOException {
        Path file = folder.resolve(name);
        try (ContainerWriter writer = new ContainerWriter(file, ContainerKind.BUNDLE)) {
            for (int at = 0; at < content.length; at += step) {
                writer.entry(ENTRY).write(Arrays.copyOfRange(content, at, Math.min(content.length, at + step)));
            }
            writer.finish(digests -> Map.of("digest", digests.get(ENTRY)), Samples.key(1));
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource({
        "0, false",
        "1, true",
        "65536, true",
        "65537, true",
        "65537, false",
        "1048575, false",
        "1048576, true",
        "1048577, false",
        "4194304, true",
        "4194305, false",
        "9437184, false",
        "9437200, true"
    })
    void contentComesBack(int length, boolean noise) throws Exception {
        byte[] content = content(length, noise);
        Path file = write("file", content, 7919);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(ENTRY);
            assertThat(entry.getMethod())
                    .isEqualTo(length > ZipSpool.STORED_LIMIT ? ZipEntry.DEFLATED : ZipEntry.STORED);
            try (InputStream in = zip.getInputStream(entry)) {
                assertThat(Arrays.equals(in.readAllBytes(), content)).isTrue();
            }
        }
        try (ByteSource source = ByteSource.open(file)) {
            ContainerReader reader = ContainerReader.open(source, ContainerKind.BUNDLE, Trust.anyKey());
            assertThat(reader.sha256(ENTRY)).isEqualTo(Sha256.hex(content));
            try (VerifiedEntry entry = reader.entry(ENTRY)) {
                assertThat(Arrays.equals(entry.readAll(length), content)).isTrue();
            }
        }
    }

    @Test
    void bytesDoNotDependOnHowTheContentCame() throws Exception {
        byte[] content = content(5_000_000, false);
        Path first = write("first", content, 1000);
        assertThat(write("second", content, 3_000_000)).hasSameBinaryContentAs(first);
    }
}
