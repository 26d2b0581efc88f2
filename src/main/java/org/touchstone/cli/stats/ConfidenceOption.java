package org.touchstone.cli.stats;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The confidence level of intervals. */
public final class ConfidenceOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--confidence",
            paramLabel = "P",
            defaultValue = "0.95",
            description = "Level of all intervals. Default: ${DEFAULT-VALUE}.")
    private double level;

    /** The level of all intervals, above 0 and below 1. */
    public double level() {
        if (!(level > 0 && level < 1)) {
            throw new ParameterException(spec.commandLine(), "--confidence lies between 0 and 1, such as 0.95.");
        }
        return level;
    }
}
