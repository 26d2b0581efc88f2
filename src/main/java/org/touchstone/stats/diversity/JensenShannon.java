package org.touchstone.stats.diversity;

import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;

/**
 * The divergence of two distributions over the same kinds: {@code JS = H((p+q)/2) - (H(p)+H(q))/2}; its square root
 * is a distance. Lin J. (1991), IEEE Transactions on Information Theory 37; Endres D. M., Schindelin J. E. (2003),
 * same 49.
 *
 * @param divergence in the unit of the base, 0 to 1 (bits) or ln 2 (nats)
 * @param distance its square root
 */
public record JensenShannon(double divergence, double distance) {
    private static final int TERMS = 9;

    /** Computes in bits: 0 for equal distributions, 1 for disjoint ones. */
    public static Outcome<JensenShannon> bits(double[] p, double[] q) {
        return of(p, q, Math.log(2));
    }

    /** Computes in nats. */
    public static Outcome<JensenShannon> nats(double[] p, double[] q) {
        return of(p, q, 1);
    }

    /**
     * Computes from counts or shares of the same kinds, in any unit.
     *
     * @return {@link Outcome.Reason#NO_DATA} if one of them is all zero
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
            double both = first[i] + second[i];
            sum += both > 0 ? both * part((first[i] - second[i]) / both) : 0;
        }
        double divergence = sum / 4 / unit;
        return Outcome.of(new JensenShannon(divergence, Math.sqrt(divergence)));
    }

    /**
     * {@code (1+t) ln(1+t) + (1-t) ln(1-t)}, from 0 to 2 ln 2; by its series {@code Σ t^2k / (k(2k-1))} if t is
     * small, so that the divergence of similar distributions is not lost in rounding.
     */
    private static double part(double t) {
        if (Math.abs(t) == 1) {
            return 2 * Math.log(2);
        }
        if (Math.abs(t) > 0.1) {
            return (1 + t) * Math.log1p(t) + (1 - t) * Math.log1p(-t);
        }
        double square = t * t;
        double power = 1;
        double sum = 0;
        for (int k = 1; k <= TERMS; k++) {
            power *= square;
            sum += power / (k * (2.0 * k - 1));
        }
        return sum;
    }
}
