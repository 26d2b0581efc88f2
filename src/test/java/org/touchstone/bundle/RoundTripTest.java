package org.touchstone.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.bundle.bundle.Bundle;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.pack.Pack;
import org.touchstone.bundle.pack.PackReader;
import org.touchstone.bundle.pack.PackVisitor;
import org.touchstone.codec.Codecs;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.journal.JournalEntry;

class RoundTripTest {
    @TempDir
    Path folder;

    @Test
    void packComesBackAsItWasWritten() throws Exception {
        Path file = folder.resolve("a.tspack");
        String digest = BundleFiles.pack(file, 7);
        List<Item> items = new ArrayList<>();
        List<String> slices = new ArrayList<>();
        Pack pack = PackReader.read(file, Trust.only(Samples.key(1).verifyKey()), new PackVisitor() {
            @Override
            public void item(long offset, byte[] line, Item item) {
                items.add(item);
                slices.add(offset + "+" + line.length);
            }
        });
        assertThat(pack.digest()).isEqualTo(digest);
        assertThat(pack.study()).isEqualTo(Samples.study());
        assertThat(pack.guidelines()).isEqualTo(Samples.GUIDELINES);
        assertThat(items)
                .isEqualTo(IntStream.rangeClosed(1, 7)
                        .<Item>mapToObj(Samples::item)
                        .toList());
        assertThat(slices.get(1)).startsWith((Codecs.ITEM.encode(Samples.item(1)).length + 1) + "+");
    }

    @Test
    void bundleComesBackAsItWasWritten() throws Exception {
        Path file = folder.resolve("a.tsbundle");
        Bundle written = BundleFiles.bundle(file, 9);
        List<Judgment> judgments = new ArrayList<>();
        List<Long> entries = new ArrayList<>();
        Bundle read = BundleReader.read(file, Trust.anyKey(), new BundleVisitor() {
            @Override
            public void journal(JournalEntry entry, byte[] line) {
                entries.add(entry.seq());
            }

            @Override
            public void judgment(Judgment judgment, byte[] line) {
                judgments.add(judgment);
            }
        });
        assertThat(read).isEqualTo(written);
        assertThat(judgments)
                .isEqualTo(
                        IntStream.rangeClosed(1, 9).mapToObj(Samples::judgment).toList());
        assertThat(entries).hasSize(11).isSorted();
    }

    @Test
    void equalContentGivesEqualBytes() throws Exception {
        BundleFiles.bundle(folder.resolve("a"), 200);
        BundleFiles.bundle(folder.resolve("b"), 200);
        assertThat(folder.resolve("a")).hasSameBinaryContentAs(folder.resolve("b"));
        assertThat(folder).isDirectoryNotContaining(f -> f.toString().endsWith(".part"));
    }
}
