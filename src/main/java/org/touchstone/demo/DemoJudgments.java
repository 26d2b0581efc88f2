package org.touchstone.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.touchstone.domain.evidence.CriterionScore;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.Ranking;
import org.touchstone.domain.item.Rating;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Decision;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.RankingDecision;
import org.touchstone.domain.judgment.Ranks;
import org.touchstone.domain.judgment.RatingDecision;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Reading;
import org.touchstone.domain.presentation.Sides;
import org.touchstone.domain.study.Criterion;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.session.NotRecordedException;
import org.touchstone.workstation.session.OpenItem;

/** A few decisions made through the session of the screens, so that review and transfer have something to show. */
public final class DemoJudgments {
    private static final long ACTIVE = 140_000;
    private static final long LONGER = 17_000;

    /** Of seven ratings the one that a tie would be. */
    private static final int MIDDLE = 4;

    /** Positions on the painted scale, as words would give them. */
    private static final List<Integer> POSITIONS = List.of(-2, 1, 0, 3, -1);

    private static final List<Integer> MORE_POSITIONS = List.of(-1, 2, -2, -1, 1, 0, 2, -3, 1, -2, -1, 2, 1, -2);

    private static final List<String> REASONS = List.of(
            "States the rule with its source and applies it; the other side only lists what a court would weigh.",
            "Both reach the right result, the right side in words a client can follow.",
            "No difference that matters to the reader.",
            "The left side gives a deadline that does not exist.",
            "Slightly more careful about what is not known yet.");

    private DemoJudgments() {}

    /** Judges the first few items due. */
    public static void add(OpenProfile profile) throws NotRecordedException {
        add(profile, POSITIONS);
    }

    /** Judges as many more as it takes for numbers about one's own work. */
    static void addMany(OpenProfile profile) {
        try {
            add(profile, MORE_POSITIONS);
        } catch (NotRecordedException e) {
            throw new IllegalStateException("The demo could not be judged", e);
        }
    }

    private static void add(OpenProfile profile, List<Integer> positions) throws NotRecordedException {
        for (int i = 0; i < positions.size(); i++) {
            Optional<OpenItem> next = profile.session().next(ItemFilter.ALL);
            if (next.isEmpty()) {
                return;
            }
            OpenItem item = next.get();
            Draft draft = draft(item, positions.get(i), REASONS.get(i % REASONS.size()), ACTIVE + i * LONGER);
            profile.session()
                    .submit(item, draft, DisplayFacts.notShown(item.plan().places()));
        }
    }

    private static Draft draft(OpenItem item, int position, String reason, long active) {
        List<CriterionScore> levels = new ArrayList<>();
        for (Criterion criterion : item.study().criteria()) {
            for (Response response : item.item().responses()) {
                levels.add(new CriterionScore(criterion.id(), response.id(), 3));
            }
        }
        Findings findings = new Findings(levels, reason, List.of(), List.of(), Set.of(), 80);
        Reading read = Reading.everything(item.plan().places());
        return new Draft(decision(item, position), findings, read, active);
    }

    /** The order as painted, from another letter on for each position. */
    private static RankingDecision ranked(List<ResponseId> painted, int position) {
        Ranks ranks = Ranks.NONE;
        for (int place = 0; place < painted.size(); place++) {
            ranks = ranks.alone(painted.get(Math.floorMod(place + position, painted.size())), place);
        }
        return new RankingDecision(ranks, false);
    }

    private static Decision decision(OpenItem item, int position) {
        if (item.item() instanceof Comparison comparison) {
            Sides sides = Sides.of(item.plan().order());
            Vote vote = new Vote(
                    comparison.scopes().stream()
                            .map(scope -> Preference.ofPosition(scope, position, sides))
                            .toList(),
                    false);
            return new ComparisonDecision(vote, item.plan().reveals() ? vote : null);
        }
        if (item.item() instanceof Rating) {
            return RatingDecision.of(position + MIDDLE);
        }
        if (item.item() instanceof Ranking) {
            return ranked(item.plan().order(), position);
        }
        throw new IllegalArgumentException(
                "The demo has no decision on a " + item.item().kind().one());
    }
}
