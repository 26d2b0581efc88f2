package org.touchstone.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.touchstone.bundle.bundle.Bundle;
import org.touchstone.bundle.bundle.BundleWriter;
import org.touchstone.bundle.pack.PackTerms;
import org.touchstone.bundle.pack.PackWriter;
import org.touchstone.bundle.studykey.StudyKey;
import org.touchstone.bundle.studykey.StudyKeyWriter;
import org.touchstone.codec.Codecs;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.key.KeyedItem;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalHead;
import org.touchstone.journal.JournalLine;
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

    /** A bundle of this many judgments; the journal also speaks of the pack and of an export that was cancelled. */
    public static Bundle bundle(Path file, int judgments) throws IOException, RejectedException {
        try (BundleWriter writer = new BundleWriter(file, Samples.facts(1, Sha256.ZEROS), 1, Sha256.ZEROS)) {
            long seq = 1;
            byte[] line = JournalLine.CODEC.encode(new JournalEntry(
                    seq,
                    "pack-imported",
                    Samples.NOON,
                    Sha256.ZEROS,
                    null,
                    Map.of("study", Samples.STUDY_ID.value(), "items", 3L)));
            writer.journal(line);
            line = JournalLine.CODEC.encode(new JournalEntry(
                    ++seq,
                    "export-abandoned",
                    Samples.NOON,
                    Sha256.hex(line),
                    null,
                    Map.of("study", Samples.STUDY_ID.value(), "sequence", 1L, "why", "cancelled")));
            writer.journal(line);
            for (int i = 1; i <= judgments; i++) {
                byte[] body = Codecs.JUDGMENT.encode(Samples.judgment(i));
                JournalHead end = new JournalHead(seq++, Sha256.hex(line));
                line = JournalLine.CODEC.encode(
                        JournalEntry.ofJudgment(end, Samples.NOON + i * 1000L, Sha256.hex(body)));
                writer.judgment(line, body);
            }
            return writer.finish(Samples.key(2));
        }
    }

    /** The study key that belongs to a pack of three items. */
    public static void studyKey(Path file) throws IOException {
        try (StudyKeyWriter writer = new StudyKeyWriter(file)) {
            for (int i = 1; i <= 3; i++) {
                writer.add(keyedItem(i));
            }
            writer.finish(studyKeyHead());
        }
    }

    static StudyKey studyKeyHead() {
        return new StudyKey(Samples.STUDY_ID, 3, Sha256.hex(new byte[] {1}));
    }

    static KeyedItem keyedItem(int number) {
        return new KeyedItem(
                new ItemId("i-" + number),
                Map.of(Samples.R1, "planted-model-one", Samples.R2, "planted-model-two"),
                number == 1 ? new KeyedItem.Gold(Samples.R2, 1, 3, "The gift fails.", "planted-trap") : null,
                number == 2 ? "padded-twin" : null,
                Map.of("file", "probate.jsonl", "line", String.valueOf(number)));
    }
}
