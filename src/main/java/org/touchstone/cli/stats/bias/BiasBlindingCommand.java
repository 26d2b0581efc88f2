package org.touchstone.cli.stats.bias;

import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.report.bias.BlindingEffectReport;
import org.touchstone.cli.stats.ConfidenceOption;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.VoteOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The effect of a blinded display on length bias. */
@Command(
        name = "blinding",
        mixinStandardHelpOptions = true,
        description = {
            "The effect of a blinded display on length bias (or that of another feature), if votes were"
                    + " randomised to a plain and a blinded arm. The p value to report is that of the randomisation test; it is followed by the estimate"
                    + " with a standard error that is cluster-robust by person, and the Mantel-Haenszel odds"
                    + " ratio within items judged in both arms.",
            "",
            "  item,annotator,label,z,arm,block   arms were drawn within blocks; without --block within annotators",
            "  q1,ann,A,0.8,blinded,b1",
            "",
            "Not estimable for one annotator or when every block lies in one arm.",
        },
        footer = {
            "",
            "Example: touchstone stats bias blinding votes.csv --features z --arm arm --treated blinded --block block",
            "In R: lme4::glmer with z:arm, coin::independence_test, mantelhaen.test."
        })
final class BiasBlindingCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private VoteOptions votes;

    @Option(names = "--arm", paramLabel = "COLUMN", defaultValue = "arm", description = "Default: ${DEFAULT-VALUE}.")
    private String arm;

    @Option(
            names = "--treated",
            paramLabel = "LABEL",
            defaultValue = "blinded",
            description = "Name of the blinded arm; everything else is plain. Default: ${DEFAULT-VALUE}.")
    private String treated;

    @Option(
            names = "--block",
            paramLabel = "COLUMN",
            description = "Column of the blocks within which arms were drawn.")
    private @Nullable String block;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Arrangements to sample if there are too many to enumerate. Default: ${DEFAULT-VALUE}.")
    private int draws;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private ConfidenceOption confidence;

    @Override
    public Integer call() throws Exception {
        if (draws < 99 || draws > 1_000_000) {
            throw new ParameterException(spec.commandLine(), "--draws lies from 99 to 1000000.");
        }
        BlindingEffectReport report =
                new BlindingEffectReport(confidence.level(), draws, () -> new SplittableRandom(seed));
        BlindingEffectReport.ArmVotes read = BlindingEffectReport.read(
                votes.table(), new BlindingEffectReport.Columns(votes.columns(), arm, treated, block));
        return output.show(report.of(read), spec.commandLine().getOut());
    }
}
