package org.touchstone.ui.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemRow;
import org.touchstone.domain.work.ItemState;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.bundles.BundleDestination;
import org.touchstone.workstation.bundles.BundleExport;
import org.touchstone.workstation.library.JudgedRow;
import org.touchstone.workstation.library.Review;
import org.touchstone.workstation.quality.OwnVote;
import org.touchstone.workstation.quality.OwnWork;
import org.touchstone.workstation.quality.Quality;
import org.touchstone.workstation.queue.Queue;
import org.touchstone.workstation.queue.StudySummary;

/** A queue, a review list and an outbox of made-up work. */
public final class FakeWork implements Queue, Review, Quality, BundleExport {
    public static final StudyId LEGAL = new StudyId("legal-demo");
    public static final StudyId MEDICAL = new StudyId("medical-demo");

    public final List<ItemRow> rows = new ArrayList<>();
    public final List<StudySummary> summaries = new ArrayList<>();
    public final List<JudgedRow> judged = new ArrayList<>();
    public final List<Sent> sent = new ArrayList<>();
    public final List<String> searches = new ArrayList<>();
    public @Nullable IOException againFails;
    public boolean newDataKeyDue;

    public static FakeWork filled(int items) {
        FakeWork work = new FakeWork();
        work.summaries.add(new StudySummary(
                LEGAL,
                "Advice to tenants and employers",
                "1.0",
                Map.of(ItemState.DUE, 22L, ItemState.DRAFT, 2L, ItemState.JUDGED, 10L, ItemState.ROUTED, 1L),
                1_796_200_000_000L,
                List.of("legal"),
                List.of("advice", "drafting")));
        work.summaries.add(new StudySummary(
                MEDICAL,
                "Answers to patients",
                "1.2",
                Map.of(ItemState.DUE, 14L),
                -1,
                List.of("medical"),
                List.of("advice", "triage")));
        ItemState[] states = ItemState.values();
        for (int i = 0; i < items; i++) {
            boolean legal = i % 3 != 0;
            work.rows.add(new ItemRow(
                    new ItemKey(legal ? LEGAL : MEDICAL, new ItemId("item-" + i)),
                    i,
                    legal ? "legal" : "medical",
                    i % 2 == 0 ? "advice" : legal ? "contract_drafting" : "triage",
                    "en",
                    i % 4 == 1,
                    i < 3 ? states[(i + 1) % 4] : ItemState.DUE,
                    "",
                    false));
        }
        for (int i = 0; i < 12; i++) {
            work.judged.add(judged(i));
        }
        return work;
    }

    private static JudgedRow judged(int i) {
        ResponseId a = new ResponseId("a");
        ResponseId b = new ResponseId("b");
        Comparison item = new Comparison(
                new ItemId("item-" + i),
                "legal",
                "advice",
                "en",
                List.of(new Turn(
                        Role.USER,
                        "Is a claim for unpaid rent from May 2019 still enforceable in 2023? The landlord wrote twice"
                                + " in 2021 and then nothing happened. Case " + i)),
                List.of(
                        new Response(a, List.of(new Turn(Role.ASSISTANT, "No."))),
                        new Response(b, List.of(new Turn(Role.ASSISTANT, "It depends.")))),
                List.of(Scope.CONVERSATION));
        Sides sides = new Sides(a, b);
        Judgment judgment = new Judgment(
                new JudgmentId(new UUID(0x0190_0000_0000_7000L | i, 0x8000_0000_0000_0000L | i)),
                LEGAL,
                item.id(),
                "1.0",
                1,
                null,
                new Vote(List.of(Preference.ofPosition(Scope.CONVERSATION, i % 7 - 3, sides)), false)
                        .withBothBad(i == 5),
                null,
                new Findings(
                        List.of(),
                        "The left side states the period and when it ended; the right side only lists what a court"
                                + " would weigh.",
                        List.of(),
                        List.of(),
                        Set.of(),
                        80),
                Arm.SLOT,
                sides,
                DisplayFacts.NOT_SHOWN,
                new Timing(95_000, -1, 4, 1_795_500_000_000L - i * 400_000L, false));
        List<Judgment> history = i == 2 ? List.of(judgment, judgment) : List.of(judgment);
        return new JudgedRow(judgment, Optional.of(item), "Advice to tenants and employers", history, i > 6);
    }

