package org.touchstone.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.touchstone.codec.Codecs;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.judgment.Arm;
import org.touchstone.domain.judgment.DisplayFacts;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.JudgmentId;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Sides;
import org.touchstone.domain.judgment.Timing;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemState;
import org.touchstone.journal.Entry;
import org.touchstone.store.PackRecord;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.packs.Filling;
import org.touchstone.store.packs.NewItem;
import org.touchstone.store.packs.PackIntake;
import org.touchstone.store.sqlite.opening.SqliteStoreOpener;

/** A store of two studies: one with many judgments, one with items and none. */
final class GrownStore {
    static final StudyId JUDGED = new StudyId("judged");
    static final StudyId UNTOUCHED = new StudyId("untouched");
    /** Stands in the rationale of every thousandth judgment, the first one included. */
    static final String RARE = "Quellenangabe";

    private static final byte[] KEY = new byte[32];
    private static final int RARE_EVERY = 1000;
    private static final int PROMPT_WORDS = 90;
    private static final String[] WORDS = {
        "tenant",
        "landlord",
        "notice",
        "period",
        "claim",
        "court",
        "dose",
        "kidney",
        "patient",
        "statute",
        "clause",
        "employer"
    };

    private GrownStore() {}

    /** Makes it, unless it lies there from an earlier run, and opens it. */
    static LocalStore in(Path folder, int judgments) throws Exception {
        SqliteStoreOpener opener = new SqliteStoreOpener(new SecureRandom());
        if (Files.exists(folder.resolve("whole"))) {
            return opener.open(folder, KEY);
        }
        Files.createDirectories(folder);
        LocalStore store = opener.create(folder, KEY);
        importPack(store, JUDGED, judgments);
        importPack(store, UNTOUCHED, 100);
        for (int n = 0; n < judgments; n++) {
            ItemKey key = new ItemKey(JUDGED, new ItemId("i" + n));
            store.journal().append(new Entry.Judged(key, n, ItemState.JUDGED, Codecs.JUDGMENT.encode(judgment(n))));
            if (n % 20_000 == 0) {
                store.upkeep().maintain();
            }
        }
        store.upkeep().maintain();
        Files.createFile(folder.resolve("whole"));
        return store;
    }

    private static void importPack(LocalStore store, StudyId study, int items) {
        try (PackIntake writer = store.packs().begin(Filling.facts(study.value(), 1))) {
            writer.beginPart("items.jsonl");
            long offset = 0;
            for (int n = 0; n < items; n++) {
                Comparison item = item(n);
                byte[] line = Codecs.ITEM.encode(item);
                writer.write(line, 0, line.length);
                writer.write(new byte[] {'\n'}, 0, 1);
                writer.add(
                        new NewItem(
                                item.id(),
                                item.domain(),
                                item.taskType(),
                                "en",
                                false,
                                n,
                                offset,
                                line.length,
                                () -> ""),
                        line);
                offset += line.length + 1;
            }
            PackRecord unused = writer.commit(Filling.noted(study, "pack-imported", 1));
        }
    }

    private static Comparison item(int n) {
        return new Comparison(
                new ItemId("i" + n),
                n % 2 == 0 ? "legal" : "medical",
                "advice",
                "en",
                List.of(new Turn(Role.USER, "Question " + n + ": " + words(n, PROMPT_WORDS))),
                List.of(response("a" + n, n + 1), response("b" + n, n + 2)),
                List.of(Scope.CONVERSATION));
    }

    private static Response response(String id, int seed) {
        return new Response(new ResponseId(id), List.of(new Turn(Role.ASSISTANT, words(seed, 2 * PROMPT_WORDS))));
    }

    private static String words(int seed, int count) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < count; n++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return text.toString();
    }

    private static Judgment judgment(int n) {
        ResponseId a = new ResponseId("a" + n);
        return new Judgment(
                new JudgmentId(new UUID(((long) n << 16) | 0x7000L, Long.MIN_VALUE | n)),
                JUDGED,
                new ItemId("i" + n),
                "1.0",
                1,
                null,
                new Vote(List.of(new Preference(Scope.CONVERSATION, a, 2)), false),
                null,
                new Findings(
                        List.of(),
                        "Names the statute" + (n % RARE_EVERY == 0 ? " and its " + RARE : ""),
                        List.of(),
                        List.of(),
                        Set.of(),
                        80),
                Arm.SLOT,
                new Sides(a, new ResponseId("b" + n)),
                DisplayFacts.NOT_SHOWN,
                new Timing(61_000, -1, 12, 1_700_000_000_000L, false));
    }
}
