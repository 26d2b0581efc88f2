package org.touchstone.stats.bias.blinding;

import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.TailProbabilities;
import org.touchstone.stats.bias.peer.Votes;

/**
 * The effect of an arm on choosing the longer response, within items that were voted on in both arms, so that item
 * effects cancel. The Mantel-Haenszel log odds ratio with the standard error of Robins, Breslow and Greenland; with
 * one vote per arm and item it is the conditional estimate {@code ln(b/c)} with {@code √(1/b + 1/c)}. Mantel N.,
 * Haenszel W. (1959), JNCI 22; Robins J. et al. (1986), Biometrics 42.
 *
 * @param logOdds of choosing the longer response, treated against plain arm; negative if the treatment reduces it
 * @param standardError positive
 * @param items number of items that were voted on in both arms and differ in z
 */
public record MatchedArms(double logOdds, double standardError, int items) {

    /**
     * Computes the estimate; votes on items with z = 0 are omitted.
     *
     * @return {@link Outcome.Reason#NO_PAIRABLE_UNIT} if no item has votes in both arms,
     * {@link Outcome.Reason#SEPARATED} if the arms never differ on an item, or only in one direction
     */
    public static Outcome<MatchedArms> of(BlindingEffect.Arms arms) {
        Votes votes = arms.votes();
        double[][] count = new double[votes.items()][4];
        for (int v = 0; v < votes.size(); v++) {
            if (votes.z(v) != 0) {
                boolean longer = votes.choseFirst()[v] == votes.z(v) > 0;
                count[votes.item()[v]][(arms.assignment().treated()[v] ? 0 : 2) + (longer ? 0 : 1)]++;
            }
        }
        double up = 0;
        double down = 0;
        double[] products = new double[3];
        int items = 0;
        for (double[] c : count) {
            if (c[0] + c[1] > 0 && c[2] + c[3] > 0) {
                double n = c[0] + c[1] + c[2] + c[3];
                double r = c[0] * c[3] / n;
                double s = c[1] * c[2] / n;
                double p = (c[0] + c[3]) / n;
                double q = (c[1] + c[2]) / n;
                up += r;
                down += s;
                products[0] += p * r;
                products[1] += p * s + q * r;
                products[2] += q * s;
                items++;
            }
        }
        if (items == 0) {
            return Outcome.none(Outcome.Reason.NO_PAIRABLE_UNIT);
        }
        if (up == 0 || down == 0) {
            return Outcome.none(Outcome.Reason.SEPARATED);
        }
        double variance = products[0] / (2 * up * up) + products[1] / (2 * up * down) + products[2] / (2 * down * down);
        return Outcome.of(new MatchedArms(Math.log(up / down), Math.sqrt(variance), items));
    }

    /** Returns the normal interval; {@code level} such as 0.95. */
    public Interval interval(double level) {
        double half = TailProbabilities.normalWidth(level) * standardError;
        return new Interval(logOdds - half, logOdds + half);
    }
}
