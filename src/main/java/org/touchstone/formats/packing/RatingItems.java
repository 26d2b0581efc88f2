package org.touchstone.formats.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.touchstone.domain.evidence.CriterionScore;
import org.touchstone.domain.item.Rating;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.RatingDecision;
import org.touchstone.formats.Facets;
import org.touchstone.formats.ImportedRating;

/** Makes items and decisions of imported ratings. */
final class RatingItems {
    private RatingItems() {}

    static MadeItem made(ImportedRating rating, OpaqueIds.Single named) {
        Facets facets = rating.facets();
        Rating item = new Rating(
                named.item(),
                facets.domain(),
                facets.taskType(),
                facets.language(),
                rating.prompt(),
                new Response(named.response(), rating.answer().turns()));
        String model = rating.answer().model();
        Map<ResponseId, String> models = model == null ? Map.of() : Map.of(named.response(), model);
        return new MadeItem(item, new KeptFacts(models, null, KeptFacts.source(rating.place(), rating.sourceId())));
    }

    static MadeDecision decision(ImportedRating rating, ImportedRating.Decided decided, OpaqueIds.Single named) {
        List<CriterionScore> levels = new ArrayList<>();
        decided.levels()
                .forEach((criterion, level) -> levels.add(new CriterionScore(criterion, named.response(), level)));
        return new MadeDecision(
                decided.annotator(),
                named.item(),
                RatingDecision.of(decided.overall()),
                levels,
                rating.place().file() + ":" + rating.place().line());
    }
}
