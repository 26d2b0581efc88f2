package org.touchstone.cli.stats.quiz;

import org.touchstone.stats.quiz.SequentialTest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A pass rule: which accuracy must not pass, which should, and how long to ask. */
final class PassRuleOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--p0",
            paramLabel = "P",
            defaultValue = "0.65",
            description = "Accuracy that must not pass." + " Default: ${DEFAULT-VALUE}.")
    private double p0;

    @Option(
            names = "--p1",
            paramLabel = "P",
            defaultValue = "0.85",
            description = "Accuracy that should pass." + " Default: ${DEFAULT-VALUE}.")
    private double p1;

    @Option(
            names = "--alpha",
            paramLabel = "P",
            defaultValue = "0.05",
            description = "Risk of passing p0." + " Default: ${DEFAULT-VALUE}.")
    private double alpha;

    @Option(
            names = "--beta",
            paramLabel = "P",
            defaultValue = "0.1",
            description = "Risk of failing p1." + " Default: ${DEFAULT-VALUE}.")
    private double beta;

    @Option(
            names = "--least",
            paramLabel = "N",
            defaultValue = "12",
            description = "Items from which it may decide." + " Default: ${DEFAULT-VALUE}.")
    private int least;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "40",
            description = "Items at which it must decide." + " Default: ${DEFAULT-VALUE}.")
    private int most;

    SequentialTest rule() {
        boolean risks = alpha > 0 && alpha < 1 && beta > 0 && beta < 1;
        if (!(p0 > 0 && p0 < p1 && p1 < 1 && risks && least >= 1 && least <= most && most <= 10_000)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "A pass rule needs 0 < --p0 < --p1 < 1, risks between 0 and 1, and 1 <= --least <= --most <= 10000.");
        }
        return new SequentialTest(p0, p1, alpha, beta, new SequentialTest.Items(least, most));
    }
}
