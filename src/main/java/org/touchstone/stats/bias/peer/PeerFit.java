package org.touchstone.stats.bias.peer;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.TailProbabilities;
import org.touchstone.stats.regression.PartialPooling;

/** What {@link PeerModel} found. People and items are named as in the votes. Immutable and safe for any thread. */
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
     * A difference, normal around its truth.
     *
     * @param value in log-odds (per unit of z)
     * @param standardError positive
     * @param ownVotes votes of the person that tell of it
     * @param peerVotes votes of others that it is measured against
     */
    public record Contrast(double value, double standardError, int ownVotes, int peerVotes) {

        /** The interval; {@code level} such as 0.95. */
        public Interval interval(double level) {
            double half = TailProbabilities.normalWidth(level) * standardError;
            return new Interval(value - half, value + half);
        }

        /** The two-sided p value of the hypothesis that it is zero. */
        public double pValue() {
            return pBeyond(0);
        }

        /**
         * The p value of the hypothesis that it lies within {@code ± margin}: small only when it is surely larger than what
         * is of no concern. Hodges J. L., Lehmann E. L. (1954), Journal of the Royal Statistical Society B 16.
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

    /** The slope of z that all people have in common, μ. */
    public Contrast commonSlope() {
        double[] weights = new double[rows.size()];
        weights[rows.firstShared()] = 1;
        return contrast(weights, votes.size(), 0);
    }

    /** A person's slope of z, μ + b. */
    public Outcome<Contrast> slope(int person) {
        double[] weights = new double[rows.size()];
        return ofPerson(person, own -> {
            weights[rows.firstShared()] = 1;
            weights[rows.slopeOf(person)] = 1;
            return Outcome.of(contrast(weights, own.length, 0));
        });
    }

    /** What a person's vote for the left gains over its being judged by the items alone, in log-odds: d. */
    public Outcome<Contrast> side(int person) {
        double[] weights = new double[rows.size()];
        weights[person < rows.people() ? rows.sideOf(person) : 0] = 1;
        return ofPerson(person, own -> Outcome.of(contrast(weights, own.length, 0)));
    }

    /**
     * A person's slope minus that of the others, each of them weighted by their votes on items this person voted on. Only
     * items with votes of others tell of it.
     *
     * @return {@link Outcome.Reason#NO_DATA} for a person without votes, {@link Outcome.Reason#NO_PAIRABLE_UNIT} for one
     *     who shares no item with anybody
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
     * The p value of the hypothesis that a person's excess slope lies within {@code ± margin}, from the likelihood: steep
     * slopes make a standard error too large, and this is not misled by it.
     *
     * @param margin from 0; 0 is the two-sided likelihood ratio test of no excess
     * @return as {@link #excessSlope}; {@link Outcome.Reason#NOT_CONVERGED} when the model cannot be fitted with the excess
     *     held
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

    /** How many standard deviations, by the likelihood, the estimate lies from a value of the excess: from 0. */
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

    /** The slopes of all people with votes, pulled towards their mean; as {@link PartialPooling#of}. */
    public Outcome<PartialPooling> pooledSlopes() {
        Contrast[] slopes = IntStream.range(0, rows.people())
                .mapToObj(this::slope)
                .flatMap(s -> s.estimate().stream())
                .toArray(Contrast[]::new);
        return PartialPooling.of(
                Arrays.stream(slopes).mapToDouble(Contrast::value).toArray(),
                Arrays.stream(slopes).mapToDouble(Contrast::standardError).toArray());
    }

    /** The standard deviation of the items' own pulls, in log-odds. */
    public double itemSpread() {
        return Math.sqrt(solution.variance());
    }

    /** The fitted probability of what was voted for, 0..1. */
    public double probability(int vote) {
        double p = rows.probability(vote, solution.at(), solution.pull());
        return votes.choseFirst()[vote] ? p : 1 - p;
    }

    /** The probability of what somebody voted elsewhere, by the same people and items as here; 0..1. */
    double probabilityOf(Votes others, int vote) {
        double[][] none = new double[others.size()][0];
        double p = new VoteRows(others, none).probability(vote, solution.at(), solution.pull());
        return others.choseFirst()[vote] ? p : 1 - p;
    }

    /**
     * The probability of what was voted for as the other votes alone tell it, 0..1: the fit without this vote, to first
     * order. Pregibon D. (1981), Annals of Statistics 9.
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

    /** The variance of a vote's logit: that of the parameters moved by what the item's pull gives way, plus the pull's own. */
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
