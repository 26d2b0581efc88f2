package org.touchstone.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.bundle.bundle.Bundle;
import org.touchstone.bundle.bundle.BundleFacts;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.container.Trust;
import org.touchstone.crypto.KeyPolicy;
import org.touchstone.crypto.Sha256;
import org.touchstone.crypto.VerifyKey;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.evidence.Severity;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.evidence.SpanLink;
import org.touchstone.domain.evidence.SpanType;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.DisplayFacts;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.people.Annotator;
import org.touchstone.domain.study.Criterion;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.text.TextLimit;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.journal.JournalEntry;
import org.touchstone.tasks.Progress;
import org.touchstone.ui.kit.controls.LimitedText;
import org.touchstone.ui.text.Fx;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.bundles.BundleExport;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.session.OpenItem;

/** Each text has one limit: the longest goes from the form to the container and its verifiers, and one more nowhere. */
class TextLimitsTest {
    private static final String ASTRAL = "\uD83D\uDE42";

    @TempDir
    Path temp;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    private static String longest(TextLimit limit) {
        return ASTRAL.repeat(limit.most());
    }

    private static String tooLong(TextLimit limit) {
        return longest(limit) + "x";
    }

    @ParameterizedTest
    @EnumSource(TextLimit.class)
    void fieldTakesTheLongestAndStopsThereAndSaysSoBefore(TextLimit limit) {
        TextArea field = new TextArea();
        Label left = LimitedText.limit(field, limit);
        field.setText("short");
        assertThat(left.getText()).isEmpty();
        assertThat(field.getAccessibleHelp()).isEqualTo(limit.sentence());
        int tenth = limit.most() / 10;
        field.setText(ASTRAL.repeat(limit.most() - tenth));
        assertThat(left.getText()).startsWith(limit.sentence()).endsWith(" left.");
        field.setText(longest(limit));
        assertThat(field.getText()).isEqualTo(longest(limit));
        assertThat(left.getText()).isEqualTo(limit.sentence() + " Nothing more fits.");
        field.insertText(0, "x");
        assertThat(field.getText()).isEqualTo(longest(limit));
        field.setText("ab");
        field.replaceText(1, 2, ASTRAL.repeat(limit.most() + 7));
        assertThat(field.getText()).isEqualTo("a" + ASTRAL.repeat(limit.most() - 1));
    }

    @ParameterizedTest
    @EnumSource(TextLimit.class)
    void cutsBetweenCharactersAndMarksTheCut(TextLimit limit) {
        assertThat(limit.cut(longest(limit))).isEqualTo(longest(limit));
        assertThat(limit.cut(tooLong(limit))).isEqualTo(ASTRAL.repeat(limit.most() - 1) + "…");
        assertThat(limit.admits("x".repeat(limit.most() + 1))).isFalse();
    }

    private record Refusing(TextLimit limit, Consumer<String> maker) {}

    static Stream<Refusing> makers() {
        ResponseId r = new ResponseId("r");
        StudyId study = new StudyId("s");
        Comparison item = new PackOrder().comparisons().get(0);
        return Stream.of(
                new Refusing(TextLimit.DISPLAY_NAME, t -> new Annotator(t, Sha256.ZEROS)),
                new Refusing(TextLimit.DISPLAY_NAME, t -> facts(study, t, "p")),
                new Refusing(TextLimit.SOFTWARE, t -> facts(study, "a", t)),
                new Refusing(TextLimit.STUDY_TITLE, t -> order(o -> o.title = t).study()),
                new Refusing(
                        TextLimit.GUIDELINE_VERSION,
                        t -> order(o -> o.guidelineVersion = t).study()),
                new Refusing(TextLimit.CRITERION_TITLE, t -> new Criterion("c", t, "q", List.of("a", "b"))),
                new Refusing(TextLimit.CRITERION_QUESTION, t -> new Criterion("c", "t", t, List.of("a", "b"))),
                new Refusing(TextLimit.ANCHOR, t -> new Criterion("c", "t", "q", List.of("a", t))),
                new Refusing(TextLimit.ITEM_WORD, t -> order(o -> o.word = t).comparisons()),
                new Refusing(
                        TextLimit.ITEM_WORD,
                        t -> order(o -> o.domains = List.of(t)).comparisons()),
                new Refusing(
                        TextLimit.ITEM_WORD,
                        t -> new Comparison(item.id(), "d", "t", t, item.prompt(), item.responses(), item.scopes())),
                new Refusing(TextLimit.RATIONALE, t -> new Findings(List.of(), t, List.of(), List.of(), Set.of(), -1)),
                new Refusing(TextLimit.NOTE, t -> new Span(1, r, 0, 0, 1, SpanType.PADDING, Severity.MINOR, t)),
                new Refusing(
                        TextLimit.FACT,
                        t -> JournalEntry.ofFacts(1, "kind", 0, Sha256.ZEROS, new TreeMap<>(Map.of("fact", t)))));
    }

