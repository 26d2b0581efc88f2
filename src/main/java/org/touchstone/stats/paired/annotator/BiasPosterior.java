package org.touchstone.stats.paired.annotator;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.touchstone.stats.Outcome;

/**
 * The log posterior of {@link AnnotatorBias} with its derivatives. Parameters: g, d, λ of each person, then the strengths,
 * then the mean slope. Votes are sorted by person once, so that a person's block stays in the cache.
 */
final class BiasPosterior {
    private final AnnotatorBias.Prior prior;
    private final SidedVotes votes;
    private final int[] order;
    private final int players;
    private final int first;

    BiasPosterior(AnnotatorBias.Prior prior, SidedVotes votes) {
        this.prior = prior;
        this.votes = votes;
        this.players = votes.players();
        this.first = votes.people() * ArrowheadMatrix.OWN;
        this.order = byPerson(votes);
    }

    private static int[] byPerson(SidedVotes votes) {
        int[] next = new int[votes.people() + 1];
        for (int i = 0; i < votes.size(); i++) {
            next[votes.person(i) + 1]++;
        }
        for (int j = 0; j < votes.people(); j++) {
            next[j + 1] += next[j];
        }
        int[] order = new int[votes.size()];
        for (int i = 0; i < order.length; i++) {
            order[next[votes.person(i)]++] = i;
        }
        return order;
    }

    /** Returns the number of parameters. */
    int parameters() {
        return first + players + 1;
    }

    /** Returns the flags of a fit. */
    static Set<Outcome.Flag> flags(SidedVotes votes, boolean settled) {
        Set<Outcome.Flag> flags = EnumSet.noneOf(Outcome.Flag.class);
        if (!settled) {
            flags.add(Outcome.Flag.NOT_CONVERGED);
        }
        int[] group = new int[votes.players()];
        Arrays.setAll(group, a -> a);
        boolean[] seen = new boolean[votes.players()];
        for (int i = 0; i < votes.size(); i++) {
            seen[votes.left(i)] = true;
            seen[votes.right(i)] = true;
            group[root(group, votes.left(i))] = root(group, votes.right(i));
        }
        int groups = 0;
        for (int a = 0; a < group.length; a++) {
            groups += seen[a] && group[a] == a ? 1 : 0;
        }
        if (groups > 1) {
            flags.add(Outcome.Flag.DISCONNECTED);
        }
        return flags;
    }

    private static int root(int[] group, int player) {
        int a = player;
        while (group[a] != a) {
            group[a] = group[group[a]];
            a = group[a];
        }
        return a;
    }

    /** Returns the log posterior, without the constants of the priors. */
    double value(double[] at) {
        double sum = 0;
        for (int i : order) {
            int own = votes.person(i) * ArrowheadMatrix.OWN;
            double gap = at[first + votes.left(i)] - at[first + votes.right(i)];
            double logit = Math.exp(at[own]) * gap + at[own + 1] + at[own + 2] * votes.covariate(i);
            // ln σ(x) = -max(-x, 0) - ln(1 + e^-|x|); the share of the left side weights x and -x.
            double lost = Math.max(logit, 0) - votes.leftPoints(i) * logit + Math.log1p(Math.exp(-Math.abs(logit)));
            sum -= votes.weight(i) * lost;
        }
        return sum - penalty(at);
    }

    private double penalty(double[] at) {
        double mean = at[at.length - 1];
        double sum = square(mean / prior.meanSlope());
        for (int own = 0; own < first; own += ArrowheadMatrix.OWN) {
            sum += square(at[own] / prior.discrimination())
                    + square(at[own + 1] / prior.side())
                    + square((at[own + 2] - mean) / prior.slope());
        }
        for (int a = 0; a < players; a++) {
            sum += square(at[first + a] / prior.strength());
        }
        return sum / 2;
    }

    private static double square(double x) {
        return x * x;
    }

    /** Fills the gradient; returns the negative second derivative, or its expectation. */
    ArrowheadMatrix derive(double[] at, boolean observed, double[] gradient) {
        Arrays.fill(gradient, 0);
        ArrowheadMatrix curvature = new ArrowheadMatrix(votes.people(), players + 1);
        derivePrior(at, curvature, gradient);
        for (int i : order) {
            int j = votes.person(i);
            int own = j * ArrowheadMatrix.OWN;
            int a = votes.left(i);
            int b = votes.right(i);
            double z = votes.covariate(i);
            double sharp = Math.exp(at[own]);
            double gap = sharp * (at[first + a] - at[first + b]);
            double p = 1 / (1 + Math.exp(-(gap + at[own + 1] + at[own + 2] * z)));
            double residual = votes.weight(i) * (votes.leftPoints(i) - p);
            double w = votes.weight(i) * p * (1 - p);
            double bend = observed ? residual : 0;
            gradient[own] += residual * gap;
            gradient[own + 1] += residual;
            gradient[own + 2] += residual * z;
            gradient[first + a] += residual * sharp;
            gradient[first + b] -= residual * sharp;
            curvature.addOwn(j, 0, 0, w * gap * gap - bend * gap);
            curvature.addOwn(j, 0, 1, w * gap);
            curvature.addOwn(j, 0, 2, w * gap * z);
            curvature.addOwn(j, 1, 1, w);
            curvature.addOwn(j, 1, 2, w * z);
            curvature.addOwn(j, 2, 2, w * z * z);
            addPair(curvature, j, a, b, new double[] {w * gap - bend, w, w * z, w * sharp}, sharp);
        }
        return curvature;
    }

    /**
     * Adds a vote's contribution at its two players; {@code by} holds the factors of g, d, λ and of the strengths.
     */
    private static void addPair(ArrowheadMatrix curvature, int person, int a, int b, double[] by, double sharp) {
        for (int r = 0; r < ArrowheadMatrix.OWN; r++) {
            curvature.addCross(person, r, a, by[r] * sharp);
            curvature.addCross(person, r, b, -by[r] * sharp);
        }
        double both = by[ArrowheadMatrix.OWN] * sharp;
        curvature.addShared(a, a, both);
        curvature.addShared(b, b, both);
        curvature.addShared(a, b, -both);
    }

    private void derivePrior(double[] at, ArrowheadMatrix curvature, double[] gradient) {
        int last = at.length - 1;
        double mean = at[last];
        double slope = 1 / square(prior.slope());
        gradient[last] -= mean / square(prior.meanSlope());
        curvature.addShared(players, players, 1 / square(prior.meanSlope()));
        for (int j = 0; j < votes.people(); j++) {
            int own = j * ArrowheadMatrix.OWN;
            gradient[own] -= at[own] / square(prior.discrimination());
            gradient[own + 1] -= at[own + 1] / square(prior.side());
            gradient[own + 2] -= (at[own + 2] - mean) * slope;
            gradient[last] += (at[own + 2] - mean) * slope;
            curvature.addOwn(j, 0, 0, 1 / square(prior.discrimination()));
            curvature.addOwn(j, 1, 1, 1 / square(prior.side()));
            curvature.addOwn(j, 2, 2, slope);
            curvature.addCross(j, 2, players, -slope);
            curvature.addShared(players, players, slope);
        }
        for (int a = 0; a < players; a++) {
            gradient[first + a] -= at[first + a] / square(prior.strength());
            curvature.addShared(a, a, 1 / square(prior.strength()));
        }
    }
}
