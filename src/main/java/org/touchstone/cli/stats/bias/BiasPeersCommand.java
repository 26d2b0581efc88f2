package org.touchstone.cli.stats.bias;

import java.util.concurrent.Callable;
import org.touchstone.analysis.input.PreferenceVotes;
import org.touchstone.analysis.report.bias.PeerReport;
import org.touchstone.cli.stats.ConfidenceOption;
import org.touchstone.cli.stats.FigureOutput;
import org.touchstone.cli.stats.VoteOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** People against their peers. */
@Command(
        name = "peers",
        mixinStandardHelpOptions = true,
        description = {
            "Who follows a feature (length, lists ...) more than others who judged the same items: a model with item effects and"
                    + " each person's tendencies. The excess is the person's slope minus that of the"
                    + " others on the same items; verdicts are corrected for many tests. A flag is a reason to look.",
            "",
            "  item,annotator,label,z[,left]   z: first minus second, such as standardised length",
            "  q1,ann,A,0.8,true",
            "",
            "Not estimable for one annotator, when no item was judged twice, or when the feature never differs.",
        },
        footer = {
            "",
            "Example: touchstone stats bias peers votes.csv --features z --svg excess.svg",
            "In R: lme4::glmer(first ~ side + z + (side + z | annotator) + (1 | item), family = binomial), nearly."
        })
final class BiasPeersCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private VoteOptions votes;

    @Mixin
    private FigureOutput output;

    @Mixin
    private ConfidenceOption confidence;

    @Option(
            names = "--margin",
            paramLabel = "B",
            defaultValue = "0.3",
            description = "Excess that does not matter, in log-odds per unit. Default: ${DEFAULT-VALUE}.")
    private double margin;

    @Option(
            names = "--at-least",
            paramLabel = "N",
            defaultValue = "50",
            description = "Minimum number of votes for a verdict." + " Default: ${DEFAULT-VALUE}.")
    private int atLeast;

    @Override
    public Integer call() throws Exception {
        if (!(margin >= 0 && margin < 100)) {
            throw new ParameterException(spec.commandLine(), "--margin lies from 0 to 100.");
        }
        PeerReport report = new PeerReport(confidence.level(), margin, atLeast);
        PreferenceVotes read = PreferenceVotes.read(votes.table(), votes.columns());
        return output.show(report.of(read), spec.commandLine().getOut());
    }
}
