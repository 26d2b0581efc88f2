package org.touchstone.bundle.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.bundle.Samples;
import org.touchstone.bundle.container.ContainerKind;
import org.touchstone.bundle.container.ContainerReader;
import org.touchstone.bundle.container.ContainerWriter;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.zip.ByteSource;

/** Line feeds are looked for eight bytes at a time: lines of every length, at every place, across chunks. */
class LineReaderTest {
    private static final String ENTRY = "judgments.jsonl";

    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();

    private byte[] content() {
        Random random = new Random(7);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (all.size() < 2 * ChunkList.CHUNK) {
            // Neighbours of the line feed in value, and bytes with the highest bit set, must not be taken for it.
            char[] line = new char[1 + random.nextInt(40)];
            for (int n = 0; n < line.length; n++) {
                line[n] = "\u0009\u000b\u008a\u0080\u00ffaZ\u0000".charAt(random.nextInt(8));
            }
            lines.add(new String(line));
            all.writeBytes((new String(line) + '\n').getBytes(StandardCharsets.ISO_8859_1));
        }
        return all.toByteArray();
    }

    @Test
    void everyLineComesBackWithItsPlace() throws Exception {
        Path file = folder.resolve("file");
        try (ContainerWriter writer = new ContainerWriter(file, ContainerKind.BUNDLE)) {
            writer.entry(ENTRY).write(content());
            writer.finish(digests -> Map.of("digest", digests.get(ENTRY)), Samples.key(1));
        }
        try (ByteSource source = ByteSource.open(file);
                LineReader reader = new LineReader(ContainerReader.open(source, ContainerKind.BUNDLE, Trust.anyKey())
                        .entry(ENTRY))) {
            long offset = 0;
            List<String> read = new ArrayList<>();
            for (byte[] line = reader.next(); line != null; line = reader.next()) {
                assertThat(reader.offset()).isEqualTo(offset);
                offset += line.length + 1;
                read.add(new String(line, StandardCharsets.ISO_8859_1));
            }
            assertThat(read).isEqualTo(lines);
        }
    }
}
