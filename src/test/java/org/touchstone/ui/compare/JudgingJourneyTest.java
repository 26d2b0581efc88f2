package org.touchstone.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.evidence.SpanType;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.presentation.Side;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.tasks.Progress;
import org.touchstone.testing.Pairs;
import org.touchstone.ui.compare.screen.Rig;
import org.touchstone.ui.judging.FlowState;
import org.touchstone.workstation.Bench;
import org.touchstone.workstation.session.OpenItem;

/** The annotator's evening, by keyboard alone, over the session that the product uses. */
class JudgingJourneyTest {
    private static final KeyCode[] TO_BOTH_ENDS = {
        KeyCode.SPACE, KeyCode.SPACE, KeyCode.SPACE, KeyCode.SPACE, KeyCode.SPACE, KeyCode.SPACE, KeyCode.SPACE,
        KeyCode.SPACE, KeyCode.TAB, KeyCode.SPACE, KeyCode.SPACE, KeyCode.SPACE, KeyCode.SPACE, KeyCode.SPACE,
        KeyCode.SPACE, KeyCode.SPACE, KeyCode.SPACE, KeyCode.TAB
    };

    @TempDir
    Path folder;

    private static Rig open(Bench bench) {
        Rig rig = Rig.of(bench.session, 1280, 800);
        return rig.on(() -> rig.screen.start(ItemFilter.ALL));
    }

    private static OpenItem onDesk(Rig rig) {
        return rig.screen.model().judging().itemProperty().get().orElseThrow();
    }

    /** Reads every turn of both sides to its end, votes each scope and states a confidence. */
    private static void judge(Rig rig, KeyCode vote) {
        for (Scope scope : ((Comparison) onDesk(rig).item()).scopes()) {
            rig.keys(TO_BOTH_ENDS).press(vote);
            if (!scope.isConversation()) {
                rig.press(KeyCode.PAGE_DOWN);
            }
        }
        rig.keys(KeyCode.K, KeyCode.DIGIT8, KeyCode.ESCAPE);
    }

    private static void submit(Rig rig) {
        ItemKey before = onDesk(rig).key();
        rig.press(KeyCode.ENTER);
        assertThat(rig.screen.model().judging().itemProperty().get().map(OpenItem::key))
                .as(rig.screen.model().judging().messageProperty().get().text())
                .isNotEqualTo(java.util.Optional.of(before));
    }

    @Test
    void judgesTenDemoItemsByKeyboardAlone_quitByKillAndHandedOver() throws Exception {
        Bench bench = new Bench();
        DemoDesk.take(bench, folder, 10, 0);
        Rig rig = open(bench);
        Map<String, OpenItem> opened = new TreeMap<>();

        for (int i = 0; i < 10; i++) {
            OpenItem item = onDesk(rig);
            opened.put(item.item().id().value(), item);
            switch (i) {
                case 2 -> bothBad(rig);
                case 3 -> rig.press(KeyCode.N);
                case 4 -> withMarksAndContradiction(rig);
                case 5 -> rig = killedAndReopened(bench, rig);
                default -> judge(rig, KeyCode.DIGIT4);
            }
            if (i == 1) {
                takeBackAndVoteAnew(rig, item.key());
            }
            submit(rig);
        }
        assertThat(rig.screen.model().state()).isEqualTo(FlowState.DONE);

        Path bundle = folder.resolve("out.tsbundle");
        bench.export().export(DemoDesk.study(0).id(), bundle, Progress.NONE);
        List<Judgment> handedOver = Bundles.judgments(bundle, bench.key.verifyKey());
        Map<String, Judgment> last = new TreeMap<>();
        handedOver.forEach(j -> last.put(j.item().value(), j));
        assertThat(last.keySet()).isEqualTo(opened.keySet());
        last.forEach((id, judgment) -> assertThat(Pairs.sides(judgment))
                .isEqualTo(Pairs.sides(java.util.Objects.requireNonNull(opened.get(id)))));
        assertThat(last.values())
                .filteredOn(j -> Pairs.votes(j).blind().bothBad())
                .hasSize(1);
        assertThat(last.values())
                .filteredOn(j -> j.findings().flags().contains(Flag.NOT_MY_FIELD))
                .hasSize(1);
        assertThat(last.values())
                .filteredOn(j -> !j.findings().links().isEmpty())
                .singleElement()
                .satisfies(j -> assertThat(j.findings().spans()).hasSize(3));
        assertThat(last.values())
                .filteredOn(j -> j.findings().rationale().equals("kept by the draft"))
                .hasSize(1);
        assertThat(last.values())
                .allMatch(j -> j.presentation().display().slotLines() >= 3
                        && j.presentation().display().measure() >= 34);
    }

