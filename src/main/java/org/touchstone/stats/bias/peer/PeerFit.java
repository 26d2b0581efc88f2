package org.touchstone.stats.bias.peer;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.TailProbabilities;
import org.touchstone.stats.regression.PartialPooling;

/** A fit of {@link PeerModel}. People and items are numbered as in the votes. Immutable and thread-safe. */
public final class PeerFit {
    private final Votes votes;
    private final VoteRows rows;
    private final double weakPenalty;
    private final PeerLikelihood.Solution solution;

    PeerFit(Votes votes, VoteRows rows, double weakPenalty, PeerLikelihood.Solution solution) {
        this.votes = votes;
        this.rows = rows;
        this.weakPenalty = weakPenalty;
        this.solution = solution;
    }

    /**
     * An estimate with a normal error.
     *
     * @param value in log-odds (per unit of z)
     * @param standardError positive
     * @param ownVotes number of the person's votes that contribute
     * @param peerVotes number of votes of others that it is compared with
     */
    public record Contrast(double value, double standardError, int ownVotes, int peerVotes) {

        /** Returns the interval; {@code level} such as 0.95. */
        public Interval interval(double level) {
            double half = TailProbabilities.normalWidth(level) * standardError;
            return new Interval(value - half, value + half);
        }

        /** Returns the two-sided p value of the hypothesis that it is zero. */
        public double pValue() {
            return pBeyond(0);
        }

        /**
         * Returns the p value of the hypothesis that it lies within {@code ± margin}: small only if it is clearly
         * larger than what matters. Hodges J. L., Lehmann E. L. (1954), Journal of the Royal Statistical Society B
         * 16.
         *
         * @param margin from 0
         */
        public double pBeyond(double margin) {
            Checks.that(margin >= 0, "the margin must not be negative");
            double size = Math.abs(value);
            return Math.min(
                    1,
                    TailProbabilities.normalAbove((size - margin) / standardError)
                            + TailProbabilities.normalAbove((size + margin) / standardError));
        }
    }

    /** Returns the common slope of z, μ. */
    public Contrast commonSlope() {
        double[] weights = new double[rows.size()];
        weights[rows.firstShared()] = 1;
        return contrast(weights, votes.size(), 0);
    }

    /** Returns a person's slope of z, μ + b. */
    public Outcome<Contrast> slope(int person) {
        double[] weights = new double[rows.size()];
        return ofPerson(person, own -> {
            weights[rows.firstShared()] = 1;
            weights[rows.slopeOf(person)] = 1;
            return Outcome.of(contrast(weights, own.length, 0));
        });
    }

    /** Returns a person's left-side advantage d in log-odds, adjusted for the items. */
    public Outcome<Contrast> side(int person) {
        double[] weights = new double[rows.size()];
        weights[person < rows.people() ? rows.sideOf(person) : 0] = 1;
        return ofPerson(person, own -> Outcome.of(contrast(weights, own.length, 0)));
    }

    /**
     * Returns a person's slope minus that of the others, weighted by their votes on the items that this person voted
     * on. Only items with votes of others contribute.
     *
     * @return {@link Outcome.Reason#NO_DATA} for a person without votes, {@link Outcome.Reason#NO_PAIRABLE_UNIT} for
     * a person who shares no item with others
     */
    public Outcome<Contrast> excessSlope(int person) {
        return ofPerson(person, own -> {
            int[] peers = peersOn(own, person);
            return peers.length == 0
                    ? Outcome.none(Outcome.Reason.NO_PAIRABLE_UNIT)
                    : Outcome.of(contrast(excess(person, peers), own.length, peers.length));
        });
    }

    /**
     * Returns the likelihood-based p value of the hypothesis that a person's excess slope lies within
     * {@code ± margin}. Unlike a test by the standard error, it is not distorted by steep slopes, whose standard
     * errors are too large.
     *
     * @param margin from 0; 0 is the two-sided likelihood ratio test of no excess
     * @return as {@link #excessSlope}; {@link Outcome.Reason#NOT_CONVERGED} if the model cannot be fitted with the
     * excess fixed
     */
    public Outcome<Double> excessPBeyond(int person, double margin) {
        Checks.that(margin >= 0, "the margin must not be negative");
        Outcome<Contrast> excess = excessSlope(person);
        if (excess.estimate().isEmpty()) {
            return Outcome.none(excess.whyNot().orElseThrow());
        }
        double value = excess.get().value();
        if (Math.abs(value) <= margin) {
            return Outcome.of(1.0);
        }
        double nearer = Math.copySign(margin, value);
        Outcome<Double> near = root(person, nearer);
        Outcome<Double> far = root(person, -nearer);
        if (near.estimate().isEmpty() || far.estimate().isEmpty()) {
            return Outcome.none(Outcome.Reason.NOT_CONVERGED);
        }
        double p = TailProbabilities.normalAbove(near.get()) + TailProbabilities.normalAbove(far.get());
        return Outcome.of(Math.min(1, p));
    }

