package org.touchstone.cli.stats;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.touchstone.stats.interval.UnitBootstrap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The confidence level and the number of resamples. */
public final class ResamplingOptions {
    private static final int FEWEST = 20;
    private static final int MOST = 1_000_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private ConfidenceOption confidence;

    @Option(
            names = "--resamples",
            defaultValue = "2000",
            paramLabel = "N",
            description = "Number of resamples for an interval. Default: ${DEFAULT-VALUE}.")
    private int replicates;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "Seed of the random numbers; the same seed gives the same digits. Default: ${DEFAULT-VALUE}.")
    private long seed;

    /** The level of all intervals. */
    public double level() {
        return confidence.level();
    }

    public UnitBootstrap bootstrap() {
        if (replicates < FEWEST || replicates > MOST) {
            throw new ParameterException(spec.commandLine(), "--resamples lies from 20 to 1000000.");
        }
        return new UnitBootstrap(replicates, level());
    }

    /** Returns a generator in its initial state. */
    public RandomGenerator random() {
        return new SplittableRandom(seed);
    }
}
