package org.touchstone.formats.packing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.formats.Facets;
import org.touchstone.formats.ImportSink;
import org.touchstone.formats.ImportedDecision;
import org.touchstone.formats.ImportedPair;
import org.touchstone.formats.ImportedRanking;
import org.touchstone.formats.ImportedRating;
import org.touchstone.formats.Pick;
import org.touchstone.refusal.RowFinding;
import org.touchstone.refusal.RowPlace;
import org.touchstone.refusal.RowReason;

/**
 * Makes items of pairs, ratings and rankings: one item per answers in whatever order, with opaque ids, its responses and the items
 * themselves in the order of those ids, so that nothing of the source's order remains. Not for use by several threads.
 */
public final class ItemCollector implements ImportSink, AutoCloseable {
    private final OpaqueIds ids;
    private final ItemSpool spool;
    private final MadeDecisionSink decisionSink;
    private final FindingSink findingSink;
    private final TreeMap<ItemId, Entry> index = new TreeMap<>();
    private final Set<Long> decided = new HashSet<>();
    private final Set<String> annotators = new HashSet<>();
    private final Map<RowReason, Long> findings = new EnumMap<>(RowReason.class);
    private long pairs;
    private long decisions;

    /** Where an item is set aside, and a hash of what the source first said about it. */
    private record Entry(long offset, int facts) {}

    /**
     * @param secret 32 bytes that only the lead knows
     * @param folder where items are set aside; nothing stays in it
     * @throws IOException when the file cannot be made
     */
    public ItemCollector(byte[] secret, Path folder, MadeDecisionSink decisionSink, FindingSink findingSink)
            throws IOException {
        this.ids = new OpaqueIds(secret);
        this.spool = new ItemSpool(folder);
        this.decisionSink = decisionSink;
        this.findingSink = findingSink;
    }

    @Override
    public void pair(ImportedPair pair) throws IOException {
        List<List<Turn>> texts =
                List.of(pair.prompt(), pair.first().turns(), pair.second().turns());
        if (!fits(pair.facets(), texts, pair.place())) {
            return;
        }
        OpaqueIds.Ids named = ids.of(pair);
        int facts = Objects.hash(
                pair.facets(), pair.sourceId(), pair.tags(), pair.gold() == null ? null : gold(named, pair.gold()));
        if (!index.containsKey(named.item()) && Objects.equals(pair.first(), pair.second())) {
            finding(new RowFinding(RowReason.IDENTICAL_RESPONSES, pair.place(), ""));
        }
        keep(named.item(), facts, pair.place(), () -> made(pair, named));
        for (ImportedDecision decision : pair.decisions()) {
            decide(pair.place(), decision.scope(), decision(pair, named, decision));
        }
    }

    @Override
    public void rating(ImportedRating rating) throws IOException {
        if (!fits(rating.facets(), List.of(rating.prompt(), rating.answer().turns()), rating.place())) {
            return;
        }
        OpaqueIds.Single named = ids.of(rating);
        int facts = Objects.hash(rating.facets(), rating.sourceId());
        keep(named.item(), facts, rating.place(), () -> RatingItems.made(rating, named));
        for (ImportedRating.Decided decided : rating.decisions()) {
            decide(rating.place(), Scope.CONVERSATION, RatingItems.decision(rating, decided, named));
        }
    }

    @Override
    public void ranking(ImportedRanking ranking) throws IOException {
        List<List<Turn>> texts = new ArrayList<>(List.of(ranking.prompt()));
        ranking.answers().forEach(answer -> texts.add(answer.turns()));
        if (!fits(ranking.facets(), texts, ranking.place())) {
            return;
        }
        OpaqueIds.Several named = ids.of(ranking);
        int facts = Objects.hash(ranking.facets(), ranking.sourceId());
        if (!index.containsKey(named.item())
                && new HashSet<>(ranking.answers()).size() < ranking.answers().size()) {
            finding(new RowFinding(RowReason.IDENTICAL_RESPONSES, ranking.place(), ""));
        }
        keep(named.item(), facts, ranking.place(), () -> RankingItems.made(ranking, named));
        for (ImportedRanking.Decided decided : ranking.decisions()) {
            decide(ranking.place(), Scope.CONVERSATION, RankingItems.decision(ranking, decided, named));
        }
    }

