package org.touchstone.workstation.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.study.Requirements;
import org.touchstone.domain.study.StudyId;
import org.touchstone.tasks.Progress;
import org.touchstone.workstation.Bench;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.checklist.Unmet;
import org.touchstone.workstation.library.StoredReview;
import org.touchstone.workstation.session.NotRecordedException;

class ReplayTest {
    @TempDir
    Path folder;

    private final Bench bench = new Bench();
    private final PackOrder order = new PackOrder();

    @Test
    void recordsEachDecisionByResponse_whateverTheSide() throws Exception {
        order.items = 40;
        bench.take(order, folder);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            lines.append(line(i, "\"x" + i + "\""));
        }
        ReplayReport report = replay(lines.toString(), Duplicates.KEEP_FIRST);
        assertThat(report).isEqualTo(new ReplayReport(40, 0, List.of(), List.of(), List.of(), Map.of()));
        long onTheLeft = 0;
        for (int i = 0; i < 40; i++) {
            Judgment judgment = history(i).get(0);
            assertThat(judgment.blind().preferences())
                    .containsExactly(new Preference(Scope.CONVERSATION, new ResponseId("x" + i), 2));
            onTheLeft += judgment.sides().left().value().startsWith("x") ? 1 : 0;
        }
        assertThat(onTheLeft).isEqualTo(20);
    }

    @Test
    void keepsTheFirstOfTwoDecisions_andNamesTheDroppedLine() throws Exception {
        bench.take(order, folder);
        ReplayReport report = replay(line(0, "\"x0\"") + line(1, "null") + line(0, "\"y0\""), Duplicates.KEEP_FIRST);
        assertThat(report)
                .isEqualTo(new ReplayReport(
                        2, 0, List.of(new ReplayReport.Dropped(3, 1)), List.of(), List.of(), Map.of()));
        assertThat(history(0)).hasSize(1);
    }

    @Test
    void revisesWhenTold() throws Exception {
        bench.take(order, folder);
        ReplayReport report = replay(line(0, "\"x0\"") + line(0, "\"y0\""), Duplicates.REVISE);
        assertThat(report).isEqualTo(new ReplayReport(1, 1, List.of(), List.of(), List.of(), Map.of()));
        List<Judgment> history = history(0);
        assertThat(history.get(1).supersedes()).isEqualTo(history.get(0).id());
        assertThat(history.get(1).blind().preferences().get(0).favours()).isEqualTo(new ResponseId("y0"));
    }

    @Test
    void canBeRunAgainAfterAnInterruption() throws Exception {
        bench.take(order, folder);
        replay(line(0, "\"x0\""), Duplicates.KEEP_FIRST);
        bench.restart(false);
        ReplayReport report = replay(line(0, "\"x0\"") + line(1, "\"x1\""), Duplicates.KEEP_FIRST);
        assertThat(report).isEqualTo(new ReplayReport(1, 0, List.of(), List.of(1L), List.of(), Map.of()));
    }

    @Test
    void refusesWhatDoesNotFit_andGoesOn() throws Exception {
        bench.take(order, folder);
        String turn = "{\"item\":\"i1\",\"preferences\":[{\"scope\":\"turn:1\"},{\"scope\":\"conversation\"}],"
                + "\"source\":\"human.jsonl:7\"}\n";
        ReplayReport report = replay(
                line(77, "null") + "nonsense\n" + line(0, "\"z0\"") + turn + line(2, "null"), Duplicates.KEEP_FIRST);
        assertThat(report.recorded()).isEqualTo(1);
        assertThat(report.refused())
                .containsExactly(
                        new ReplayReport.Refused(1, "the pack has no item i77"),
                        new ReplayReport.Refused(2, "the line is not one JSON object without repeated members"),
                        new ReplayReport.Refused(3, "The item has no response z0"),
                        new ReplayReport.Refused(4, "The item does not ask about turn 1 (human.jsonl:7)"));
    }

    @Test
    void countsWhatTheStudyAsksForOnTheScreenOnly() throws Exception {
        order.requirements = new Requirements(1, true, false, false, false);
        bench.take(order, folder);
        ReplayReport report = replay(line(0, "\"x0\""), Duplicates.KEEP_FIRST);
        assertThat(report)
                .isEqualTo(new ReplayReport(
                        1, 0, List.of(), List.of(), List.of(), Map.of(Unmet.RATIONALE, 1L, Unmet.BOTH_ENDS, 1L)));
    }

    @Test
    void refusesADecisionWithoutAVote() throws Exception {
        bench.take(order, folder);
        ReplayReport report = replay("{\"item\":\"i1\",\"preferences\":[]}\n", Duplicates.KEEP_FIRST);
        assertThat(report.recorded()).isZero();
        assertThat(report.refused())
                .containsExactly(new ReplayReport.Refused(1, "the study asks for a preference on every scope"));
    }

    @Test
    void stopsWhenTheStoreCannotRecord() throws Exception {
        bench.take(order, folder);
        bench.store.breakDown("The disk is full.");
        assertThatThrownBy(() -> replay(line(0, "\"x0\""), Duplicates.KEEP_FIRST))
                .isInstanceOf(NotRecordedException.class)
                .hasMessage("The disk is full.");
    }

    private ReplayReport replay(String lines, Duplicates duplicates) throws IOException, NotRecordedException {
        return Replay.run(
                bench.session,
                new StudyId("study"),
                duplicates,
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                Progress.NONE);
    }

    private List<Judgment> history(int item) {
        return new StoredReview(bench.store)
                .of(List.of(Bench.item(item)), "").stream()
                        .flatMap(row -> row.history().stream())
                        .toList();
    }

    private static String line(int item, String favours) {
        return "{\"item\":\"i" + item + "\",\"preferences\":[{\"scope\":\"conversation\",\"favours\":" + favours
                + "}]}\n";
    }
}