    private static PackOrder order(Consumer<PackOrder> wish) {
        PackOrder order = new PackOrder();
        wish.accept(order);
        return order;
    }

    private static BundleFacts facts(StudyId study, String annotator, String software) {
        return new BundleFacts(
                study,
                1,
                Sha256.ZEROS,
                Sha256.ZEROS,
                Sha256.ZEROS,
                annotator,
                "d",
                1,
                Sha256.ZEROS,
                0,
                false,
                software);
    }

    @ParameterizedTest
    @MethodSource("makers")
    void domainTakesTheLongestAndRefusesOneMore(Refusing refusing) {
        refusing.maker().accept(longest(refusing.limit()));
        ThrowingCallable oneMore = () -> refusing.maker().accept(tooLong(refusing.limit()));
        assertThatThrownBy(oneMore).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void longestOfEverythingGoesThroughTheSessionTheStoreAndTheContainerToBothVerifiers() throws Exception {
        PackOrder order = new PackOrder();
        order.title = longest(TextLimit.STUDY_TITLE);
        order.guidelineVersion = longest(TextLimit.GUIDELINE_VERSION);
        order.word = longest(TextLimit.ITEM_WORD);
        order.domains = List.of(longest(TextLimit.ITEM_WORD));
        order.criteria = List.of(new Criterion(
                "c",
                longest(TextLimit.CRITERION_TITLE),
                longest(TextLimit.CRITERION_QUESTION),
                List.of(longest(TextLimit.ANCHOR), "best")));
        Path pack = order.write(temp.resolve("p.tspack"));
        String name = longest(TextLimit.DISPLAY_NAME);
        Path profile = temp.resolve("profile");
        Path bundle = temp.resolve("b.tsbundle");
        Findings fullest;
        String pem;
        try (OpenProfile open = WorkstationWiring.profiles(new KeyPolicy(64, 1, 4, 0))
                .create(profile, name, "correct horse".toCharArray())) {
            pem = open.publicKeyPem();
            StudyId study = open.packImport()
                    .importPack(pack, Consent.NEW_STUDIES, Progress.NONE)
                    .study();
            OpenItem item =
                    open.session().next(new ItemFilter(study, null, null, null)).orElseThrow();
            fullest = fullest(item);
            Vote vote = Vote.NONE.with(
                    new Preference(Scope.CONVERSATION, item.sides().left(), 3));
            Draft draft = new Draft(vote, null, fullest, 0, 0, 3, 1);
            open.session().saveDraft(item, draft);
            assertThat(open.session().open(item.key()).draft()).isEqualTo(draft);
            open.session().submit(item, draft, DisplayFacts.NOT_SHOWN);
            BundleExport.Summary left = open.bundleExport().export(study, bundle, Progress.NONE);
            assertThat(left.judgments()).isEqualTo(1);
        }
        List<Judgment> read = new ArrayList<>();
        Bundle verified = BundleReader.read(bundle, Trust.only(VerifyKey.ofPem(pem)), new BundleVisitor() {
            @Override
            public void judgment(Judgment judgment, byte[] line) {
                read.add(judgment);
            }
        });
        assertThat(read).extracting(Judgment::findings).containsExactly(fullest);
        assertThat(verified.facts().annotator()).isEqualTo(name);
        acceptedElsewhere("pack", pack);
        acceptedElsewhere("bundle", bundle);
    }

    /** The longest line that a judgment can be: control characters take six bytes each. */
    private static Findings fullest(OpenItem item) {
        List<Span> spans = new ArrayList<>();
        List<SpanLink> links = new ArrayList<>();
        String note = "\u0001".repeat(TextLimit.NOTE.most());
        for (int n = 1; n <= Findings.MOST_SPANS; n++) {
            spans.add(new Span(n, item.sides().left(), 0, 0, 1, SpanType.PADDING, Severity.MINOR, note));
            links.add(new SpanLink(n, n % Findings.MOST_SPANS + 1));
        }
        return new Findings(List.of(), longest(TextLimit.RATIONALE), spans, links, Set.of(), 50);
    }

    private static void acceptedElsewhere(String kind, Path file) throws Exception {
        Path script = Path.of(System.getProperty("touchstone.basedir", "."), "src/test/verifier/verify.py");
        Process process;
        try {
            process = new ProcessBuilder("python3", script.toString(), kind, file.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (java.io.IOException e) {
            System.err.println(
                    "SKIPPED, python3 is not installed: the second verifier does NOT look at the longest texts");
            Assumptions.abort("no python3");
            return;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(said).startsWith("accepted ");
    }
}
