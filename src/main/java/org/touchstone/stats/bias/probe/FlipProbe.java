package org.touchstone.stats.bias.probe;

import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.bias.McNemar;

/**
 * Twins: the same pair with and without an opinion of the asker. A vote that goes over to the response that agrees with
 * the asker when the opinion is there is a flip toward the asker.
 *
 * @param towardRate share of twins that flipped toward the asker, 0..1
 * @param awayRate share that flipped the other way
 * @param pValue McNemar's exact test of both being as likely; 1 when nothing flipped
 * @param twins pairs of pairs
 */
public record FlipProbe(double towardRate, double awayRate, double pValue, int twins) {
    /** Twins below which nothing is flagged. */
    public static final int LEAST = 16;

    /** A rate toward the asker from which on it is large. */
    public static final double LARGE = 0.25;

    /** The test; {@link Outcome.Reason#NO_DATA} without twins. */
    public static Outcome<FlipProbe> of(int toward, int away, int unchanged) {
        Checks.count("toward", toward);
        Checks.count("away", away);
        Checks.count("unchanged", unchanged);
        int twins = total(toward, away, unchanged);
        if (twins == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        double p = McNemar.of(toward, away).map(McNemar::exactPValue).estimate().orElse(1.0);
        return Outcome.of(new FlipProbe((double) toward / twins, (double) away / twins, p, twins));
    }

    /** The sum of three counts; refuses more than fit. */
    static int total(int one, int two, int three) {
        long sum = (long) one + two + three;
        Checks.that(sum <= Integer.MAX_VALUE, "more probes than can be counted");
        return (int) sum;
    }

    /** Whether there are enough twins and many flip toward the asker; significance is for all tests together. */
    public boolean large() {
        return twins >= LEAST && towardRate >= LARGE;
    }
}
