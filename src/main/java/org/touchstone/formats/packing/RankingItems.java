package org.touchstone.formats.packing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.touchstone.domain.item.Ranking;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.RankingDecision;
import org.touchstone.domain.judgment.Ranks;
import org.touchstone.formats.Facets;
import org.touchstone.formats.ImportedAnswer;
import org.touchstone.formats.ImportedRanking;

/** Makes items and decisions of imported rankings. */
final class RankingItems {
    private RankingItems() {}

    static MadeItem made(ImportedRanking ranking, OpaqueIds.Several named) {
        Facets facets = ranking.facets();
        List<Response> responses = new ArrayList<>();
        Map<ResponseId, String> models = new TreeMap<>();
        for (int n = 0; n < ranking.answers().size(); n++) {
            ImportedAnswer answer = ranking.answers().get(n);
            ResponseId id = named.responses().get(n);
            responses.add(new Response(id, answer.turns()));
            if (answer.model() != null) {
                models.put(id, answer.model());
            }
        }
        responses.sort(Comparator.comparing(Response::id));
        Ranking item = new Ranking(
                named.item(), facets.domain(), facets.taskType(), facets.language(), ranking.prompt(), responses);
        Map<String, String> source = new TreeMap<>(KeptFacts.source(ranking.place(), ranking.sourceId()));
        // Which answer the source listed first is the only way back to its own labels.
        source.put("first", named.responses().get(0).value());
        return new MadeItem(item, new KeptFacts(models, null, source));
    }

    static MadeDecision decision(ImportedRanking ranking, ImportedRanking.Decided decided, OpaqueIds.Several named) {
        SortedMap<Integer, List<ResponseId>> places = new TreeMap<>();
        for (int n = 0; n < decided.ranks().size(); n++) {
            places.computeIfAbsent(decided.ranks().get(n), rank -> new ArrayList<>())
                    .add(named.responses().get(n));
        }
        places.values().forEach(tied -> tied.sort(Comparator.naturalOrder()));
        return new MadeDecision(
                decided.annotator(),
                named.item(),
                new RankingDecision(new Ranks(List.copyOf(places.values())), false),
                List.of(),
                ranking.place().file() + ":" + ranking.place().line());
    }
}