    private static void bothBad(Rig rig) {
        judge(rig, KeyCode.DIGIT4);
        rig.press(KeyCode.B);
    }

    /** The judgment just given is taken back, comes back with its vote, and is changed. */
    private static void takeBackAndVoteAnew(Rig rig, ItemKey judged) {
        submit(rig);
        rig.press(KeyCode.U);
        assertThat(onDesk(rig).key()).isEqualTo(judged);
        assertThat(rig.screen.model().votes().bothBad()).isFalse();
        rig.press(KeyCode.DIGIT5).press(KeyCode.Z, false, true);
        assertThat(rig.screen
                        .model()
                        .votes()
                        .position(rig.screen.model().votes().activeScope()))
                .hasValue(0);
    }

    private static void withMarksAndContradiction(Rig rig) {
        judge(rig, KeyCode.DIGIT3);
        rig.press(KeyCode.HOME).keys(KeyCode.S, KeyCode.M, KeyCode.DIGIT3, KeyCode.ENTER);
        rig.keys(KeyCode.HOME, KeyCode.S, KeyCode.X, KeyCode.S, KeyCode.S, KeyCode.X);
        var findings = rig.screen.model().findings().get();
        assertThat(findings.spans())
                .extracting(Span::type)
                .containsExactly(SpanType.PADDING, SpanType.CONTRADICTION, SpanType.CONTRADICTION);
        assertThat(findings.links()).hasSize(1);
    }

    private static Rig killedAndReopened(Bench bench, Rig rig) {
        judge(rig, KeyCode.DIGIT4);
        rig.press(KeyCode.R).type("kept by the draft").press(KeyCode.ESCAPE);
        rig.keys(KeyCode.HOME, KeyCode.SPACE);
        ItemKey key = onDesk(rig).key();
        int line = rig.screen.model().reading().firstLine(Side.LEFT);
        // A pause of two seconds would save it; the test does not wait for it.
        rig.on(() -> rig.screen.model().judging().pause());
        bench.restart(false);
        Rig again = rig.again(bench.session);
        again.on(() -> again.screen.start(ItemFilter.ALL));
        assertThat(onDesk(again).key()).isEqualTo(key);
        assertThat(onDesk(again).recovered()).isTrue();
        assertThat(again.screen.model().findings().get().rationale()).isEqualTo("kept by the draft");
        assertThat(again.screen
                        .surface()
                        .pane(Side.LEFT.place())
                        .firstLineProperty()
                        .get())
                .isEqualTo(line);
        return again;
    }

    @Test
    void aRevisionStandsBesideTheFirstJudgment() throws Exception {
        Bench bench = new Bench();
        DemoDesk.take(bench, folder, 2, 0);
        Rig rig = open(bench);
        ItemKey key = onDesk(rig).key();
        judge(rig, KeyCode.DIGIT4);
        submit(rig);
        rig.on(() -> rig.screen.open(key));
        assertThat(rig.screen.model().judging().messageProperty().get().text()).contains("revision");
        rig.press(KeyCode.DIGIT5);
        rig.press(KeyCode.ENTER);
        assertThat(rig.screen.model().state()).isEqualTo(FlowState.DONE);
        bench.export().export(key.study(), folder.resolve("out.tsbundle"), Progress.NONE);
        List<Judgment> both = Bundles.judgments(folder.resolve("out.tsbundle"), bench.key.verifyKey());
        assertThat(both).hasSize(2);
        assertThat(both.get(1).supersedes()).isEqualTo(both.get(0).id());
    }

