package org.touchstone.analysis.report.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.touchstone.analysis.VoteCounts;
import org.touchstone.analysis.input.LabelRows;
import org.touchstone.analysis.report.SpreadTable;
import org.touchstone.charts.Chart;
import org.touchstone.charts.figure.AgreementHeatMap;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.agreement.Coefficient;
import org.touchstone.stats.agreement.CohenKappa;
import org.touchstone.stats.agreement.PairTables;
import org.touchstone.stats.agreement.PercentAgreement;
import org.touchstone.stats.agreement.Weights;

/** The counts beside which agreement is read. */
final class LabelCounts {
    private static final String MEASURE = "Cohen's kappa";

    private LabelCounts() {}

    /** Counts of judgments by item, annotator and label. */
    static void add(Report out, LabelRows input, VoteCounts counts) {
        long[] perPerson = IntStream.range(0, counts.people().size())
                .mapToLong(counts::judgments)
                .filter(n -> n > 0)
                .sorted()
                .toArray();
        out.fact("rows", input.rows())
                .fact("judgments", counts.judgments())
                .fact("items", counts.patterns().units())
                .fact("annotators", perPerson.length);
        PercentAgreement.of(counts.patterns())
                .estimate()
                .ifPresent(p -> out.fact("itemsCompared", p.units()).fact("pairsCompared", p.pairs()));
        if (input.repeated() > 0) {
            out.fact("repeated", input.repeated());
            out.note("Some annotators judged an item more than once; see --first-only.");
        }
        ReportTable labels = out.table("labels", "label", "judgments", "share");
        for (int l = 0; l < counts.scale().size(); l++) {
            int label = l;
            long n = IntStream.range(0, counts.people().size())
                    .mapToLong(p -> counts.given(p, label))
                    .sum();
            labels.row(
                    counts.scale().labels().get(l),
                    n,
                    counts.judgments() == 0 ? null : (Object) ((double) n / counts.judgments()));
        }
        items(out, counts);
        if (perPerson.length > 0) {
            out.table("judgmentsPerAnnotator", "min", "median", "max")
                    .row(
                            perPerson[0],
                            SpreadTable.median(
                                    LongStream.of(perPerson).asDoubleStream().toArray()),
                            perPerson[perPerson.length - 1]);
        }
    }

    private static void items(Report out, VoteCounts counts) {
        Map<Integer, Long> byJudgments = new TreeMap<>();
        Map<Integer, Long> byLabels = new TreeMap<>();
        counts.patterns().forEach((pattern, times) -> {
            byJudgments.merge(pattern.judgments(), times, Long::sum);
            if (pattern.judgments() > 1) {
                byLabels.merge(pattern.used(), times, Long::sum);
            }
        });
        ReportTable judgments = out.table("itemsByJudgments", "judgments", "items");
        byJudgments.forEach(judgments::row);
        ReportTable labels = out.table("itemsByDifferentLabels", "labels", "items");
        byLabels.forEach(labels::row);
    }

    /** How often each annotator agrees with the others, the spread of it, and which labels they give. */
    static void people(Report out, VoteCounts counts, PairTables tables, long atLeast) {
        ReportTable table = out.table("people", "annotator", "judgments", "agreeing", "pairs", "agreement");
        SpreadTable spread = new SpreadTable(atLeast);
        for (int p = 0; p < tables.raters(); p++) {
            String who = counts.people().get(p);
            PairTables.WithOthers others = tables.withOthers(p);
            table.row(who, counts.judgments(p), others.agreeing(), others.pairs(), others.share());
            others.share().estimate().ifPresent(share -> spread.add(who, share, others.pairs()));
        }
        spread.print(out);
        ReportTable given = out.table("given", "annotator", "label", "judgments");
        for (int p = 0; p < counts.people().size(); p++) {
            for (int l = 0; l < counts.scale().size(); l++) {
                given.row(counts.people().get(p), counts.scale().labels().get(l), counts.given(p, l));
            }
        }
    }

    /** Cohen's kappa of every two annotators with items in common. */
    static void pairs(Report out, VoteCounts counts, PairTables tables, Weights weights, double level) {
        ReportTable table = out.table("pairs", "first", "second", "items", "agreement", "kappa", "se", "interval");
        forEachPair(
                tables,
                weights,
                (first, second, items, kappa) -> table.row(
                        counts.people().get(first),
                        counts.people().get(second),
                        items,
                        kappa.map(Coefficient::agreement),
                        kappa.map(Coefficient::value),
                        kappa.estimate().map(Coefficient::standardError).orElse(OptionalDouble.empty()),
                        kappa.estimate().flatMap(c -> c.interval(level)).orElse(null)));
    }

    /** The same as a picture. */
    static Chart heatMap(VoteCounts counts, PairTables tables, Weights weights) {
        List<AgreementHeatMap.Pair> pairs = new ArrayList<>();
        forEachPair(
                tables,
                weights,
                (first, second, items, kappa) -> pairs.add(new AgreementHeatMap.Pair(
                        first,
                        second,
                        kappa.estimate()
                                .map(c -> OptionalDouble.of(Math.max(-1, c.value())))
                                .orElse(OptionalDouble.empty()),
                        items)));
        return new AgreementHeatMap(MEASURE, counts.people(), pairs);
    }

    /** The picture of people without a label to compare. */
    static Chart emptyHeatMap(VoteCounts counts) {
        return new AgreementHeatMap(MEASURE, counts.people(), List.of());
    }

    private interface PairTaker {
        void pair(int first, int second, long items, Outcome<Coefficient> kappa);
    }

    private static void forEachPair(PairTables tables, Weights weights, PairTaker taker) {
        for (int s = 1; s < tables.raters(); s++) {
            for (int r = 0; r < s; r++) {
                long items = tables.table(r, s).units();
                if (items > 0) {
                    taker.pair(r, s, items, CohenKappa.of(tables.table(r, s), weights));
                }
            }
        }
    }
}