    /** Returns the signed root of the likelihood ratio of a fixed value of the excess, from 0. */
    private Outcome<Double> root(int person, double at) {
        int[] own = votesOf(person);
        PeerLikelihood free = new PeerLikelihood(rows, weakPenalty);
        PeerLikelihood held = new PeerLikelihood(
                rows, weakPenalty, new PeerLikelihood.Hold(excess(person, peersOn(own, person)), at));
        return held.solve(solution, solution.variance())
                .map(s -> Math.sqrt(Math.max(0, 2 * (free.value(solution) - free.value(s)))));
    }

    private int[] peersOn(int[] own, int person) {
        return Arrays.stream(own)
                .flatMap(v -> Arrays.stream(rows.votesOf(votes.item()[v])))
                .map(v -> votes.person()[v])
                .filter(p -> p != person)
                .toArray();
    }

    private double[] excess(int person, int[] peers) {
        double[] weights = new double[rows.size()];
        for (int peer : peers) {
            weights[rows.slopeOf(peer)] -= 1.0 / peers.length;
        }
        weights[rows.slopeOf(person)] = 1;
        return weights;
    }

    /** Returns the slopes of all people with votes, shrunken to their mean; see {@link PartialPooling#of}. */
    public Outcome<PartialPooling> pooledSlopes() {
        Contrast[] slopes = IntStream.range(0, rows.people())
                .mapToObj(this::slope)
                .flatMap(s -> s.estimate().stream())
                .toArray(Contrast[]::new);
        return PartialPooling.of(
                Arrays.stream(slopes).mapToDouble(Contrast::value).toArray(),
                Arrays.stream(slopes).mapToDouble(Contrast::standardError).toArray());
    }

    /** Returns the standard deviation of the item effects, in log-odds. */
    public double itemSpread() {
        return Math.sqrt(solution.variance());
    }

    /** Returns the fitted probability of the response that was chosen, 0..1. */
    public double probability(int vote) {
        double p = rows.probability(vote, solution.at(), solution.pull());
        return votes.choseFirst()[vote] ? p : 1 - p;
    }

    /** Returns the probability of a choice in other votes by the same people on the same items; 0..1. */
    double probabilityOf(Votes others, int vote) {
        double[][] none = new double[others.size()][0];
        double p = new VoteRows(others, none).probability(vote, solution.at(), solution.pull());
        return others.choseFirst()[vote] ? p : 1 - p;
    }

    /**
     * Returns the probability of the choice as predicted by the other votes, 0..1: the fit without this vote, to
     * first order. Pregibon D. (1981), Annals of Statistics 9.
     */
    public double probabilityFromOthers(int vote) {
        double p = rows.probability(vote, solution.at(), solution.pull());
        double weight = p * (1 - p);
        double variance = logitVariance(vote);
        double without = rows.logit(vote, solution.at(), solution.pull())
                - variance * (votes.outcome(vote) - p) / Math.max(1e-9, 1 - weight * variance);
        double others = 1 / (1 + Math.exp(-without));
        return votes.choseFirst()[vote] ? others : 1 - others;
    }

    /**
     * Returns the variance of a vote's logit: that of the parameters with the item effect adjusted, plus that of the
     * item effect.
     */
    private double logitVariance(int vote) {
        int item = votes.item()[vote];
        double[] direction = new double[rows.size()];
        rows.add(vote, 1, direction);
        double own = 0;
        if (rows.shared(item)) {
            double information = 1 / solution.variance();
            for (int v : rows.votesOf(item)) {
                double p = rows.probability(v, solution.at(), solution.pull());
                information += p * (1 - p);
            }
            own = 1 / information;
            for (int v : rows.votesOf(item)) {
                double p = rows.probability(v, solution.at(), solution.pull());
                rows.add(v, -p * (1 - p) / information, direction);
            }
        }
        return own + quadratic(direction);
    }

    private Contrast contrast(double[] weights, int own, int peers) {
        double value = 0;
        for (int c = 0; c < weights.length; c++) {
            value += weights[c] * solution.at()[c];
        }
        return new Contrast(value, Math.sqrt(quadratic(weights)), own, peers);
    }

    private double quadratic(double[] weights) {
        int[] set =
                IntStream.range(0, weights.length).filter(c -> weights[c] != 0).toArray();
        double sum = 0;
        for (int a : set) {
            for (int b : set) {
                sum += weights[a] * weights[b] * solution.covariance()[a][b];
            }
        }
        return sum;
    }

    private int[] votesOf(int person) {
        return IntStream.range(0, votes.size())
                .filter(v -> votes.person()[v] == person)
                .toArray();
    }

    private interface FromVotes {
        Outcome<Contrast> of(int[] ownVotes);
    }

    private Outcome<Contrast> ofPerson(int person, FromVotes contrast) {
        Checks.count("person", person);
        int[] own = votesOf(person);
        return own.length == 0 ? Outcome.none(Outcome.Reason.NO_DATA) : contrast.of(own);
    }
}
