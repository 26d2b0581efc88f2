package org.touchstone.bundle.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.bundle.Samples;
import org.touchstone.bundle.container.ContainerKind;
import org.touchstone.bundle.container.ContainerReader;
import org.touchstone.bundle.container.ContainerWriter;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.zip.ByteSource;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/** Chunks are read ahead of their turn; what is wrong with them is told at their turn. */
class VerifiedEntryTest {
    private static final String ENTRY = "judgments.jsonl";
    private static final int CHUNKS = 6;

    @TempDir
    Path folder;

    private byte[] content;
    private Path file;

    /** Noise, which deflating leaves as it is: a changed byte of the file is the same byte changed in the content. */
    @BeforeEach
    void writeNoise() throws IOException {
        content = new byte[CHUNKS * ChunkList.CHUNK - 5];
        new Random(1).nextBytes(content);
        file = folder.resolve("file");
        try (ContainerWriter writer = new ContainerWriter(file, ContainerKind.BUNDLE)) {
            writer.entry(ENTRY).write(content);
            writer.finish(digests -> Map.of("digest", digests.get(ENTRY)), Samples.key(1));
        }
    }

    /** Changes the byte of the file that holds this byte of the content. */
    private void damage(int place) throws IOException {
        byte[] all = Files.readAllBytes(file);
        int at = 0;
        while (!Arrays.equals(all, at, at + 16, content, place, place + 16)) {
            at++;
        }
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(at);
            raw.write(all[at] ^ 1);
        }
    }

    @Test
    void everyChunkComesInOrder() throws Exception {
        try (ByteSource source = ByteSource.open(file);
                VerifiedEntry entry = open(source)) {
            int at = 0;
            for (int length = entry.nextChunk(); length > 0; length = entry.nextChunk()) {
                assertThat(Arrays.equals(entry.buffer(), 0, length, content, at, at + length))
                        .isTrue();
                at += length;
            }
            assertThat(at).isEqualTo(content.length);
            assertThat(entry.nextChunk()).isZero();
        }
    }

    @Test
    void aDamagedChunkIsRefusedAtItsTurnAndBeforeALaterOne() throws Exception {
        damage(3 * ChunkList.CHUNK + 100);
        damage(4 * ChunkList.CHUNK + 100);
        try (ByteSource source = ByteSource.open(file);
                VerifiedEntry entry = open(source)) {
            for (int chunk = 0; chunk < 3; chunk++) {
                assertThat(entry.nextChunk()).isEqualTo(ChunkList.CHUNK);
            }
            RejectedException refusal = catchThrowableOfType(RejectedException.class, entry::nextChunk);
            assertThat(refusal.code()).isEqualTo(Reject.CHUNK_DIGEST.code());
            assertThat(refusal).hasMessageContaining("3");
        }
    }

    @Test
    void closingEarlyWaitsForTheChunkThatIsOnItsWay() throws Exception {
        try (ByteSource source = ByteSource.open(file)) {
            for (int turn = 0; turn < 20; turn++) {
                try (VerifiedEntry entry = open(source)) {
                    assertThat(entry.nextChunk()).isEqualTo(ChunkList.CHUNK);
                }
            }
        }
    }

    private static VerifiedEntry open(ByteSource source) throws IOException, RejectedException {
        return ContainerReader.open(source, ContainerKind.BUNDLE, Trust.anyKey())
                .entry(ENTRY);
    }
}
