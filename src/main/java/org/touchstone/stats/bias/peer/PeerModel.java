package org.touchstone.stats.bias.peer;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;

/**
 * A model of votes of several people on the same items:
 * {@code logit P(first) = u_i + side·d_j + (μ + b_j) z_i + κ'f_i}, with item effects u, side 1 if the first response
 * was on the left and -1 otherwise, and z the feature whose slopes are wanted. Immutable and thread-safe.
 *
 * <p>The item effect u (its quality as far as people agree on it) is normal with a variance that is estimated; the
 * people's d and b have a weak normal prior, so that a person who always votes left has a finite estimate too. Fitted
 * by Newton's method on the penalised likelihood, the variance by Laplace's approximation of the marginal likelihood.
 * Breslow N. E., Clayton D. G. (1993), JASA 88; Pinheiro J. C., Bates D. M. (1995), JCGS 4. With few votes per item
 * both are slightly biased towards zero. Items that only one person voted on have no u. No parameter depends on which
 * response of an item is called first.
 *
 * @param priorVariance of d and b, in squared log-odds, positive
 */
public record PeerModel(double priorVariance) {
    private static final double SETTLED = 0.01;
    private static final double LEAST_VARIANCE = 1e-4;
    private static final double LARGEST_VARIANCE = 25;

    /** Throws for variances that are not positive. */
    public PeerModel {
        Checks.positive("priorVariance", priorVariance);
    }

    /** A prior standard deviation of two log-odds: almost uninformative. */
    public static PeerModel withDefaults() {
        return new PeerModel(4);
    }

    /**
     * Fits the model.
     *
     * @return {@link Outcome.Reason#NO_DATA} without votes, {@link Outcome.Reason#TOO_FEW_RATERS} for a single
     * person, {@link Outcome.Reason#NO_PAIRABLE_UNIT} if no item was voted on twice,
     * {@link Outcome.Reason#NO_VARIATION} if z is zero throughout, {@link Outcome.Reason#COLLINEAR} if the features
     * are linearly dependent, {@link Outcome.Reason#SEPARATED} if they predict the votes without error
     */
    public Outcome<PeerFit> fit(Votes votes) {
        if (votes.size() > 0 && Arrays.stream(votes.person()).distinct().count() < 2) {
            return Outcome.none(Outcome.Reason.TOO_FEW_RATERS);
        }
        VoteRows rows = new VoteRows(votes, new double[votes.size()][0]);
        if (votes.size() > 0 && !rows.anyShared()) {
            return Outcome.none(Outcome.Reason.NO_PAIRABLE_UNIT);
        }
        return solve(votes, rows).map(solution -> new PeerFit(votes, rows, 1 / priorVariance, solution));
    }

    /** Fits the model with further columns per vote, and without requiring several people. */
    public Outcome<PeerLikelihood.Solution> solve(Votes votes, VoteRows rows) {
        if (votes.size() == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        if (IntStream.range(0, votes.size()).allMatch(v -> votes.z(v) == 0)) {
            return Outcome.none(Outcome.Reason.NO_VARIATION);
        }
        PeerLikelihood likelihood = new PeerLikelihood(rows, 1 / priorVariance);
        Outcome<PeerLikelihood.Solution> start = likelihood.solve(null, 1);
        return rows.anyShared() && start.estimate().isPresent() ? climb(likelihood, start.get()) : start;
    }

    /**
     * Golden-section search on the logarithm of the variance; the marginal likelihood is unimodal, possibly with its
     * maximum at an end.
     */
    private static Outcome<PeerLikelihood.Solution> climb(PeerLikelihood likelihood, PeerLikelihood.Solution start) {
        double golden = (Math.sqrt(5) - 1) / 2;
        double low = Math.log(LEAST_VARIANCE);
        double high = Math.log(LARGEST_VARIANCE);
        PeerLikelihood.Solution best = start;
        double left = high - golden * (high - low);
        double right = low + golden * (high - low);
        double ofLeft = Double.NaN;
        double ofRight = Double.NaN;
        while (high - low > SETTLED) {
            boolean takeLeft = Double.isNaN(ofLeft);
            Outcome<PeerLikelihood.Solution> next = likelihood.solve(best, Math.exp(takeLeft ? left : right));
            if (next.estimate().isEmpty()) {
                return next;
            }
            best = next.get();
            double value = likelihood.marginal(best);
            ofLeft = takeLeft ? value : ofLeft;
            ofRight = takeLeft ? ofRight : value;
            if (!Double.isNaN(ofLeft) && !Double.isNaN(ofRight)) {
                if (ofLeft >= ofRight) {
                    high = right;
                    right = left;
                    ofRight = ofLeft;
                    left = high - golden * (high - low);
                    ofLeft = Double.NaN;
                } else {
                    low = left;
                    left = right;
                    ofLeft = ofRight;
                    right = low + golden * (high - low);
                    ofRight = Double.NaN;
                }
            }
        }
        return likelihood.solve(best, Math.exp((low + high) / 2));
    }
}
