package org.touchstone.cli.stats.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.KeyDictionary;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.StatsVoteOptions;
import org.touchstone.report.Report;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.bias.blinding.BlindingEffect;
import org.touchstone.stats.bias.blinding.BlockRandomisation;
import org.touchstone.stats.bias.blinding.MatchedArms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a blinded display takes from the pull of length. */
@Command(
        name = "blinding",
        mixinStandardHelpOptions = true,
        description = {
            "What a blinded display takes from the pull of length (or another feature), when votes were assigned to a plain"
                    + " and a blinded arm by chance. The p value to report is that of the randomisation test; beside it"
                    + " stands the estimate with a standard error robust to what votes of a person have in common, and"
                    + " Mantel and Haenszel's odds ratio within items judged in both arms.",
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
final class StatsBiasBlindingCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private StatsVoteOptions votes;

    @Option(names = "--arm", paramLabel = "COLUMN", defaultValue = "arm", description = "Default: ${DEFAULT-VALUE}.")
    private String arm;

    @Option(
            names = "--treated",
            paramLabel = "LABEL",
            defaultValue = "blinded",
            description = "What the blinded arm is" + " called; everything else is plain. Default: ${DEFAULT-VALUE}.")
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
            description = "Arrangements to draw when there are" + " too many to count. Default: ${DEFAULT-VALUE}.")
    private int draws;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--confidence", paramLabel = "P", defaultValue = "0.95", description = "Default: ${DEFAULT-VALUE}.")
    private double level;

    @Override
    public Integer call() throws Exception {
        if (!(level > 0 && level < 1) || draws < 99 || draws > 1_000_000) {
            throw new ParameterException(
                    spec.commandLine(), "--confidence lies between 0 and 1, --draws from 99 to 1000000.");
        }
        List<String> further = new ArrayList<>(List.of(arm));
        if (block != null) {
            further.add(block);
        }
        StatsVoteOptions.Input input = votes.read(further);
        boolean[] blinded = new boolean[input.extra().size()];
        int[] blocks = new int[blinded.length];
        KeyDictionary names = new KeyDictionary();
        for (int i = 0; i < blinded.length; i++) {
            String[] more = input.extra().get(i);
            blinded[i] = more[0].equals(treated);
            blocks[i] = block == null ? input.votes().person()[i] : names.number(more[1]);
        }
        BlindingEffect.Arms arms = new BlindingEffect.Arms(input.votes(), new BlockRandomisation(blinded, blocks));
        Report report = new Report("Statistics");
        report.fact("votes", blinded.length).fact("ties", input.ties());
        print(report, BlindingEffect.of(arms, draws, new SplittableRandom(seed)), MatchedArms.of(arms));
        return output.show(report, spec.commandLine().getOut());
    }

    private void print(Report report, Outcome<BlindingEffect> found, Outcome<MatchedArms> matched) {
        BlindingEffect e = found.estimate().orElse(null);
        report.table(
                        "effect",
                        "effect",
                        "se",
                        "interval",
                        "plainSlope",
                        "shareRemoved",
                        "p",
                        "arrangements",
                        "exact",
                        "robustP",
                        "people")
                .row(
                        found.map(BlindingEffect::effect),
                        e == null ? null : (Object) e.standardError(),
                        e == null ? null : e.interval(level),
                        e == null ? null : (Object) e.plainSlope(),
                        e == null ? null : e.shareRemoved(),
                        e == null ? null : (Object) e.randomisation().pValue(),
                        e == null ? null : (Object) e.randomisation().arrangements(),
                        e == null ? null : (Object) e.randomisation().exact(),
                        e == null ? null : (Object) e.robustPValue(),
                        e == null ? null : (Object) e.people());
        report.table("withinItems", "logOdds", "se", "interval", "items")
                .row(
                        matched.map(MatchedArms::logOdds),
                        matched.estimate().map(m -> (Object) m.standardError()).orElse(null),
                        matched.estimate().map(m -> m.interval(level)).orElse(null),
                        matched.estimate().map(m -> (Object) m.items()).orElse(null));
    }
}
