package org.touchstone.workstation.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.container.Trust;
import org.touchstone.domain.evidence.CriterionScore;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.evidence.Severity;
import org.touchstone.domain.evidence.Span;
import org.touchstone.domain.evidence.SpanType;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Grade;
import org.touchstone.domain.presentation.PaneFacts;
import org.touchstone.domain.presentation.Reading;
import org.touchstone.domain.study.StudyId;
import org.touchstone.testing.Pairs;
import org.touchstone.workstation.Bench;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.session.OpenItem;

/** Whatever is asked of a session, sense or nonsense: what it records leaves in bundles that readers take. */
class SoundBundlesTest {
    private static final StudyId STUDY = new StudyId("study");
    private static final int STEPS = 1500;

    @TempDir
    Path folder;

    private final Random random = new Random(57);

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private ResponseId response(OpenItem item) {
        return random.nextInt(12) == 0
                ? new ResponseId("other")
                : oneOf(List.of(Pairs.sides(item).left(), Pairs.sides(item).right()));
    }

    private Vote vote(OpenItem item) {
        List<Preference> given = new ArrayList<>();
        for (Scope scope : ((Comparison) item.item()).scopes()) {
            int strength = random.nextInt(4);
            if (random.nextInt(6) > 0) {
                given.add(new Preference(scope, strength == 0 ? null : response(item), strength));
            }
        }
        return new Vote(given, random.nextInt(3) == 0);
    }

    private Findings findings(OpenItem item) {
        List<CriterionScore> levels =
                random.nextInt(6) == 0 ? List.of(new CriterionScore("tone", response(item), 1)) : List.of();
        List<Span> spans = random.nextInt(3) == 0
                ? List.of(new Span(1, response(item), 0, 0, 1, SpanType.PADDING, Severity.MINOR, ""))
                : List.of();
        Set<Flag> flags = random.nextInt(8) == 0 ? Set.of(Flag.NOT_MY_FIELD) : Set.of();
        return new Findings(levels, "reason", spans, List.of(), flags, -1);
    }

    private DisplayFacts display() {
        boolean plain = random.nextBoolean();
        int lines = plain == (random.nextInt(10) > 0) ? 0 : 9;
        return random.nextInt(4) == 0
                ? DisplayFacts.notShown(2)
                : new DisplayFacts(
                        lines == 0 ? 0 : 60,
                        lines,
                        plain ? Grade.NONE : Grade.B,
                        0,
                        0,
                        100,
                        800,
                        600,
                        List.of(new PaneFacts(random.nextInt(60), 0, 0), new PaneFacts(random.nextInt(60), 0, 0)),
                        0,
                        random.nextInt(3) == 0,
                        false,
                        Set.of());
    }

    private Draft draft(OpenItem item) {
        @Nullable Vote after = random.nextInt(3) == 0 ? vote(item) : null;
        Vote blind = random.nextInt(8) == 0 ? Vote.NONE : vote(item);
        return new Draft(
                new ComparisonDecision(blind, after), findings(item), Reading.everything(2), random.nextInt(200));
    }

    @Test
    void whatASessionRecordsIsTakenByReaders() throws Exception {
        Bench bench = new Bench();
        PackOrder order = new PackOrder();
        order.items = 5;
        order.plainPerMille = 300;
        order.revealPerMille = 500;
        bench.take(order, folder);
        int recorded = 0;
        int refused = 0;
        int undone = 0;
        List<Path> bundles = new ArrayList<>();
        for (int step = 1; step <= STEPS; step++) {
            bench.time.pass(Duration.ofMillis(1 + random.nextInt(20_000)));
            OpenItem item = bench.session.open(Bench.item(random.nextInt(5)));
            try {
                if (random.nextInt(5) == 0 && bench.session.undoable().isPresent()) {
                    bench.session.undo();
                    undone++;
                } else if (random.nextInt(9) == 0) {
                    bench.session.saveDraft(item, draft(item));
                } else if (random.nextInt(4) == 0) {
                    bench.session.submitRecorded(item, draft(item), 5);
                    recorded++;
                } else {
                    bench.session.submit(item, random.nextInt(3) == 0 ? item.draft() : draft(item), display());
                    recorded++;
                }
            } catch (IllegalArgumentException | IllegalStateException e) {
                refused++;
            }
            if (step % 150 == 0) {
                bundles.add(bench.export()
                        .export(STUDY, folder.resolve(step + ".tsbundle"), (done, total) -> true)
                        .file());
            }
        }
        for (Path bundle : bundles) {
            BundleReader.read(bundle, Trust.only(bench.key.verifyKey()), BundleVisitor.NONE);
        }
        assertThat(recorded).isGreaterThan(100);
        assertThat(undone).isGreaterThan(10);
        assertThat(refused).isGreaterThan(100);
        assertThat(bundles).hasSize(STEPS / 150);
    }
}
