package org.touchstone.formats.packing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.formats.ImportSink;
import org.touchstone.formats.ImportedDecision;
import org.touchstone.formats.ImportedPair;
import org.touchstone.formats.Pick;
import org.touchstone.refusal.RowFinding;
import org.touchstone.refusal.RowReason;

/**
 * Makes items of pairs: one item per pair of answers regardless of their order, with opaque ids. Responses and items
 * are sorted by id, so that nothing of the source's order remains. Not thread-safe.
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

    /** The place of a stored item, and a hash of what the source first said about it. */
    private record Entry(long offset, int facts) {}

    /**
     * @param secret 32 bytes known only to the lead
     * @param folder for a temporary file of items; nothing remains in it
     * @throws IOException if the file cannot be created
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
        if (!ItemSize.fits(pair)) {
            finding(new RowFinding(RowReason.TOO_LARGE, pair.place(), "the item would not fit a line of the pack"));
            return;
        }
        pairs++;
        OpaqueIds.Ids named = ids.of(pair);
        int facts = Objects.hash(
                pair.facets(), pair.sourceId(), pair.tags(), pair.gold() == null ? null : gold(named, pair.gold()));
        Entry known = index.get(named.item());
        if (known == null) {
            if (Objects.equals(pair.first(), pair.second())) {
                finding(new RowFinding(RowReason.IDENTICAL_RESPONSES, pair.place(), ""));
            }
            index.put(named.item(), new Entry(spool.write(made(pair, named)), facts));
        } else if (known.facts() != facts) {
            finding(new RowFinding(RowReason.FACTS_DIFFER, pair.place(), ""));
        }
        for (ImportedDecision decision : pair.decisions()) {
            decide(pair, named, decision);
        }
    }

    @Override
    public void finding(RowFinding finding) throws IOException {
        findings.merge(finding.reason(), 1L, Long::sum);
        findingSink.finding(finding);
    }

    /**
     * Visits all items in the order of their ids. No pair may be added afterwards.
     *
     * @throws IOException if the visitor fails
     */
    public void forEach(ItemVisitor visitor) throws IOException {
        for (Entry entry : index.values()) {
            visitor.item(spool.read(entry.offset()));
        }
    }

    /**
     * Returns one of the items. No pair may be added afterwards.
     *
     * @throws IllegalArgumentException if there is none of this id
     * @throws IOException if it cannot be read back
     */
    public MadeItem item(ItemId id) throws IOException {
        Entry entry = index.get(id);
        if (entry == null) {
            throw new IllegalArgumentException("No item has the id " + id);
        }
        return spool.read(entry.offset());
    }

    /** Returns the counts so far. */
    public ImportCounts counts() {
        return new ImportCounts(pairs, index.size(), decisions, annotators.size(), findings);
    }

    private void decide(ImportedPair pair, OpaqueIds.Ids named, ImportedDecision decision) throws IOException {
        decisions++;
        annotators.add(decision.annotator());
        if (!decided.add(ids.decision(decision.annotator(), named.item(), decision.scope()))) {
            finding(new RowFinding(RowReason.REPEATED_DECISION, pair.place(), decision.annotator()));
        }
        ResponseId favours = favours(named, decision.pick());
        decisionSink.decision(new MadeDecision(
                decision.annotator(),
                named.item(),
                decision.scope(),
                favours,
                favours == null ? 0 : decision.strength(),
                decision.pick() == Pick.BOTH_BAD,
                pair.place().file() + ":" + pair.place().line()));
    }

    private static MadeItem made(ImportedPair pair, OpaqueIds.Ids named) {
        List<Response> responses = Stream.of(
                        new Response(named.first(), pair.first().turns()),
                        new Response(named.second(), pair.second().turns()))
                .sorted(Comparator.comparing(Response::id))
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
        source.put("file", pair.place().file());
        if (pair.place().line() > 0) {
            source.put("line", Long.toString(pair.place().line()));
        }
        if (pair.place().index() >= 0) {
            source.put("row", Long.toString(pair.place().index()));
        }
        if (!pair.sourceId().isEmpty()) {
            source.put("id", pair.sourceId());
        }
        // Only the source's order of the answers maps its own labels to responses.
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
