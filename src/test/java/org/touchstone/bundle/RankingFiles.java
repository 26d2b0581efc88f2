package org.touchstone.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.touchstone.bundle.bundle.BundleWriter;
import org.touchstone.bundle.pack.PackTerms;
import org.touchstone.bundle.pack.PackWriter;
import org.touchstone.codec.Codecs;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Ranking;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.RankingDecision;
import org.touchstone.domain.judgment.Ranks;
import org.touchstone.domain.judgment.Timing;
import org.touchstone.domain.presentation.Arm;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Exposure;
import org.touchstone.domain.presentation.Grade;
import org.touchstone.domain.presentation.PaneFacts;
import org.touchstone.domain.presentation.Presentation;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalHead;
import org.touchstone.journal.JournalLine;
import org.touchstone.refusal.RejectedException;

/** Fixed rankings beside a comparison, of which the golden files of rankings are made. */
final class RankingFiles {
    private static final ResponseId R3 = new ResponseId("r-3");

    private RankingFiles() {}

    static Ranking item(int number) {
        return new Ranking(
                new ItemId("k-" + number),
                "legal",
                "advice",
                "en",
                List.of(new Turn(Role.USER, "Who may witness a will?")),
                List.of(
                        response(Samples.R1, "Anybody."),
                        response(Samples.R2, "Two adults who take nothing under it \u2014 s. 15."),
                        response(R3, "")));
    }

    private static Response response(ResponseId id, String text) {
        return new Response(id, List.of(new Turn(Role.ASSISTANT, text)));
    }

    /** Three rankings after a comparison. */
    static void pack(Path file) throws IOException, RejectedException {
        try (PackWriter writer =
                new PackWriter(file, Samples.study(), Samples.GUIDELINES, PackTerms.forAnyone(Samples.NOON))) {
            writer.add(Samples.item(1));
            for (int number = 1; number <= 3; number++) {
                writer.add(item(number));
            }
            writer.finish(Samples.key(1));
        }
    }

    /** A comparison; an order with a tie, one in plain panes that was handed on half done, none acceptable; a revision. */
    static void bundle(Path file) throws IOException, RejectedException {
        try (BundleWriter writer = new BundleWriter(file, Samples.facts(1, Sha256.ZEROS), 1, Sha256.ZEROS)) {
            JournalHead end = JournalHead.EMPTY;
            for (Judgment judgment :
                    List.of(Samples.judgment(1), judgment(11), judgment(12), judgment(13), judgment(14))) {
                byte[] body = Codecs.JUDGMENT.encode(judgment);
                JournalEntry entry = JournalEntry.ofJudgment(end, Samples.NOON, Sha256.hex(body));
                byte[] line = JournalLine.CODEC.encode(entry);
                writer.judgment(line, body);
                end = new JournalHead(entry.seq(), Sha256.hex(line));
            }
            writer.finish(Samples.key(2));
        }
    }

    /** A judgment: 11 an order with a tie, 12 handed on half done, 13 none acceptable, 14 a revision of the first. */
    static Judgment judgment(int number) {
        boolean revision = number == 14;
        return new Judgment(
                Samples.judgmentId(number),
                Samples.STUDY_ID,
                new ItemId("k-" + (revision ? 1 : number - 10)),
                "1.2",
                revision ? Samples.judgmentId(11) : null,
                decision(number),
                number == 12 ? notMyField() : number == 11 ? Samples.findings() : Findings.NONE,
                new Presentation(
                        List.of(R3, Samples.R1, Samples.R2), number == 12 ? Arm.PLAIN : Arm.SLOT, display(number)),
                new Timing(184_250, -1, 17, Samples.NOON + number * 1000L, false));
    }

    private static RankingDecision decision(int number) {
        return switch (number) {
            case 11 -> new RankingDecision(Ranks.parse("r-2 > r-1 = r-3"), false);
            case 12 -> new RankingDecision(Ranks.parse("r-2"), false);
            case 13 -> new RankingDecision(Ranks.NONE, true);
            default -> new RankingDecision(Ranks.parse("r-2 > r-1 > r-3"), true);
        };
    }

    private static DisplayFacts display(int number) {
        boolean plain = number == 12;
        return new DisplayFacts(
                plain ? 0 : 42,
                plain ? 0 : 3,
                plain ? Grade.NONE : Grade.B,
                4000,
                plain ? 750 : 0,
                100,
                1280,
                800,
                List.of(new PaneFacts(41_000, 3, 0), new PaneFacts(38_500, 2, 1), new PaneFacts(22_000, 4, 0)),
                6,
                false,
                false,
                number == 14 ? Set.of(Exposure.OUTBOX) : Set.of());
    }

    private static Findings notMyField() {
        return new Findings(List.of(), "", List.of(), List.of(), Set.of(Flag.NOT_MY_FIELD), -1);
    }
}
