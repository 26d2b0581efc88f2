package org.touchstone.cli.stats.bias;

import java.util.concurrent.Callable;
import org.touchstone.analysis.input.ColumnPairs;
import org.touchstone.analysis.report.bias.MatchedPairsReport;
import org.touchstone.cli.stats.ConfidenceOption;
import org.touchstone.cli.stats.PairsOption;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.TableOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Conditional logistic regression of matched pairs. */
@Command(
        name = "conditional",
        mixinStandardHelpOptions = true,
        description = {
            "Conditional logistic regression of matched pairs, one case and one control: what both have in common"
                    + " cancels. With"
                    + " preferences the preferred response is the case, the other one the control.",
            "",
            "  words_case,words_control,lists_case,lists_control     a row per pair",
            "  120,80,3,0",
            "",
            "Not estimable if a variable always has the same sign or depends linearly on others.",
        },
        footer = {
            "",
            "Example: touchstone stats bias conditional pairs.csv --pairs words_case:words_control",
            "In R: survival::clogit(case ~ words + strata(pair))."
        })
final class BiasConditionalCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private TableOptions table;

    @Mixin
    private PairsOption pairs;

    @Mixin
    private ConfidenceOption confidence;

    @Override
    public Integer call() throws Exception {
        MatchedPairsReport report = new MatchedPairsReport(confidence.level());
        ColumnPairs columns = pairs.columns();
        return output.show(
                report.of(report.read(table, columns), columns.names()),
                spec.commandLine().getOut());
    }
}