    @Override
    public List<StudySummary> studies() {
        return List.copyOf(summaries);
    }

    private List<ItemRow> within(ItemFilter f) {
        return rows.stream()
                .filter(r -> f.study() == null || r.key().study().equals(f.study()))
                .filter(r -> f.domain() == null || r.domain().equals(f.domain()))
                .filter(r -> f.taskType() == null || r.taskType().equals(f.taskType()))
                .filter(r -> f.state() == null || r.state() == f.state())
                .toList();
    }

    @Override
    public long count(ItemFilter filter) {
        return within(filter).size();
    }

    @Override
    public List<ItemRow> page(ItemFilter filter, long offset, int limit) {
        return within(filter).stream().skip(offset).limit(limit).toList();
    }

    @Override
    public void search(String text, int limit, Hearer hearer) {
        searches.add(text);
        hearer.progress(1, 2);
        judged.stream().filter(row -> contains(row, text)).limit(limit).forEach(row -> hearer.found(List.of(row)));
    }

    private static boolean contains(JudgedRow row, String text) {
        return row.item().orElseThrow().prompt().get(0).content().contains(text);
    }

    @Override
    public void prepare() {}

    @Override
    public Optional<Judgment> latest() {
        return judged.stream().findFirst().map(JudgedRow::judgment);
    }

    @Override
    public List<JudgedRow> of(List<ItemKey> items, String text) {
        return items.stream()
                .flatMap(key -> judged.stream()
                        .filter(r -> r.judgment().study().equals(key.study())
                                && r.judgment().item().equals(key.item())))
                .filter(row -> contains(row, text))
                .toList();
    }

    @Override
    public OwnWork read() {
        List<OwnVote> votes = new ArrayList<>();
        for (JudgedRow row : judged) {
            Judgment j = row.judgment();
            votes.add(
                    0,
                    new OwnVote(
                            new ItemKey(j.study(), j.item()),
                            row.studyTitle(),
                            j.blind().preferences().get(0).position(j.sides()),
                            j.timing().activeMillis()));
        }
        return new OwnWork(votes, List.of(), false);
    }

    @Override
    public List<Outgoing> outgoing() {
        return judged.isEmpty()
                ? List.of()
                : List.of(
                        new Outgoing(LEGAL, "Advice to tenants and employers", 7, 31, 2),
                        new Outgoing(MEDICAL, "Answers to patients", 3, 31, 1));
    }

    @Override
    public List<String> preview(StudyId study, int limit) {
        return List.of(
                "{\"arm\":\"slot\",\"attempt\":1,\"blind\":{\"both_bad\":false,\"preferences\":[{\"favours\":\"a\",\"scope\":0,\"strength\":2}]},\"item\":\"item-1\"}",
                "{\"arm\":\"plain\",\"attempt\":1,\"blind\":{\"both_bad\":true,\"preferences\":[]},\"item\":\"item-2\"}");
    }

    @Override
    public List<String> previewInFull(StudyId study, int limit) {
        return preview(study, limit);
    }

    @Override
    public Summary export(StudyId study, BundleDestination to, Progress progress) {
        return new Summary(study, to.file(), 7, 2, "00");
    }

    @Override
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    @Override
    public Summary again(StudyId study, long sequence, BundleDestination to, Progress progress) throws IOException {
        if (againFails != null) {
            throw againFails;
        }
        return new Summary(study, to.file(), 7, sequence, "00");
    }
}
