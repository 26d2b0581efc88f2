package org.touchstone.stats.paired.annotator;

import java.util.Arrays;
import org.touchstone.stats.Checks;
import org.touchstone.stats.paired.PairCounts;

/**
 * Votes on pairs of players shown side by side: the person, the left and the right player, a covariate of the pair
 * (how much longer the left one is, standardised), and the result. People and players are dense numbers from 0.
 * Immutable; created by a {@link Builder}.
 */
public final class SidedVotes {
    private final int people;
    private final int players;
    private final int size;
    private final int[] person;
    private final int[] left;
    private final int[] right;
    private final double[] covariate;
    private final float[] leftPoints;
    private final double[] weight;

    private SidedVotes(Builder b) {
        this.people = b.people;
        this.players = b.players;
        this.size = b.size;
        this.person = Arrays.copyOf(b.person, size);
        this.left = Arrays.copyOf(b.left, size);
        this.right = Arrays.copyOf(b.right, size);
        this.covariate = Arrays.copyOf(b.covariate, size);
        this.leftPoints = Arrays.copyOf(b.leftPoints, size);
        this.weight = Arrays.copyOf(b.weight, size);
    }

    /** Creates an empty builder. */
    public static Builder of(int people, int players) {
        return new Builder(people, players);
    }

    /** Collects votes; not thread-safe. */
    public static final class Builder {
        private final int people;
        private final int players;
        private int size;
        private int[] person = new int[64];
        private int[] left = new int[64];
        private int[] right = new int[64];
        private double[] covariate = new double[64];
        private float[] leftPoints = new float[64];
        private double[] weight = new double[64];

        private Builder(int people, int players) {
            this.people = (int) Checks.count("people", people);
            this.players = (int) Checks.count("players", players);
        }

        /** Adds a vote of weight 1; see {@link #add(int, int, int, double, PairCounts.Result, double)}. */
        public Builder add(int who, int onLeft, int onRight, double z, PairCounts.Result result) {
            return add(who, onLeft, onRight, z, result, 1);
        }

        /**
         * Adds a vote.
         *
         * @param who the person, from 0
         * @param onLeft the player shown on the left, from 0
         * @param onRight the player shown on the right, different from the left
         * @param z the covariate, left against right, finite; 0 if unknown
         * @param result who won; a tie counts as half a vote for each side
         * @param weight weight of the vote, positive
         * @throws IllegalArgumentException if a number is outside its range
         */
        public Builder add(int who, int onLeft, int onRight, double z, PairCounts.Result result, double weight) {
            Checks.that(0 <= who && who < people, "no such person");
            Checks.that(0 <= onLeft && onLeft < players && 0 <= onRight && onRight < players, "no such player");
            Checks.that(onLeft != onRight, "a player is compared with itself");
            Checks.that(Double.isFinite(z), "the covariate must be finite");
            if (size == person.length) {
                grow();
            }
            person[size] = who;
            left[size] = onLeft;
            right[size] = onRight;
            covariate[size] = z;
            leftPoints[size] = result == PairCounts.Result.FIRST ? 1 : result == PairCounts.Result.TIE ? 0.5f : 0;
            this.weight[size] = Checks.positive("weight", weight);
            size++;
            return this;
        }

        private void grow() {
            int more = size + (size >> 1);
            person = Arrays.copyOf(person, more);
            left = Arrays.copyOf(left, more);
            right = Arrays.copyOf(right, more);
            covariate = Arrays.copyOf(covariate, more);
            leftPoints = Arrays.copyOf(leftPoints, more);
            weight = Arrays.copyOf(weight, more);
        }

        /** Returns the votes collected so far. */
        public SidedVotes build() {
            return new SidedVotes(this);
        }
    }

    /** Returns the number of people, whether or not all voted. */
    public int people() {
        return people;
    }

    /** Returns the number of players, whether or not all were shown. */
    public int players() {
        return players;
    }

    /** Returns the number of votes. */
    public int size() {
        return size;
    }

    /** Returns the person who cast a vote. */
    public int person(int vote) {
        return person[vote];
    }

    /** Returns the player shown on the left. */
    public int left(int vote) {
        return left[vote];
    }

    /** Returns the player shown on the right. */
    public int right(int vote) {
        return right[vote];
    }

    /** Returns the covariate, left against right. */
    public double covariate(int vote) {
        return covariate[vote];
    }

    /** Returns 1 if the left one won, 0.5 for a tie, 0 if the right one won. */
    public double leftPoints(int vote) {
        return leftPoints[vote];
    }

    /** Returns the weight of a vote. */
    public double weight(int vote) {
        return weight[vote];
    }

    /** Returns the votes as counts of wins and ties, ignoring people, sides and weights. */
    public PairCounts counts() {
        PairCounts.Builder counts = PairCounts.builder(players);
        for (int i = 0; i < size; i++) {
            counts.add(left[i], right[i], leftPoints[i] == 1 ? 1 : leftPoints[i] == 0 ? -1 : 0);
        }
        return counts.build();
    }
}
