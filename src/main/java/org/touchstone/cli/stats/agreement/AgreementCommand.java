package org.touchstone.cli.stats.agreement;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.input.LabelRows;
import org.touchstone.analysis.report.agreement.AgreementReport;
import org.touchstone.analysis.report.agreement.LabelAgreementReport;
import org.touchstone.cli.stats.FigureOutput;
import org.touchstone.cli.stats.LabelOptions;
import org.touchstone.cli.stats.ResamplingOptions;
import org.touchstone.report.Report;
import org.touchstone.stats.interval.UnitBootstrap;
import org.touchstone.stats.rating.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Agreement of people who judged the same items. */
@Command(
        name = "agreement",
        mixinStandardHelpOptions = true,
        description = {
            "Agreement of people who judged the same items, beyond chance.",
            "",
            "Which level fits which labels:",
            "  nominal   names without order: A, tie, B; yes, no; error types",
            "  ordinal   an order: -3 .. 3, much worse .. much better; ranks",
            "  interval  numbers whose differences count: scores of 0 .. 100",
            "  ratio     numbers from zero up whose ratios count: seconds, counts",
            "",
            "Read Krippendorff's alpha first: it takes any number of people and missing judgments. Gwet's AC1 beside it"
                    + " tells whether one label is so common that alpha is low for that reason alone. Cohen's kappa"
                    + " appears for two people. Intraclass correlations and Kendall's W are in stats ratings.",
            "",
            "Labels such as A, tie, B say which response is better. Which one is called A changes alpha:"
                    + " --orientation-free gives the alpha that does not depend on it.",
        },
        footer = {
            "",
            "Example: touchstone stats agreement votes.csv --labels A,tie,B --level ordinal --orientation-free",
            "In R: irr::kripp.alpha, irrCAC::gwet.ac1.raw, irr::icc. In Python: krippendorff.alpha."
        })
public final class AgreementCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private LabelOptions judgments;

    @Mixin
    private ResamplingOptions resampling;

    @Option(
            names = "--level",
            defaultValue = "nominal",
            paramLabel = "LEVEL",
            description = "Level of measurement of the labels: nominal, ordinal, interval or ratio. Default:"
                    + " ${DEFAULT-VALUE}.")
    private Level level;

    @Option(
            names = "--weights",
            paramLabel = "WEIGHTS",
            description = "How near misses count in kappas and AC2: identity, linear or quadratic."
                    + " Default: identity for nominal labels, else quadratic.")
    private AgreementReport.@Nullable Weighting weights;

    @Option(
            names = "--orientation-free",
            description = "Also the alpha that does not depend on which response" + " is called A.")
    private boolean orientationFree;

    @Option(names = "--pairs", description = "Also Cohen's kappa of every two annotators.")
    private boolean pairs;

    @Option(
            names = "--by",
            paramLabel = "COLUMN",
            description = "Also alpha in each slice that this column names, alone and shrunken to the mean of"
                    + " all slices: compare slices by the latter.")
    private @Nullable String by;

    @Option(
            names = "--people",
            description = "Also how often each annotator agrees with the others, and how often they give each label.")
    private boolean people;

    @Option(
            names = "--at-least",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "With --people: the spread among those with at least this many comparisons. Default: ${DEFAULT-VALUE}.")
    private long atLeast;

    @Mixin
    private FigureOutput output;

    @Override
    public Integer call() throws Exception {
        boolean numbers = level == Level.INTERVAL || level == Level.RATIO;
        UnitBootstrap bootstrap = resampling.bootstrap();
        LabelRows rows = judgments.read(by, numbers);
        if (numbers && rows.scale().values().isEmpty() && rows.scale().size() > 0) {
            throw new ParameterException(
                    spec.commandLine(), "At this level labels must be numbers; give their numbers by --values.");
        }
        AgreementReport.Weighting weighting = weights != null
                ? weights
                : level == Level.NOMINAL ? AgreementReport.Weighting.IDENTITY : AgreementReport.Weighting.QUADRATIC;
        AgreementReport measures = new AgreementReport(level, weighting, bootstrap, resampling::random);
        Report report =
                new LabelAgreementReport(measures, orientationFree, by != null, pairs, people, atLeast).of(rows);
        return output.show(report, spec.commandLine().getOut());
    }
}