    private boolean fits(Facets facets, List<List<Turn>> texts, RowPlace place) throws IOException {
        if (!ItemSize.fits(facets, texts)) {
            finding(new RowFinding(RowReason.TOO_LARGE, place, "the item would not fit a line of the pack"));
            return false;
        }
        pairs++;
        return true;
    }

    /** Sets an item aside when it comes for the first time. */
    private void keep(ItemId item, int facts, RowPlace place, Supplier<MadeItem> made) throws IOException {
        Entry known = index.get(item);
        if (known == null) {
            index.put(item, new Entry(spool.write(made.get()), facts));
        } else if (known.facts() != facts) {
            finding(new RowFinding(RowReason.FACTS_DIFFER, place, ""));
        }
    }

    @Override
    public void finding(RowFinding finding) throws IOException {
        findings.merge(finding.reason(), 1L, Long::sum);
        findingSink.finding(finding);
    }

    /**
     * Visits all items in the order of their ids. No row may follow.
     *
     * @throws IOException when the visitor fails
     */
    public void forEach(ItemVisitor visitor) throws IOException {
        for (Entry entry : index.values()) {
            visitor.item(spool.read(entry.offset()));
        }
    }

    /**
     * One of the items. No pair may follow.
     *
     * @throws IllegalArgumentException when there is none of this id
     * @throws IOException when it cannot be read back
     */
    public MadeItem item(ItemId id) throws IOException {
        Entry entry = index.get(id);
        if (entry == null) {
            throw new IllegalArgumentException("No item has the id " + id);
        }
        return spool.read(entry.offset());
    }

    /** What has been collected so far. */
    public ImportCounts counts() {
        return new ImportCounts(pairs, index.size(), decisions, annotators.size(), findings);
    }

    private void decide(RowPlace place, Scope scope, MadeDecision made) throws IOException {
        decisions++;
        annotators.add(made.annotator());
        if (!decided.add(ids.decision(made.annotator(), made.item(), scope))) {
            finding(new RowFinding(RowReason.REPEATED_DECISION, place, made.annotator()));
        }
        decisionSink.decision(made);
    }

    private static MadeDecision decision(ImportedPair pair, OpaqueIds.Ids named, ImportedDecision decision) {
        ResponseId favours = favours(named, decision.pick());
        boolean bothBad = decision.pick() == Pick.BOTH_BAD;
        List<Preference> preferences = bothBad
                ? List.of()
                : List.of(new Preference(decision.scope(), favours, favours == null ? 0 : decision.strength()));
        return new MadeDecision(
                decision.annotator(),
                named.item(),
                new ComparisonDecision(new Vote(preferences, bothBad), null),
                List.of(),
                pair.place().file() + ":" + pair.place().line());
    }

    private static MadeItem made(ImportedPair pair, OpaqueIds.Ids named) {
        List<Response> responses = Stream.of(
                        new Response(named.first(), pair.first().turns()),
                        new Response(named.second(), pair.second().turns()))
                .sorted(java.util.Comparator.comparing(Response::id))
                .toList();
        Comparison item = new Comparison(
                named.item(),
                pair.facets().domain(),
                pair.facets().taskType(),
                pair.facets().language(),
                pair.prompt(),
                responses,
                List.of(pair.scope()));
        return new MadeItem(item, facts(pair, named));
    }

    private static KeptFacts facts(ImportedPair pair, OpaqueIds.Ids named) {
        Map<ResponseId, String> models = new TreeMap<>();
        put(models, named.first(), pair.first().model());
        put(models, named.second(), pair.second().model());
        Map<String, String> source = new TreeMap<>(pair.tags());
        source.putAll(KeptFacts.source(pair.place(), pair.sourceId()));
        // Which answer the source listed first is the only way back to its own labels.
        source.put("first", named.first().value());
        return new KeptFacts(models, pair.gold() == null ? null : gold(named, pair.gold()), source);
    }

    private static KeptFacts.GoldOutcome gold(OpaqueIds.Ids named, Pick pick) {
        return new KeptFacts.GoldOutcome(favours(named, pick));
    }

    private static @Nullable ResponseId favours(OpaqueIds.Ids named, Pick pick) {
        return pick == Pick.FIRST ? named.first() : pick == Pick.SECOND ? named.second() : null;
    }

    private static void put(Map<ResponseId, String> models, ResponseId response, @Nullable String model) {
        if (model != null) {
            models.put(response, model);
        }
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