    @Test
    void theSidePaintedIsTheSideStored() {
        for (boolean swapped : new boolean[] {false, true}) {
            OpenItem item = Studies.open(
                    Studies.study(Studies.NOTHING_ASKED, false),
                    Studies.single("one", "Alpha speaks here.", "Beta speaks here."));
            InMemorySession session = new InMemorySession(List.of(swapped ? Studies.swapped(item) : item));
            Rig rig = Rig.of(session, 1280, 800);
            rig.on(() -> rig.screen.start(ItemFilter.ALL));
            String left = Rig.call(() -> painted(rig.screen.surface().pane(Side.LEFT.place())));
            String right = Rig.call(() -> painted(rig.screen.surface().pane(Side.RIGHT.place())));
            assertThat(left).contains(swapped ? "Beta" : "Alpha");
            assertThat(right).contains(swapped ? "Alpha" : "Beta");
            rig.press(KeyCode.DIGIT1).press(KeyCode.ENTER);
            var decision = session.decisions().get(0);
            assertThat(Pairs.votes(decision.draft())
                            .blind()
                            .preferences()
                            .get(0)
                            .favours())
                    .isEqualTo(swapped ? Studies.B : Studies.A);
        }
    }

    @Test
    void noVoteHasTheFocusAndLettersInTheReasonVoteForNothing() {
        InMemorySession session = new InMemorySession(List.of(Studies.open(
                Studies.study(Studies.NOTHING_ASKED, false), Studies.single("one", "Yes, it is.", "No, it is not."))));
        Rig rig = Rig.of(session, 1280, 800);
        rig.on(() -> rig.screen.start(ItemFilter.ALL));
        assertThat(rig.scene.getFocusOwner()).isNotInstanceOf(ToggleButton.class);
        assertThat(Rig.call(rig.screen.view()::isReading)).isTrue();
        rig.press(KeyCode.R);
        assertThat(rig.scene.getFocusOwner()).isInstanceOf(TextArea.class);
        rig.type("b7 n");
        assertThat(rig.screen.model().votes().bothBad()).isFalse();
        assertThat(rig.screen.model().votes().position(Scope.CONVERSATION)).isEmpty();
        assertThat(rig.screen.model().findings().get().rationale()).isEqualTo("b7 n");
        rig.press(KeyCode.ESCAPE);
        assertThat(rig.scene.getFocusOwner()).isNotInstanceOf(TextArea.class);
        rig.press(KeyCode.DIGIT7);
        assertThat(rig.screen.view().scale().buttons().get(6).isSelected()).isTrue();
    }

    @Test
    void everyControlHasANameForScreenReaders() {
        InMemorySession session = new InMemorySession(
                List.of(Studies.open(Studies.study(Studies.EVERYTHING_ASKED, false), Studies.twoTurns("t"))));
        Rig rig = Rig.of(session, 1280, 800);
        rig.on(() -> rig.screen.start(ItemFilter.ALL));
        assertThat(Rig.call(() -> unnamed(rig.screen.root()))).isEmpty();
    }

    private static List<String> unnamed(Node node) {
        List<String> found = new java.util.ArrayList<>();
        boolean named =
                (node.getAccessibleText() != null && !node.getAccessibleText().isBlank())
                        || (node instanceof javafx.scene.control.Labeled l
                                && l.getText() != null
                                && !l.getText().isBlank());
        if (node.isFocusTraversable() && node.isVisible() && !named) {
            found.add(node.toString());
        }
        if (node instanceof Parent parent && node.isVisible()) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(unnamed(child)));
        }
        return found;
    }

    private static String painted(Node node) {
        StringBuilder all = new StringBuilder();
        if (node instanceof Text text && !(node.getParent() instanceof Label)) {
            all.append(text.getText()).append(' ');
        }
        if (node instanceof Parent parent && node.isVisible()) {
            parent.getChildrenUnmodifiable().forEach(child -> all.append(painted(child)));
        }
        return all.toString();
    }
}
