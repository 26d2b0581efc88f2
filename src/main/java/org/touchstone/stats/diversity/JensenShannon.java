package org.touchstone.stats.diversity;

import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;

/**
 * How far two distributions over the same kinds lie apart: {@code JS = H((p+q)/2) - (H(p)+H(q))/2}; its square root is a
 * distance. Lin J. (1991), IEEE Transactions on Information Theory 37; Endres D. M., Schindelin J. E. (2003), same 49.
 *
 * @param divergence in the unit of the base, 0 to 1 (bits) or ln 2 (nats)
 * @param distance its square root
 */
public record JensenShannon(double divergence, double distance) {

    /** In bits: 0 for equal, 1 for nothing in common. */
    public static Outcome<JensenShannon> bits(double[] p, double[] q) {
        return of(p, q, Math.log(2));
    }

    /** In nats. */
    public static Outcome<JensenShannon> nats(double[] p, double[] q) {
        return of(p, q, 1);
    }

    /**
     * Counts or shares of the same kinds, in any unit.
     *
     * @return {@link Outcome.Reason#NO_DATA} when one of them is all zero
     */
    private static Outcome<JensenShannon> of(double[] p, double[] q, double unit) {
        Checks.that(p.length == q.length, "both need the same kinds");
        double[] first = HillNumber.shares(p);
        double[] second = HillNumber.shares(q);
        if (first.length == 0 || second.length == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            double middle = (first[i] + second[i]) / 2;
            sum += part(first[i], middle) + part(second[i], middle);
        }
        double divergence = Math.max(0, sum / 2 / unit);
        return Outcome.of(new JensenShannon(divergence, Math.sqrt(divergence)));
    }

    private static double part(double p, double middle) {
        return p > 0 ? p * Math.log(p / middle) : 0;
    }
}
