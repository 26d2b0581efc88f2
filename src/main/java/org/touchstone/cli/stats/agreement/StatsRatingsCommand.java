package org.touchstone.cli.stats.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.touchstone.analysis.KeyDictionary;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.StatsCells;
import org.touchstone.cli.stats.StatsTableOptions;
import org.touchstone.report.OutcomeWords;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.agreement.numeric.IntraclassCorrelation;
import org.touchstone.stats.agreement.numeric.KendallTau;
import org.touchstone.stats.agreement.numeric.KendallW;
import org.touchstone.stats.agreement.numeric.ValueAlpha;
import org.touchstone.stats.rating.Level;
import org.touchstone.stats.rating.RatingMatrix;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Agreement of numbers. */
@Command(
        name = "ratings",
        mixinStandardHelpOptions = true,
        description = {
            "How far people agree on numbers with many values, such as scores with decimals or seconds.",
            "",
            "Which measure fits:",
            "  alpha   Krippendorff's, any number of people, missing ratings; --level ordinal, interval or ratio",
            "  ICC     Shrout and Fleiss: (1) every item has its own people, (2) people are a sample, (3) these people are"
                    + " all; of one rating or of the mean of all. Items that somebody did not rate are left out.",
            "  W       Kendall's: do people rank the items alike? Complete items only.",
            "  tau-b   of every two people, over the items both rated",
            "",
            "  item,annotator,value",
            "  q1,ann,71.5",
            "",
            "A few dozen different values, an interval of alpha or slices: stats agreement --level interval.",
        },
        footer = {
            "",
            "Example: touchstone stats ratings scores.csv --value score --level interval",
            "In R: irr::icc, psych::ICC, irr::kendall, cor(method = \"kendall\"). In Python: pingouin.intraclass_corr."
        })
public final class StatsRatingsCommand implements Callable<Integer> {
    /** Above this many cells a table of everybody by every item is not made. */
    private static final long MOST_CELLS = 50_000_000;

    private static final int MOST_IN_PAIRS = 200;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private StatsTableOptions table;

    @Option(names = "--item", paramLabel = "COLUMN", defaultValue = "item", description = "Default: ${DEFAULT-VALUE}.")
    private String item;

    @Option(
            names = "--annotator",
            paramLabel = "COLUMN",
            defaultValue = "annotator",
            description = "Default: ${DEFAULT-VALUE}.")
    private String annotator;

    @Option(
            names = "--value",
            paramLabel = "COLUMN",
            defaultValue = "value",
            description = "Default: ${DEFAULT-VALUE}.")
    private String value;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "interval",
            description = "What alpha takes the numbers for: ordinal, interval or ratio. Default: ${DEFAULT-VALUE}.")
    private Level level;

    @Option(names = "--confidence", paramLabel = "P", defaultValue = "0.95", description = "Default: ${DEFAULT-VALUE}.")
    private double confidence;

    private record Rating(int item, int person, double value) {}

    @Override
    public Integer call() throws Exception {
        if (!(confidence > 0 && confidence < 1)) {
            throw new ParameterException(spec.commandLine(), "--confidence lies between 0 and 1, such as 0.95.");
        }
        KeyDictionary items = new KeyDictionary();
        KeyDictionary people = new KeyDictionary();
        List<Rating> ratings = new ArrayList<>();
        table.read(List.of(item, annotator, value), (cells, cell) -> {
            if (!table.isMissing(cells, cell[2])) {
                double x = StatsCells.number(cells, cell[2]);
                if (level == Level.RATIO && x < 0) {
                    throw cells.bad("has a value below zero, which no ratio scale has");
                }
                ratings.add(new Rating(items.number(cells.text(cell[0])), people.number(cells.text(cell[1])), x));
            }
        });
        Report report = new Report("Statistics");
        report.fact("ratings", ratings.size()).fact("items", items.size()).fact("annotators", people.size());
        ReportTable out = report.table("measures", "id", "measure", "value", "interval", "chiSquare", "p");
        out.row(
                "krippendorff-alpha",
                "Krippendorff's alpha, " + OutcomeWords.code(level),
                ValueAlpha.of(
                        items.size(),
                        ratings.stream().mapToInt(Rating::item).toArray(),
                        ratings.stream().mapToDouble(Rating::value).toArray(),
                        level),
                null,
                null,
                null);
        if ((long) items.size() * people.size() > MOST_CELLS) {
            report.note("There are too many items and annotators for a table of both.");
        } else {
            matrix(report, out, ratings, items.size(), people);
        }
        return output.show(report, spec.commandLine().getOut());
    }

    private void matrix(Report report, ReportTable out, List<Rating> ratings, int items, KeyDictionary people) {
        double[][] cells = new double[items][people.size()];
        for (double[] row : cells) {
            Arrays.fill(row, Double.NaN);
        }
        int repeated = 0;
        for (Rating r : ratings) {
            repeated += Double.isNaN(cells[r.item][r.person]) ? 0 : 1;
            cells[r.item][r.person] = r.value;
        }
        if (repeated > 0) {
            report.fact("repeated", repeated);
            report.note("Some annotators rated an item more than once: but for alpha the last rating counts.");
        }
        boolean any = items > 0;
        for (IntraclassCorrelation icc : IntraclassCorrelation.values()) {
            Outcome<IntraclassCorrelation.Correlation> found =
                    any ? icc.of(RatingMatrix.ofUnits(cells), confidence) : Outcome.none(Outcome.Reason.NO_DATA);
            out.row(
                    "icc-" + OutcomeWords.code(icc),
                    "intraclass correlation, " + OutcomeWords.code(icc).replace('-', ' '),
                    found.map(IntraclassCorrelation.Correlation::value),
                    found.estimate()
                            .flatMap(IntraclassCorrelation.Correlation::interval)
                            .orElse(null),
                    null,
                    null);
        }
        Outcome<KendallW> w = any ? KendallW.of(RatingMatrix.ofUnits(cells)) : Outcome.none(Outcome.Reason.NO_DATA);
        out.row(
                "kendall-w",
                "Kendall's W",
                w.map(KendallW::value),
                null,
                w.estimate().map(k -> (Object) k.chiSquare()).orElse(null),
                w.estimate().map(k -> (Object) k.pValue()).orElse(null));
        if (people.size() <= MOST_IN_PAIRS) {
            taus(report, cells, people);
        }
    }

    private static void taus(Report report, double[][] cells, KeyDictionary people) {
        ReportTable pairs = report.table("pairs", "first", "second", "items", "tau");
        for (int s = 1; s < people.size(); s++) {
            for (int r = 0; r < s; r++) {
                int one = r;
                int other = s;
                int[] both = IntStream.range(0, cells.length)
                        .filter(i -> !Double.isNaN(cells[i][one]) && !Double.isNaN(cells[i][other]))
                        .toArray();
                if (both.length > 0) {
                    pairs.row(
                            people.key(one),
                            people.key(other),
                            both.length,
                            KendallTau.b(
                                    Arrays.stream(both)
                                            .mapToDouble(i -> cells[i][one])
                                            .toArray(),
                                    Arrays.stream(both)
                                            .mapToDouble(i -> cells[i][other])
                                            .toArray()));
                }
            }
        }
    }
}
