package org.touchstone.ui.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.touchstone.bundle.pack.PackTerms;
import org.touchstone.bundle.pack.PackWriter;
import org.touchstone.codec.Codecs;
import org.touchstone.crypto.SigningKey;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.study.BlindingPolicy;
import org.touchstone.domain.study.RevealPolicy;
import org.touchstone.domain.study.Study;
import org.touchstone.refusal.RejectedException;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.Bench;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.packs.VerifiedPackImport;

/** The legal demo study on a profile in memory, with the session that the product uses. */
final class DemoDesk {
    private DemoDesk() {}

    static Study study(int revealPerMille) throws IOException, RejectedException {
        Study demo = Codecs.STUDY.decode(bytes("/assets/demo/legal/study.json"));
        return new Study(
                demo.id(),
                demo.title(),
                demo.version(),
                demo.guidelineVersion(),
                demo.seed(),
                demo.criteria(),
                demo.requirements(),
                new BlindingPolicy(0, new RevealPolicy(revealPerMille), false));
    }

    static List<Item> items() throws IOException, RejectedException {
        List<Item> items = new ArrayList<>();
        for (String line : new String(bytes("/assets/demo/legal/items.jsonl"), StandardCharsets.UTF_8).split("\n", 0)) {
            items.add(Codecs.ITEM.decodeCanonical(line.getBytes(StandardCharsets.UTF_8)));
        }
        return items;
    }

    static void take(Bench bench, Path folder, int items, int revealPerMille) throws IOException, RejectedException {
        Path file = folder.resolve("demo.tspack");
        try (PackWriter writer = new PackWriter(file, study(revealPerMille), "# Guidelines", PackTerms.forAnyone(0));
                SigningKey key = PackOrder.key((byte) 1)) {
            for (Item item : items().subList(0, items)) {
                writer.add(item);
            }
            writer.finish(key);
        }
        new VerifiedPackImport(bench.context).importPack(file, Consent.NEW_STUDIES, Progress.NONE);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = DemoDesk.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
