package org.touchstone.kinds;

import java.util.List;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.judgment.Decision;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.JudgmentId;
import org.touchstone.domain.judgment.Timing;
import org.touchstone.domain.presentation.Arm;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Presentation;
import org.touchstone.domain.study.StudyId;

/** The examples of all kinds, and judgments made of them. */
public final class KindExamples {
    public static final List<KindExample> ALL =
            List.of(new ComparisonExample(), new RatingExample(), new RankingExample());

    private KindExamples() {}

    /** A judgment that was not shown on this machine. */
    public static Judgment judgment(JudgmentId id, StudyId study, Item item, Decision decision) {
        var order = item.responses().stream().map(Response::id).toList();
        return new Judgment(
                id,
                study,
                item.id(),
                "1.0",
                null,
                decision,
                Findings.NONE,
                new Presentation(order, Arm.SLOT, DisplayFacts.notShown(order.size())),
                new Timing(61_000, -1, 3, 1_795_608_000_000L, true));
    }
}
