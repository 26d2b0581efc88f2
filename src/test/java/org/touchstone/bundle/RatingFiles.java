package org.touchstone.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.touchstone.bundle.bundle.Bundle;
import org.touchstone.bundle.bundle.BundleWriter;
import org.touchstone.bundle.pack.PackTerms;
import org.touchstone.bundle.pack.PackWriter;
import org.touchstone.codec.Codecs;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.evidence.CriterionScore;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.evidence.Severity;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.evidence.SpanType;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Rating;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.RatingDecision;
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

/** Fixed ratings beside a comparison, of which the golden files of ratings are made. */
final class RatingFiles {
    private static final List<Grade> GRADES = List.of(Grade.A, Grade.NONE, Grade.C);

    private RatingFiles() {}

    static Rating item(int number) {
        Turn answer = new Turn(Role.ASSISTANT, "Yes, but the gift to her fails \u2014 s. 15.");
        List<Turn> turns = number % 2 == 0
                ? List.of(answer)
                : List.of(answer, new Turn(Role.USER, "Are you sure?"), new Turn(Role.ASSISTANT, ""));
        return new Rating(
                new ItemId("o-" + number),
                "legal",
                "advice",
                "en",
                List.of(new Turn(Role.USER, "May a beneficiary witness a will?")),
                new Response(Samples.R1, turns));
    }

    /** Two ratings after a comparison. */
    static void pack(Path file) throws IOException, RejectedException {
        try (PackWriter writer =
                new PackWriter(file, Samples.study(), Samples.GUIDELINES, PackTerms.forAnyone(Samples.NOON))) {
            writer.add(Samples.item(1));
            writer.add(item(1));
            writer.add(item(2));
            writer.finish(Samples.key(1));
        }
    }

    /** A comparison, a rating in the slot with everything said, one in the plain arm, and a revision of the first. */
    static Bundle bundle(Path file) throws IOException, RejectedException {
        try (BundleWriter writer = new BundleWriter(file, Samples.facts(1, Sha256.ZEROS), 1, Sha256.ZEROS)) {
            JournalHead end = JournalHead.EMPTY;
            for (Judgment judgment : List.of(Samples.judgment(1), judgment(7), judgment(8), judgment(9))) {
                byte[] body = Codecs.JUDGMENT.encode(judgment);
                JournalEntry entry = JournalEntry.ofJudgment(end, Samples.NOON, Sha256.hex(body));
                byte[] line = JournalLine.CODEC.encode(entry);
                writer.judgment(line, body);
                end = new JournalHead(entry.seq(), Sha256.hex(line));
            }
            return writer.finish(Samples.key(2));
        }
    }

    private static Judgment judgment(int number) {
        boolean plain = number == 8;
        boolean revision = number == 9;
        return new Judgment(
                Samples.judgmentId(number),
                Samples.STUDY_ID,
                new ItemId(plain ? "o-2" : "o-1"),
                "1.2",
                revision ? Samples.judgmentId(7) : null,
                plain ? RatingDecision.NONE : RatingDecision.of(revision ? 7 : 2),
                plain ? notMyField() : findings(),
                new Presentation(List.of(Samples.R1), plain ? Arm.PLAIN : Arm.SLOT, display(number)),
                new Timing(184_250, -1, 17, Samples.NOON + number * 1000L, false));
    }

    private static DisplayFacts display(int number) {
        Grade grade = GRADES.get(number - 7);
        boolean plain = grade == Grade.NONE;
        return new DisplayFacts(
                plain ? 0 : 66,
                plain ? 0 : 6,
                grade,
                1000,
                0,
                100,
                1280,
                800,
                List.of(new PaneFacts(61_000, 3, number == 9 ? 2 : 0)),
                0,
                false,
                false,
                number == 9 ? Set.of(Exposure.OUTBOX) : Set.of());
    }

    private static Findings notMyField() {
        return new Findings(List.of(), "", List.of(), List.of(), Set.of(Flag.NOT_MY_FIELD), -1);
    }

    private static Findings findings() {
        return new Findings(
                List.of(new CriterionScore("accuracy", Samples.R1, 1), new CriterionScore("tone", Samples.R1, 2)),
                "It forgets that the will itself stands.",
                List.of(new Span(1, Samples.R1, 0, 5, 8, SpanType.UNSUPPORTED, Severity.MINOR, "Which gift?")),
                List.of(),
                Set.of(),
                70);
    }
}
