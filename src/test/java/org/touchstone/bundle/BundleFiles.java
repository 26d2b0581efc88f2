package org.touchstone.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.touchstone.bundle.bundle.Bundle;
import org.touchstone.bundle.bundle.BundleWriter;
import org.touchstone.bundle.pack.KeyRotation;
import org.touchstone.bundle.pack.KeyRotations;
import org.touchstone.bundle.pack.PackTerms;
import org.touchstone.bundle.pack.PackWriter;
import org.touchstone.bundle.studykey.StudyKey;
import org.touchstone.bundle.studykey.StudyKeyWriter;
import org.touchstone.codec.Codecs;
import org.touchstone.crypto.Sha256;
import org.touchstone.crypto.SigningKey;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.key.KeyedItem;
import org.touchstone.domain.key.KeyedSamples;
import org.touchstone.journal.JournalEntry;
import org.touchstone.refusal.RejectedException;

/** Writes sample containers. */
public final class BundleFiles {
    private BundleFiles() {}

    /** A pack of this many items. */
    public static String pack(Path file, int items) throws IOException, RejectedException {
        try (PackWriter writer =
                new PackWriter(file, Samples.study(), Samples.GUIDELINES, PackTerms.forAnyone(Samples.NOON))) {
            for (int i = 1; i <= items; i++) {
                Comparison item = Samples.item(i);
                writer.add(item);
            }
            return writer.finish(Samples.key(1));
        }
    }

    /** The same, signed by a key that took the place of another, which had taken the place of a third. */
    public static String rotatedPack(Path file, int items) throws IOException, RejectedException {
        return rotatedPack(file, items, 3, 4, 1);
    }

    /**
     * A pack whose lead had several keys.
     *
     * @param keys numbers of the keys, oldest first; the last one signs
     */
    public static String rotatedPack(Path file, int items, int... keys) throws IOException, RejectedException {
        List<KeyRotation> chain = new ArrayList<>();
        for (int n = 1; n < keys.length; n++) {
            chain.add(KeyRotations.sign(
                    Samples.key(keys[n - 1]), Samples.key(keys[n]).verifyKey(), Samples.STUDY_ID, Samples.NOON + n));
        }
        try (PackWriter writer =
                new PackWriter(file, Samples.study(), Samples.GUIDELINES, PackTerms.forAnyone(Samples.NOON))) {
            for (int i = 1; i <= items; i++) {
                writer.add(Samples.item(i));
            }
            for (KeyRotation rotation : chain) {
                writer.replaced(rotation);
            }
            return writer.finish(Samples.key(keys[keys.length - 1]));
        }
    }

    /** Signs a pack again with an optional entry more, whatever is in it. */
    public static void putIntoPack(Path pack, String name, byte[] content, SigningKey key)
            throws IOException, RejectedException {
        Forgery forgery = Forgery.of("pack", Twins.entries(Files.readAllBytes(pack)), key);
        forgery.optional.put(name, content);
        Files.write(pack, forgery.build());
    }

    /** A bundle with two optional entries that nobody knows. */
    static byte[] bundleWithOptional(Path folder) throws IOException, RejectedException {
        Path file = folder.resolve("without-optional");
        bundle(file, 4);
        Forgery forgery = Forgery.of("bundle", Twins.entries(Files.readAllBytes(file)), Samples.key(2));
        forgery.optional.put("note.txt", "later\n".getBytes(StandardCharsets.US_ASCII));
        forgery.optional.put("speech.opus.gz", new byte[0]);
        return forgery.build();
    }

    /** A bundle of this many judgments; the journal also speaks of the pack and of an export that was cancelled. */
    public static Bundle bundle(Path file, int judgments) throws IOException, RejectedException {
        try (BundleWriter writer = new BundleWriter(file, Samples.facts(1, Sha256.ZEROS), 1, Sha256.ZEROS)) {
            long seq = 1;
            byte[] line = Codecs.JOURNAL.encode(JournalEntry.ofFacts(
                    seq,
                    JournalEntry.PACK_IMPORTED,
                    Samples.NOON,
                    Sha256.ZEROS,
                    Map.of("study", Samples.STUDY_ID.value(), "items", 3L)));
            writer.journal(line);
            line = Codecs.JOURNAL.encode(JournalEntry.ofFacts(
                    ++seq,
                    "export-abandoned",
                    Samples.NOON,
                    Sha256.hex(line),
                    Map.of("study", Samples.STUDY_ID.value(), "sequence", 1L, "why", "cancelled")));
            writer.journal(line);
            for (int i = 1; i <= judgments; i++) {
                byte[] body = Codecs.JUDGMENT.encode(Samples.judgment(i));
                line = Codecs.JOURNAL.encode(
                        JournalEntry.ofJudgment(++seq, Samples.NOON + i * 1000L, Sha256.hex(line), Sha256.hex(body)));
                writer.judgment(line, body);
            }
            return writer.finish(Samples.key(2));
        }
    }

    /** A study key with everything that one can hold. */
    public static void studyKey(Path file) throws IOException {
        try (StudyKeyWriter writer = new StudyKeyWriter(file)) {
            for (KeyedItem item : KeyedSamples.all()) {
                writer.add(item);
            }
            writer.finish(studyKeyHead());
        }
    }

    static StudyKey studyKeyHead() {
        return new StudyKey(Samples.STUDY_ID, 3, Sha256.hex(new byte[] {1}));
    }
}
