package org.touchstone.cli.stats.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.touchstone.analysis.report.bias.ProbeReport;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tests of one person on items whose answer is known. */
@Command(
        name = "probe",
        mixinStandardHelpOptions = true,
        description = {
            "Tests of one person on items whose answer is known, from counts.",
            "",
            "Which kind fits which probe, and its counts:",
            "  choice     two responses that differ in manner only:     CHOSEN PAIRS",
            "  rate       how often a person prefers a wrong response:  FALLEN PROBES   (--usual, --level)",
            "  flip       with and without an opinion of the asker:     TOWARD AWAY UNCHANGED",
            "  swap       the same pairs with sides swapped:            SAME-RESPONSE LEFT-TWICE RIGHT-TWICE",
            "  retest     items again, against what is usual:           CHANGED RETESTS (--median)",
            "  two-rates  two groups or arms:                           HITS TRIALS HITS TRIALS",
            "",
            "large or flagged is a reason to look; correct many p values by stats bias adjust.",
        },
        footer = {
            "",
            "Example: touchstone stats bias probe choice 17 20",
            "In R: binom.test, fisher.test, mcnemar.exact."
        })
public final class BiasProbeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Parameters(index = "0", paramLabel = "KIND", description = "Kind of probe.")
    private String kind;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "COUNT", description = "Its counts, in this order.")
    private List<Integer> counts = new ArrayList<>();

    @Option(
            names = "--usual",
            paramLabel = "P",
            defaultValue = "0.1",
            description = "Failure rate of a careful person." + " Default: ${DEFAULT-VALUE}.")
    private double usual;

    @Option(
            names = "--level",
            paramLabel = "P",
            defaultValue = "0.05",
            description = "Level of the test of rate." + " Default: ${DEFAULT-VALUE}.")
    private double level;

    @Option(
            names = "--median",
            paramLabel = "P",
            defaultValue = "0.15",
            description = "The usual rate of contradicting" + " oneself. Default: ${DEFAULT-VALUE}.")
    private double median;

    @Override
    public Integer call() throws Exception {
        boolean rates = usual > 0 && usual < 1 && level > 0 && level < 1 && median >= 0 && median <= 1;
        if (!rates || counts.stream().anyMatch(n -> n < 0)) {
            throw wrong("Counts are not negative, and rates lie between 0 and 1.");
        }
        return output.show(report(), spec.commandLine().getOut());
    }

    private Report report() {
        return switch (kind) {
            case "choice" -> {
                demand(2, 0, 1);
                yield ProbeReport.choice(counts.get(0), counts.get(1));
            }
            case "rate" -> {
                demand(2, 0, 1);
                yield ProbeReport.rate(counts.get(0), counts.get(1), usual, level);
            }
            case "flip" -> {
                demand(3);
                yield ProbeReport.flip(counts.get(0), counts.get(1), counts.get(2));
            }
            case "swap" -> {
                demand(3);
                yield ProbeReport.swap(counts.get(0), counts.get(1), counts.get(2));
            }
            case "retest" -> {
                demand(2, 0, 1);
                yield ProbeReport.retest(counts.get(0), counts.get(1), median);
            }
            case "two-rates" -> {
                demand(4, 0, 1, 2, 3);
                yield ProbeReport.twoRates(
                        new int[] {counts.get(0), counts.get(2)}, new int[] {counts.get(1), counts.get(3)});
            }
            default -> throw wrong("The KIND is choice, rate, flip, swap, retest or two-rates.");
        };
    }

    /** Requires this number of counts, and that at these positions a part is no larger than its whole. */
    private void demand(int size, int... partAndWhole) {
        if (counts.size() != size) {
            throw wrong("The kind " + kind + " takes " + size + " counts.");
        }
        for (int i = 0; i < partAndWhole.length; i += 2) {
            if (counts.get(partAndWhole[i]) > counts.get(partAndWhole[i + 1])) {
                throw wrong("A part is larger than its whole.");
            }
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
