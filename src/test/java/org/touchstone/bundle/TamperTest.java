package org.touchstone.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.container.Trust;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.judgment.Judgment;

/** No change of a file is accepted: every bit, every length. */
class TamperTest {
    @TempDir
    Path folder;

    @Test
    void everyFlippedBitOfABundleIsRefused() throws Exception {
        Path file = folder.resolve("b");
        BundleFiles.bundle(file, 15);
        byte[] bundle = Files.readAllBytes(file);
        assertThat(bundle.length).isBetween(18_000, 24_000);
        Map<String, Integer> verdicts = flipAll(bundle, "bundle");
        assertThat(verdicts).doesNotContainKey(Verdict.ACCEPTED);
        assertThat(verdicts.values().stream().mapToInt(n -> n).sum()).isEqualTo(8 * bundle.length);
        assertThat(verdicts).hasSizeGreaterThan(10);
    }

    @Test
    void everyFlippedBitOfAPackIsRefused() throws Exception {
        Path file = folder.resolve("p");
        BundleFiles.pack(file, 1);
        byte[] pack = Files.readAllBytes(file);
        assertThat(flipAll(pack, "pack")).doesNotContainKey(Verdict.ACCEPTED);
    }

    private static Map<String, Integer> flipAll(byte[] container, String kind) {
        Trust.SignatureCheck check = Verdict.remembering();
        Map<String, Integer> verdicts = new ConcurrentSkipListMap<>();
        IntStream.range(0, container.length).parallel().forEach(at -> {
            byte[] copy = container.clone();
            for (int bit = 0; bit < 8; bit++) {
                copy[at] = (byte) (container[at] ^ (1 << bit));
                verdicts.merge(Verdict.of(kind, copy, check), 1, Integer::sum);
            }
        });
        return verdicts;
    }

    /** A check sum protects against accidents only: whoever changes a bit on purpose writes the new one beside it. */
    @Test
    void flippedBitsWithRepairedCheckSumsAreRefused() throws Exception {
        byte[] bundle = GoldenTest.golden("bundle.tsbundle");
        Trust.SignatureCheck check = Verdict.remembering();
        Map<String, Integer> verdicts = new TreeMap<>();
        Map<String, byte[]> entries = Twins.entries(bundle);
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            byte[] content = entry.getValue();
            for (int bit = 0; bit < 8 * content.length; bit += 101) {
                byte[] flipped = content.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                Forgery forgery = Forgery.of("bundle", entries, Samples.key(2));
                forgery.archive = all ->
                        all.replaceAll(e -> e.name.equals(entry.getKey()) ? new Forgery.Entry(e.name, flipped) : e);
                verdicts.merge(Verdict.of("bundle", forgery.build(), check), 1, Integer::sum);
            }
        }
        assertThat(verdicts)
                .doesNotContainKey(Verdict.ACCEPTED)
                .containsKeys("signature.invalid", "chunk.digest", "entry.digest", "envelope.form");
    }

    /** Deflate leaves up to seven bits after its end marker unused: flipping one changes the file, but no content. */
    @Test
    void flippedBitsOfDeflatedDataAreRefusedOrChangeNothing() throws Exception {
        byte[] bundle = GoldenTest.golden("bundle-deflated.tsbundle");
        List<String> original = lines(bundle);
        assertThat(original).hasSize(80);
        Trust.SignatureCheck check = Verdict.remembering();
        int accepted = 0;
        int deflatedEnd = deflatedEnd(bundle);
        for (int bit = 0;
                bit < 8 * bundle.length;
                bit += bit / 8 >= deflatedEnd - 8 && bit / 8 < deflatedEnd ? 1 : 31) {
            bundle[bit / 8] ^= (byte) (1 << bit % 8);
            if (Verdict.of("bundle", bundle, check).equals(Verdict.ACCEPTED)) {
                accepted++;
                assertThat(lines(bundle)).isEqualTo(original);
            }
            bundle[bit / 8] ^= (byte) (1 << bit % 8);
        }
        assertThat(accepted).isLessThanOrEqualTo(7);
    }

    /** Where the data of {@code judgments.jsonl} ends: at the local header of the entry after it. */
    private static int deflatedEnd(byte[] bundle) {
        String text = new String(bundle, StandardCharsets.ISO_8859_1);
        return text.indexOf("PK\u0003\u0004", text.indexOf("judgments.jsonl"));
    }

    private static List<String> lines(byte[] bundle) {
        List<String> lines = new ArrayList<>();
        Verdict.of("bundle", bundle, Verdict.remembering(), new BundleVisitor() {
            @Override
            public void judgment(Judgment judgment, byte[] line) {
                lines.add(Sha256.hex(line));
            }
        });
        return lines;
    }

    @Test
    void everyTruncationIsRefused() throws Exception {
        Map<String, Integer> verdicts = new TreeMap<>();
        for (String name : List.of("bundle.tsbundle", "pack.tspack", "bundle-deflated.tsbundle")) {
            byte[] whole = GoldenTest.golden(name);
            String kind = name.endsWith("pack") ? "pack" : "bundle";
            int step = name.contains("deflated") ? 17 : 1;
            for (int length = 0; length < whole.length; length += step) {
                String verdict = Verdict.of(kind, Arrays.copyOf(whole, length));
                verdicts.merge(verdict, 1, Integer::sum);
            }
        }
        assertThat(verdicts).containsOnlyKeys("zip.too-short", "zip.statement", "zip.end");
    }

    /** An archive whose entry is an archive of itself is just another name, size or digest. */
    @Test
    void archiveInsideAnArchiveIsRefused() throws Exception {
        byte[] bundle = GoldenTest.golden("bundle.tsbundle");
        Forgery nested = Forgery.of("bundle", Twins.entries(bundle), Samples.key(2));
        nested.contents.put("judgments.jsonl", bundle);
        assertThat(Verdict.of("bundle", nested.build())).isEqualTo("journal.pairing");
        byte[] twice = Arrays.copyOf(bundle, 2 * bundle.length);
        System.arraycopy(bundle, 0, twice, bundle.length, bundle.length);
        assertThat(Verdict.of("bundle", twice)).isEqualTo("zip.directory");
    }
}
