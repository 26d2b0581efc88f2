package org.touchstone.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.formats.catalog.ImportRequest;
import org.touchstone.formats.catalog.SourceFormat;
import org.touchstone.formats.packing.ImportCounts;
import org.touchstone.formats.packing.ItemCollector;
import org.touchstone.formats.packing.MadeDecision;
import org.touchstone.formats.packing.MadeItem;
import org.touchstone.refusal.RowFinding;

/** Everything that comes out of an import, gathered for tests. */
public record Imported(
        List<ImportedPair> pairs,
        List<ImportedRating> ratings,
        Map<ItemId, MadeItem> items,
        List<MadeDecision> decisions,
        List<RowFinding> findings,
        ImportCounts counts) {
    public static Imported from(SourceFormat format, Path... inputs) {
        return from(format, ImportRequest.of(List.of(inputs)));
    }

    public static Imported from(SourceFormat format, ImportRequest request) {
        try {
            return of(format.importer(request), new byte[32]);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public static Imported of(Importer importer, byte[] secret) throws IOException {
        List<ImportedPair> pairs = new ArrayList<>();
        List<ImportedRating> ratings = new ArrayList<>();
        List<MadeDecision> decisions = new ArrayList<>();
        List<RowFinding> findings = new ArrayList<>();
        Map<ItemId, MadeItem> items = new TreeMap<>();
        Path folder = Files.createTempDirectory("imported");
        try (ItemCollector collector = new ItemCollector(secret, folder, decisions::add, findings::add)) {
            importer.read(new ImportSink() {
                @Override
                public void pair(ImportedPair pair) throws IOException {
                    pairs.add(pair);
                    collector.pair(pair);
                }

                @Override
                public void ranking(ImportedRanking ranking) throws IOException {
                    collector.ranking(ranking);
                }

                @Override
                public void rating(ImportedRating rating) throws IOException {
                    ratings.add(rating);
                    collector.rating(rating);
                }

                @Override
                public void finding(RowFinding finding) throws IOException {
                    collector.finding(finding);
                }
            });
            collector.forEach(item -> items.put(item.item().id(), item));
            return new Imported(pairs, ratings, items, decisions, findings, collector.counts());
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    /** The response that a decision on a pair prefers; null for a tie or both bad. */
    public static @Nullable ResponseId favours(MadeDecision decision) {
        List<Preference> preferences =
                ComparisonDecision.of(decision.decision()).blind().preferences();
        return preferences.isEmpty() ? null : preferences.get(0).favours();
    }

    /** How often each reason was found, by code. */
    public Map<String, Long> reasons() {
        Map<String, Long> reasons = new TreeMap<>();
        findings.forEach(f -> reasons.merge(f.reason().code(), 1L, Long::sum));
        return reasons;
    }
}
