package org.touchstone.ui.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.bundle.IndependentVerifierTest;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.pack.PackTerms;
import org.touchstone.bundle.pack.PackWriter;
import org.touchstone.codec.Codecs;
import org.touchstone.crypto.SigningKey;
import org.touchstone.domain.evidence.CriterionScore;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.Rating;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.RatingDecision;
import org.touchstone.domain.study.BlindingPolicy;
import org.touchstone.domain.study.Requirements;
import org.touchstone.domain.study.RevealPolicy;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.tasks.Progress;
import org.touchstone.ui.judging.FlowState;
import org.touchstone.workstation.Bench;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.packs.VerifiedPackImport;
import org.touchstone.workstation.session.OpenItem;

/** Ten ratings by keyboard alone and ten by mouse alone, over the session that the product uses. */
class RateJourneyTest {
    private static final int ITEMS = 10;

    /** Presses that read any of the items to its end. */
    private static final int ENOUGH = 40;

    @TempDir
    Path folder;

    private static String text(String resource) throws Exception {
        try (var in = RateJourneyTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Study study(boolean afterEnd) throws Exception {
        Study demo = Codecs.STUDY.decode(text("/assets/demo/legal/study.json").getBytes(StandardCharsets.UTF_8));
        return new Study(
                demo.id(),
                demo.title(),
                demo.version(),
                demo.guidelineVersion(),
                demo.seed(),
                demo.criteria(),
                new Requirements(3, true, false, true, true),
                new BlindingPolicy(0, new RevealPolicy(0), afterEnd));
    }

    /** The eight of the demo, one with nothing to read and one in another direction. */
    private static List<Item> items() throws Exception {
        List<Item> items = new ArrayList<>();
        for (String name : List.of("legal", "medical")) {
            for (String line : text("/assets/demo/" + name + "/items.jsonl").split("\n", 0)) {
                Item item = Codecs.ITEM.decodeCanonical(line.getBytes(StandardCharsets.UTF_8));
                if (item instanceof Rating) {
                    items.add(item);
                }
            }
        }
        items.add(rating("empty", ""));
        items.add(rating(
                "arabic",
                "\u064a\u062c\u0648\u0632 \u0630\u0644\u0643 (Article 6) \u0628\u0634\u0631\u0637. ".repeat(40)));
        assertThat(items).hasSize(ITEMS);
        return items;
    }

    private static Rating rating(String id, String answer) {
        return new Rating(
                new ItemId(id),
                "legal",
                "advice",
                "ar",
                List.of(new Turn(Role.USER, "May we?")),
                new Response(new ResponseId("r1"), List.of(new Turn(Role.ASSISTANT, answer))));
    }

    private RateRig open(Bench bench, boolean afterEnd) throws Exception {
        Path file = folder.resolve("ratings.tspack");
        try (PackWriter writer = new PackWriter(file, study(afterEnd), "# Guidelines", PackTerms.forAnyone(0));
                SigningKey key = PackOrder.key((byte) 1)) {
            for (Item item : items()) {
                writer.add(item);
            }
            writer.finish(key);
        }
        assertThat(IndependentVerifierTest.unpinned("pack", file)).startsWith("accepted ");
        new VerifiedPackImport(bench.context).importPack(file, Consent.NEW_STUDIES, Progress.NONE);
        RateRig rig = RateRig.of(bench.session, 1280, 800);
        return rig.on(() -> rig.screen.start(ItemFilter.ALL));
    }

    private static OpenItem onDesk(RateRig rig) {
        return rig.screen.model().judging().itemProperty().get().orElseThrow();
    }

    private static void read(RateRig rig) {
        for (int i = 0; i < ENOUGH; i++) {
            rig.press(KeyCode.SPACE);
        }
        assertThat(rig.screen.model().track().endsSeen(0)).isTrue();
    }

    private static void judge(RateRig rig, KeyCode overall) {
        read(rig);
        rig.press(overall);
        rig.keys(KeyCode.K, KeyCode.DIGIT8, KeyCode.ESCAPE);
    }

    private static void submit(RateRig rig, ItemKey before) {
        assertThat(rig.screen.model().judging().itemProperty().get().map(OpenItem::key))
                .as(rig.screen.model().judging().messageProperty().get().text())
                .isNotEqualTo(java.util.Optional.of(before));
    }

    @Test
    void tenByKeyboardAlone_killedInTheMiddleReopenedRevisedAndHandedOver() throws Exception {
        Bench bench = new Bench();
        RateRig rig = open(bench, false);
        Set<String> opened = new TreeSet<>();
        ItemKey first = onDesk(rig).key();
        for (int i = 0; i < ITEMS; i++) {
            ItemKey key = onDesk(rig).key();
            opened.add(key.item().value());
            switch (i) {
                case 1 -> takenBackAndRatedAnew(rig, key);
                case 2 -> rig.press(KeyCode.N);
                case 3 -> withLevelsMarksAndReason(rig);
                case 5 -> rig = killedAndReopened(bench, rig);
                default -> judge(rig, KeyCode.DIGIT5);
            }
            rig.press(KeyCode.ENTER);
            submit(rig, key);
        }
        assertThat(rig.screen.model().state()).isEqualTo(FlowState.DONE);

        RateRig revising = rig;
        rig.on(() -> revising.screen.open(first));
        assertThat(rig.screen.model().judging().messageProperty().get().text()).contains("revision");
        rig.keys(KeyCode.DIGIT6, KeyCode.ENTER);

        List<Judgment> handedOver = handedOver(bench);
        assertThat(handedOver).hasSizeGreaterThanOrEqualTo(ITEMS + 1);
        assertThat(handedOver.stream().map(j -> j.item().value())).containsAll(opened);
        Judgment revision = handedOver.get(handedOver.size() - 1);
        assertThat(revision.supersedes()).isEqualTo(handedOver.get(0).id());
        assertThat(revision.decision()).isEqualTo(RatingDecision.of(6));
        assertThat(handedOver)
                .filteredOn(j -> j.findings().flags().contains(Flag.NOT_MY_FIELD))
                .singleElement()
                .satisfies(j -> assertThat(j.decision()).isEqualTo(RatingDecision.NONE));
        assertThat(handedOver)
                .filteredOn(j -> !j.findings().spans().isEmpty())
                .singleElement()
                .satisfies(j -> {
                    assertThat(j.decision()).isEqualTo(RatingDecision.of(1));
                    assertThat(j.findings().criteria())
                            .extracting(CriterionScore::level)
                            .containsExactly(4, 2);
                    assertThat(j.findings().rationale()).isEqualTo("It says 7 and means nothing");
                });
        assertThat(handedOver)
                .filteredOn(j -> j.findings().rationale().equals("kept by the draft"))
                .hasSize(1);
        // One geometry for every response, from one line to many.
        assertThat(handedOver)
                .extracting(j -> j.presentation().display().slotLines())
                .containsOnly(6);
        assertThat(handedOver)
                .extracting(j -> j.presentation().display().measure())
                .containsOnly(66);
        assertThat(handedOver)
                .extracting(j -> j.presentation().display().heightRatioPerMille())
                .containsOnly(1000);
        assertThat(handedOver)
                .extracting(j -> j.presentation().display().fillGapPerMille())
                .containsOnly(0);
    }

    private List<Judgment> handedOver(Bench bench) throws Exception {
        Path bundle = folder.resolve("out.tsbundle");
        bench.export().export(study(false).id(), bundle, Progress.NONE);
        List<Judgment> all = new ArrayList<>();
        BundleReader.read(bundle, Trust.only(bench.key.verifyKey()), new BundleVisitor() {
            @Override
            public void judgment(Judgment judgment, byte[] line) {
                all.add(judgment);
            }
        });
        assertThat(IndependentVerifierTest.unpinned("bundle", bundle)).startsWith("accepted ");
        assertThat(Files.size(bundle)).isPositive();
        return all;
    }

    private static void takenBackAndRatedAnew(RateRig rig, ItemKey key) {
        judge(rig, KeyCode.DIGIT3);
        rig.press(KeyCode.ENTER);
        submit(rig, key);
        rig.press(KeyCode.U);
        assertThat(onDesk(rig).key()).isEqualTo(key);
        assertThat(rig.screen.model().overall()).hasValue(3);
        rig.press(KeyCode.DIGIT6).press(KeyCode.Z, false, true);
        assertThat(rig.screen.model().overall()).hasValue(3);
        rig.press(KeyCode.Z, true, true);
        assertThat(rig.screen.model().overall()).hasValue(6);
        rig.press(KeyCode.DIGIT4);
    }

    private static void withLevelsMarksAndReason(RateRig rig) {
        judge(rig, KeyCode.DIGIT1);
        rig.press(KeyCode.ENTER);
        assertThat(rig.screen.model().judging().messageProperty().get().text())
                .isEqualTo("Still needed: a reason for a strong rating.");
        rig.keys(KeyCode.C, KeyCode.DIGIT4, KeyCode.DIGIT2, KeyCode.ESCAPE);
        rig.press(KeyCode.R).type("It says 7 and means nothing").press(KeyCode.ESCAPE);
        rig.press(KeyCode.HOME).keys(KeyCode.S, KeyCode.M, KeyCode.DIGIT3, KeyCode.ENTER);
        assertThat(rig.screen.model().overall()).hasValue(1);
        assertThat(rig.screen.model().findings().get().spans()).hasSize(1);
    }

    private static RateRig killedAndReopened(Bench bench, RateRig rig) {
        judge(rig, KeyCode.DIGIT5);
        rig.press(KeyCode.R).type("kept by the draft").press(KeyCode.ESCAPE);
        rig.keys(KeyCode.HOME, KeyCode.SPACE);
        ItemKey key = onDesk(rig).key();
        int line = rig.screen.model().track().firstLine(0);
        // A pause of two seconds would save it; the test does not wait for it.
        rig.on(() -> rig.screen.model().judging().pause());
        bench.restart(false);
        RateRig again = rig.again(bench.session);
        again.on(() -> again.screen.start(ItemFilter.ALL));
        assertThat(onDesk(again).key()).isEqualTo(key);
        assertThat(onDesk(again).recovered()).isTrue();
        assertThat(again.screen.model().overall()).hasValue(5);
        assertThat(again.screen.model().findings().get().rationale()).isEqualTo("kept by the draft");
        assertThat(again.screen.surface().pane(0).firstLineProperty().get()).isEqualTo(line);
        return again;
    }

    @Test
    void tenByMouseAlone() throws Exception {
        Bench bench = new Bench();
        RateRig rig = open(bench, true);
        for (int i = 0; i < ITEMS; i++) {
            ItemKey key = onDesk(rig).key();
            List<ToggleButton> scale = rig.screen.view().overall().buttons();
            rig.click(scale.get(4));
            assertThat(rig.screen.model().overall()).as("closed until read").isEmpty();
            assertThat(scale.get(4).isSelected()).isFalse();
            rig.wheel(rig.screen.surface().pane(0), 2 * ENOUGH);
            rig.click(scale.get(i % 5 + 1));
            assertThat(scale.get(i % 5 + 1).isSelected()).isTrue();
            List<Button> meanings = rig.screen.view().anchors().rows();
            rig.click(meanings.get(2));
            assertThat(rig.screen.model().findings().get().criteria()).hasSize(1);
            assertThat(rig.screen.view().anchors().rows()).isNotEqualTo(meanings);
            rig.click(named(rig.screen.view(), "80"));
            assertThat(rig.screen.model().findings().get().confidence()).isEqualTo(80);
            rig.click(submitButton(rig));
            submit(rig, key);
        }
        assertThat(rig.screen.model().state()).isEqualTo(FlowState.DONE);
        assertThat(handedOver(bench))
                .hasSize(ITEMS)
                .extracting(j -> RatingDecision.of(j.decision()).overall().orElseThrow())
                .containsExactly(2, 3, 4, 5, 6, 2, 3, 4, 5, 6);
    }

    private static Node submitButton(RateRig rig) {
        return named(rig.screen.view(), "Submit");
    }

    private static Node named(Parent within, String text) {
        return within.lookupAll("*").stream()
                .filter(node -> node instanceof Labeled labeled && text.equals(labeled.getText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theScaleHasNoFocusAndLettersInTheReasonRateNothing() throws Exception {
        RateRig rig = open(new Bench(), false);
        assertThat(RateRig.call(rig.screen.view()::isReading)).isTrue();
        rig.press(KeyCode.R);
        assertThat(rig.scene.getFocusOwner()).isInstanceOf(TextArea.class);
        rig.type("7 n");
        assertThat(rig.screen.model().overall()).isEmpty();
        rig.press(KeyCode.ESCAPE).press(KeyCode.DIGIT7);
        assertThat(rig.screen.model().overall()).hasValue(7);
        assertThat(RateRig.call(rig.screen.view()::isReading)).isTrue();
        rig.click(rig.screen.view().anchors().rows().get(0));
        assertThat(RateRig.call(rig.screen.view()::isReading)).isTrue();
        rig.click(rig.screen.view().overall().buttons().get(1));
        rig.press(KeyCode.DIGIT3);
        assertThat(rig.screen.model().overall()).hasValue(3);
    }

    @Test
    void digitsGiveLevelsInTheRubricAndTheMeaningsFollow() throws Exception {
        RateRig rig = open(new Bench(), false);
        String before = rig.screen.view().anchors().rows().get(0).getText();
        rig.keys(KeyCode.C, KeyCode.DIGIT4);
        assertThat(rig.screen.model().overall()).isEmpty();
        assertThat(rig.screen.model().findings().get().criteria()).hasSize(1);
        assertThat(rig.screen.view().anchors().rows().get(0).getText()).isNotEqualTo(before);
    }

    @Test
    void everyControlHasANameForScreenReaders() throws Exception {
        RateRig rig = open(new Bench(), false);
        assertThat(RateRig.call(() -> unnamed(rig.screen.root()))).isEmpty();
        assertThat(rig.screen.view().overall().buttons())
                .extracting(Node::getAccessibleText)
                .containsExactly(
                        "Unusable, key 1",
                        "Poor, key 2",
                        "Weak, key 3",
                        "Adequate, key 4",
                        "Good, key 5",
                        "Very good, key 6",
                        "Excellent, key 7");
        assertThat(rig.screen.surface().pane(0).lines().getAccessibleText()).isEqualTo("Response, being read");
    }

    private static List<String> unnamed(Node node) {
        List<String> found = new ArrayList<>();
        boolean named =
                (node.getAccessibleText() != null && !node.getAccessibleText().isBlank())
                        || (node instanceof Labeled l
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
}
