package org.touchstone.ui.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
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
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.Ranking;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.RankingDecision;
import org.touchstone.domain.judgment.Ranks;
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

/** Ten rankings by keyboard alone and ten by mouse alone, over the session that the product uses. */
class RankJourneyTest {
    private static final int ITEMS = 10;

    /** Presses that read any of the items to all of its ends. */
    private static final int ENOUGH = 120;

    @TempDir
    Path folder;

    private static String text(String resource) throws Exception {
        try (var in = RankJourneyTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Study study(boolean afterEnds) throws Exception {
        Study demo = Codecs.STUDY.decode(text("/assets/demo/legal/study.json").getBytes(StandardCharsets.UTF_8));
        return new Study(
                demo.id(),
                demo.title(),
                demo.version(),
                demo.guidelineVersion(),
                demo.seed(),
                demo.criteria(),
                new Requirements(0, true, false, true, true),
                new BlindingPolicy(0, new RevealPolicy(0), afterEnds));
    }

    /** The eight of the demo, one of eight with an empty response, and one in another direction and of several turns. */
    private static List<Item> items() throws Exception {
        List<Item> items = new ArrayList<>();
        for (String name : List.of("legal", "medical")) {
            for (String line : text("/assets/demo/" + name + "/items.jsonl").split("\n", 0)) {
                Item item = Codecs.ITEM.decodeCanonical(line.getBytes(StandardCharsets.UTF_8));
                if (item instanceof Ranking) {
                    items.add(item);
                }
            }
        }
        List<Response> eight = new ArrayList<>();
        for (int n = 0; n < Item.MOST_RESPONSES; n++) {
            eight.add(new Response(
                    new ResponseId("r" + n), List.of(new Turn(Role.ASSISTANT, "A sentence that ends. ".repeat(n)))));
        }
        items.add(ranking("eight", eight));
        String arabic = "\u064a\u062c\u0648\u0632 \u0630\u0644\u0643 (Article 6) \u0628\u0634\u0631\u0637. ";
        List<Response> mixed = new ArrayList<>();
        for (int n = 1; n <= 3; n++) {
            mixed.add(new Response(
                    new ResponseId("m" + n),
                    List.of(
                            new Turn(Role.ASSISTANT, arabic.repeat(4 * n)),
                            new Turn(Role.USER, "And then?"),
                            new Turn(Role.ASSISTANT, "Then it is allowed. ".repeat(13 - 4 * n)))));
        }
        items.add(ranking("arabic", mixed));
        assertThat(items).hasSize(ITEMS);
        return items;
    }

    private static Ranking ranking(String id, List<Response> responses) {
        return new Ranking(new ItemId(id), "legal", "advice", "ar", List.of(new Turn(Role.USER, "May we?")), responses);
    }

    private RankRig open(Bench bench, boolean afterEnds) throws Exception {
        Path file = folder.resolve("rankings.tspack");
        try (PackWriter writer = new PackWriter(file, study(afterEnds), "# Guidelines", PackTerms.forAnyone(0));
                SigningKey key = PackOrder.key((byte) 1)) {
            for (Item item : items()) {
                writer.add(item);
            }
            writer.finish(key);
        }
        assertThat(IndependentVerifierTest.unpinned("pack", file)).startsWith("accepted ");
        new VerifiedPackImport(bench.context).importPack(file, Consent.NEW_STUDIES, Progress.NONE);
        RankRig rig = RankRig.of(bench.session, 1280, 800);
        return rig.on(() -> rig.screen.start(ItemFilter.ALL));
    }

    private static RankViewModel model(RankRig rig) {
        return rig.screen.model();
    }

    private static OpenItem onDesk(RankRig rig) {
        return model(rig).judging().itemProperty().get().orElseThrow();
    }

    /** One key reads all answers to their ends. */
    private static void read(RankRig rig) {
        for (int i = 0; i < ENOUGH && !model(rig).track().reading().allEndsSeen(); i++) {
            rig.press(KeyCode.SPACE);
        }
        assertThat(model(rig).track().reading().allEndsSeen()).isTrue();
    }

    /** The order by letters, such as {@code B>A=C}. */
    private static String order(RankRig rig) {
        return letters(model(rig).ranks(), model(rig).painted());
    }

    private static String letters(Ranks ranks, List<ResponseId> painted) {
        return String.join(
                ">",
                ranks.places().stream()
                        .map(place -> String.join(
                                "=",
                                place.stream()
                                        .map(id -> RankWords.letter(painted.indexOf(id)))
                                        .sorted()
                                        .toList()))
                        .toList());
    }

    private static void toLetter(RankRig rig, int place) {
        int steps = Math.floorMod(
                place - model(rig).track().activePlace(), model(rig).painted().size());
        for (int i = 0; i < steps; i++) {
            rig.press(KeyCode.RIGHT);
        }
    }

    private static void inOrder(RankRig rig) {
        for (int place = 0; place < model(rig).painted().size(); place++) {
            toLetter(rig, place);
            rig.press(KeyCode.getKeyCode(Integer.toString(place + 1)));
        }
    }

    private static void sure(RankRig rig) {
        rig.keys(KeyCode.K, KeyCode.DIGIT8, KeyCode.ESCAPE);
    }

    private static void submitted(RankRig rig, ItemKey before) {
        assertThat(model(rig).judging().itemProperty().get().map(OpenItem::key))
                .as(model(rig).judging().messageProperty().get().text())
                .isNotEqualTo(Optional.of(before));
    }

    @Test
    void tenByKeyboardAlone_killedInTheMiddleReopenedRevisedAndHandedOver() throws Exception {
        Bench bench = new Bench();
        RankRig rig = open(bench, false);
        Set<String> opened = new TreeSet<>();
        ItemKey first = onDesk(rig).key();
        for (int i = 0; i < ITEMS; i++) {
            ItemKey key = onDesk(rig).key();
            opened.add(key.item().value());
            switch (i) {
                case 1 -> takenBackAndRankedAnew(rig, key);
                case 2 -> rig.press(KeyCode.N);
                case 3 -> noneAcceptable(rig);
                case 5 -> rig = killedAndReopened(bench, rig);
                default -> {
                    read(rig);
                    inOrder(rig);
                    sure(rig);
                }
            }
            rig.press(KeyCode.ENTER);
            submitted(rig, key);
        }
        assertThat(model(rig).state()).isEqualTo(FlowState.DONE);

        RankRig revising = rig;
        rig.on(() -> revising.screen.open(first));
        assertThat(model(rig).judging().messageProperty().get().text()).contains("revision");
        toLetter(rig, 1);
        rig.keys(KeyCode.L, KeyCode.ENTER);

        List<Judgment> handedOver = handedOver(bench);
        assertThat(handedOver).hasSizeGreaterThanOrEqualTo(ITEMS + 1);
        assertThat(handedOver.stream().map(j -> j.item().value())).containsAll(opened);
        Judgment revision = handedOver.get(handedOver.size() - 1);
        assertThat(revision.supersedes()).isEqualTo(handedOver.get(0).id());
        assertThat(painted(revision)).startsWith("A=B");
        assertThat(painted(handedOver.get(0))).startsWith("A>B>C");
        assertThat(handedOver)
                .filteredOn(j -> j.findings().flags().contains(Flag.NOT_MY_FIELD))
                .singleElement()
                .satisfies(j -> assertThat(j.decision()).isEqualTo(RankingDecision.NONE));
        assertThat(handedOver)
                .filteredOn(j -> RankingDecision.of(j.decision()).noneAcceptable())
                .singleElement()
                .satisfies(
                        j -> assertThat(RankingDecision.of(j.decision()).order().isEmpty())
                                .isTrue());
        assertThat(handedOver)
                .filteredOn(j -> j.findings().rationale().equals("kept by the draft"))
                .hasSize(1);
        assertThat(handedOver).allSatisfy(j -> {
            assertThat(j.presentation().display().slotLines()).isGreaterThanOrEqualTo(3);
            assertThat(j.presentation().display().fillGapPerMille()).isZero();
        });
    }

    private static String painted(Judgment judgment) {
        return letters(
                RankingDecision.of(judgment.decision()).order(),
                judgment.presentation().order());
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
        return all;
    }

    private static void takenBackAndRankedAnew(RankRig rig, ItemKey key) {
        read(rig);
        inOrder(rig);
        sure(rig);
        String before = order(rig);
        rig.press(KeyCode.ENTER);
        submitted(rig, key);
        rig.press(KeyCode.U);
        assertThat(onDesk(rig).key()).isEqualTo(key);
        assertThat(order(rig)).isEqualTo(before);
        toLetter(rig, 0);
        rig.press(KeyCode.MINUS);
        assertThat(order(rig)).startsWith("B>A");
        rig.press(KeyCode.Z, false, true);
        assertThat(order(rig)).isEqualTo(before);
        rig.press(KeyCode.Z, true, true);
        assertThat(order(rig)).startsWith("B>A");
        rig.press(KeyCode.PLUS);
        assertThat(order(rig)).isEqualTo(before);
    }

    private static void noneAcceptable(RankRig rig) {
        read(rig);
        rig.press(KeyCode.DIGIT1);
        assertThat(model(rig).ranks().isEmpty()).isFalse();
        rig.press(KeyCode.DIGIT0);
        assertThat(model(rig).noneAcceptable()).isTrue();
        assertThat(model(rig).ranks().isEmpty()).isTrue();
        sure(rig);
    }

    private static RankRig killedAndReopened(Bench bench, RankRig rig) {
        read(rig);
        inOrder(rig);
        sure(rig);
        String before = order(rig);
        rig.press(KeyCode.R).type("kept by the draft").press(KeyCode.ESCAPE);
        toLetter(rig, 0);
        rig.keys(KeyCode.HOME, KeyCode.SPACE);
        ItemKey key = onDesk(rig).key();
        int line = model(rig).track().firstLine(0);
        // A pause of two seconds would save it; the test does not wait for it.
        rig.on(() -> model(rig).judging().pause());
        bench.restart(false);
        RankRig again = rig.again(bench.session);
        again.on(() -> again.screen.start(ItemFilter.ALL));
        assertThat(onDesk(again).key()).isEqualTo(key);
        assertThat(onDesk(again).recovered()).isTrue();
        assertThat(order(again)).isEqualTo(before);
        assertThat(model(again).findings().get().rationale()).isEqualTo("kept by the draft");
        assertThat(again.screen.surface().pane(0).firstLineProperty().get()).isEqualTo(line);
        return again;
    }

    @Test
    void tenByMouseAlone() throws Exception {
        Bench bench = new Bench();
        RankRig rig = open(bench, true);
        for (int i = 0; i < ITEMS; i++) {
            ItemKey key = onDesk(rig).key();
            RankRail rail = rig.screen.view().rail();
            rig.dragBeside(0, worst(rig), false);
            assertThat(model(rig).ranks().isEmpty()).as("closed until read").isTrue();
            int count = model(rig).painted().size();
            // The wheel reads a card as far as it may; the others open its end.
            for (int round = 0; round < 2; round++) {
                for (int place = 0; place < count; place++) {
                    rig.click(rig.letter(place));
                    rig.wheel(rig.screen.surface().pane(place), ENOUGH);
                }
            }
            rig.dragBeside(0, worst(rig), false);
            assertThat(order(rig)).isEqualTo("A");
            rig.dragBeside(1, rail.places().get(0), false);
            assertThat(order(rig)).isEqualTo("B>A");
            rig.dragOnto(2, rail.places().get(1));
            assertThat(order(rig)).isEqualTo("B>A=C");
            rig.dragBeside(2, rail.places().get(1), true);
            assertThat(order(rig)).isEqualTo("B>A>C");
            for (int place = 3; place < count; place++) {
                rig.dragOnto(place, rail.places().get(2));
            }
            rig.dragBeside(0, rail.places().get(0), false);
            assertThat(order(rig)).startsWith("A>B>C");
            rig.click(named(rig.screen.view(), "80"));
            rig.click(named(rig.screen.view(), "Submit"));
            submitted(rig, key);
        }
        assertThat(model(rig).state()).isEqualTo(FlowState.DONE);
        assertThat(handedOver(bench)).hasSize(ITEMS).allMatch(j -> painted(j).startsWith("A>B>C"));
    }

    private static Node worst(RankRig rig) {
        return named(rig.screen.view(), "Worst");
    }

    private static Node named(Parent within, String text) {
        return within.lookupAll("*").stream()
                .filter(node -> node instanceof Labeled labeled && text.equals(labeled.getText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void lettersAreReadOutWithTheirRankAndTies() throws Exception {
        RankRig rig = open(new Bench(), false);
        int count = model(rig).painted().size();
        assertThat(rig.letter(1).getAccessibleText()).isEqualTo("B, not ranked");
        inOrder(rig);
        toLetter(rig, 2);
        rig.press(KeyCode.L);
        assertThat(rig.letter(1).getAccessibleText()).isEqualTo("B, rank 2 of " + count + ", tied with C");
        assertThat(rig.letter(2).getAccessibleText()).isEqualTo("C, rank 2 of " + count + ", tied with B, being read");
        rig.press(KeyCode.PLUS);
        assertThat(rig.letter(2).getAccessibleText()).isEqualTo("C, rank 2 of " + count + ", being read");
        assertThat(rig.letter(1).getAccessibleText()).isEqualTo("B, rank 3 of " + count);
        rig.press(KeyCode.DELETE);
        assertThat(rig.letter(2).getAccessibleText()).isEqualTo("C, not ranked, being read");
    }

    @Test
    void aLetterThatIsLetGoOutsideTheRailOrOnItsFrontIsNotRanked() throws Exception {
        RankRig rig = open(new Bench(), false);
        rig.dragOnto(0, rig.screen.surface());
        assertThat(model(rig).ranks().isEmpty()).isTrue();
        rig.dragBeside(0, worst(rig), false);
        assertThat(order(rig)).isEqualTo("A");
        rig.dragOnto(0, named(rig.screen.view(), "Not ranked"));
        assertThat(model(rig).ranks().isEmpty()).isTrue();
        rig.press(KeyCode.Z, false, true);
        assertThat(order(rig)).isEqualTo("A");
    }

    @Test
    void focusStaysWithReadingAndLettersInTheReasonRankNothing() throws Exception {
        RankRig rig = open(new Bench(), false);
        assertThat(RankRig.call(rig.screen.view()::isReading)).isTrue();
        rig.press(KeyCode.R);
        assertThat(rig.scene.getFocusOwner()).isInstanceOf(TextArea.class);
        rig.type("1 l 0 +");
        assertThat(model(rig).ranks().isEmpty()).isTrue();
        assertThat(model(rig).noneAcceptable()).isFalse();
        rig.press(KeyCode.ESCAPE).press(KeyCode.DIGIT1);
        assertThat(order(rig)).isEqualTo("A");
        assertThat(RankRig.call(rig.screen.view()::isReading)).isTrue();
        rig.press(KeyCode.TAB).press(KeyCode.DIGIT1);
        assertThat(order(rig)).isEqualTo("B>A");
        assertThat(RankRig.call(rig.screen.view()::isReading)).isTrue();
        rig.press(KeyCode.F6);
        assertThat(rig.scene.getFocusOwner()).isSameAs(rig.letter(1));
        rig.press(KeyCode.DIGIT2);
        assertThat(order(rig)).isEqualTo("A>B");
        assertThat(rig.scene.getFocusOwner()).isSameAs(rig.letter(1));
        rig.press(KeyCode.ESCAPE);
        assertThat(RankRig.call(rig.screen.view()::isReading)).isTrue();
    }

    @Test
    void theActiveAnswerIsAlwaysInViewAndCriteriaAreItsOwn() throws Exception {
        RankRig rig = open(new Bench(), false);
        for (int place = 0; place < model(rig).painted().size(); place++) {
            toLetter(rig, place);
            assertThat(rig.screen.surface().pane(place).isVisible()).isTrue();
            rig.keys(KeyCode.C, KeyCode.DIGIT3, KeyCode.ESCAPE);
        }
        assertThat(model(rig).findings().get().criteria())
                .extracting(score -> score.response())
                .containsExactlyInAnyOrderElementsOf(model(rig).painted());
    }
}
