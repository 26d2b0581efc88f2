package org.touchstone.stats.paired;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;

/**
 * How often each player won against each other and how often they tied: the sufficient statistic of paired
 * comparisons. Immutable and mergeable.
 */
public final class PairCounts {
    private final long[][] wins;
    private final long[][] ties;

    /**
     * @param wins {@code wins[i][j]} is how often i beat j; the diagonal is zero
     * @param ties {@code ties[i][j]} is how often i and j tied; symmetric
     */
    public PairCounts(long[][] wins, long[][] ties) {
        Checks.that(wins.length == ties.length, "as many players in wins as in ties");
        this.wins = checked(wins);
        this.ties = checked(ties);
        for (int i = 0; i < ties.length; i++) {
            for (int j = 0; j < i; j++) {
                Checks.that(ties[i][j] == ties[j][i], "ties are the same for both players");
            }
        }
    }

    /** Creates counts without ties. */
    public static PairCounts ofWins(long[][] wins) {
        return new PairCounts(wins, new long[wins.length][wins.length]);
    }

    /** Counts comparisons given as rows of players and result. */
    public static PairCounts of(int players, int[] first, int[] second, Result[] result) {
        Checks.that(first.length == second.length && first.length == result.length, "columns differ in length");
        Builder counts = builder(players);
        for (int i = 0; i < first.length; i++) {
            counts.add(first[i], second[i], result[i]);
        }
        return counts.build();
    }

    /**
     * Counts comparisons given as columns, for many millions of them.
     *
     * @param players number of players
     * @param first first player of each row
     * @param second second player of each row
     * @param result 1 if the first won, 0 for a tie, -1 if the second won
     */
    public static PairCounts of(int players, int[] first, int[] second, byte[] result) {
        Checks.that(first.length == second.length && first.length == result.length, "columns differ in length");
        Builder counts = builder(players);
        for (int i = 0; i < first.length; i++) {
            counts.add(first[i], second[i], result[i]);
        }
        return counts.build();
    }

    /** Creates an empty builder for this number of players. */
    public static Builder builder(int players) {
        return new Builder(players);
    }

    /** Counts comparisons one by one; not thread-safe. Combine the counts of several builders by {@link #plus}. */
    public static final class Builder {
        private static final int OUTCOMES = 3;
        private static final int MOST = 10_000;

        private final int players;
        /** First player, second player, outcome. */
        private final long[] cells;

        private Builder(int players) {
            Checks.that(0 <= players && players <= MOST, "0 to 10000 players, not " + players);
            this.players = players;
            this.cells = new long[Math.multiplyExact(players * players, OUTCOMES)];
        }

        /** Counts a comparison: 1 if the first won, 0 for a tie, -1 if the second won. */
        public Builder add(int first, int second, int result) {
            if (first < 0 || first >= players || second < 0 || second >= players || first == second) {
                throw new IllegalArgumentException("no pair of players: " + first + " and " + second);
            }
            if (result < -1 || result > 1) {
                throw new IllegalArgumentException("a result is 1, 0 or -1, not " + result);
            }
            cells[(first * players + second) * OUTCOMES + 1 - result]++;
            return this;
        }

        /** Counts a comparison. */
        public Builder add(int first, int second, Result result) {
            return add(first, second, result == Result.FIRST ? 1 : result == Result.TIE ? 0 : -1);
        }

        /** Returns the counts so far. */
        public PairCounts build() {
            long[][] wins = new long[players][players];
            long[][] ties = new long[players][players];
            for (int i = 0; i < players; i++) {
                for (int j = 0; j < players; j++) {
                    int there = (i * players + j) * OUTCOMES;
                    int back = (j * players + i) * OUTCOMES;
                    wins[i][j] = cells[there] + cells[back + 2];
                    ties[i][j] = cells[there + 1] + cells[back + 1];
                }
            }
            return new PairCounts(wins, ties);
        }
    }

    /** The result of a comparison. */
    public enum Result {
        FIRST,
        TIE,
        SECOND
    }

    /**
     * Returns every count once: wins of i over j for i other than j, row by row, then ties of i with each lower j.
     */
    long[] cells() {
        long[] cells = new long[players() * (players() - 1) * 3 / 2];
        int at = 0;
        for (int i = 0; i < players(); i++) {
            for (int j = 0; j < players(); j++) {
                if (i != j) {
                    cells[at++] = wins[i][j];
                }
            }
        }
        for (int i = 0; i < players(); i++) {
            for (int j = 0; j < i; j++) {
                cells[at++] = ties[i][j];
            }
        }
        return cells;
    }

    /** Returns the same players with other counts, in the order of {@link #cells}. */
    PairCounts withCells(long[] cells) {
        long[][] won = new long[players()][players()];
        long[][] tied = new long[players()][players()];
        int at = 0;
        for (int i = 0; i < players(); i++) {
            for (int j = 0; j < players(); j++) {
                if (i != j) {
                    won[i][j] = cells[at++];
                }
            }
        }
        for (int i = 0; i < players(); i++) {
            for (int j = 0; j < i; j++) {
                tied[i][j] = cells[at++];
                tied[j][i] = tied[i][j];
            }
        }
        return new PairCounts(won, tied);
    }

    private static long[][] checked(long[][] counts) {
        long[][] copy = new long[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            Checks.that(counts[i].length == counts.length, "the table is not square");
            Checks.that(counts[i][i] == 0, "a player is compared with itself");
            Arrays.stream(counts[i]).forEach(n -> Checks.count("count", n));
            copy[i] = counts[i].clone();
        }
        return copy;
    }

    /** Returns the number of players. */
    public int players() {
        return wins.length;
    }

    /** Returns how often i beat j. */
    public long wins(int i, int j) {
        return wins[i][j];
    }

    /** Returns how often i and j tied. */
    public long ties(int i, int j) {
        return ties[i][j];
    }

    /** Returns how often i and j were compared. */
    public long comparisons(int i, int j) {
        return wins[i][j] + wins[j][i] + ties[i][j];
    }

    /** Returns wins of i over j with every tie as half a win. */
    public double points(int i, int j) {
        return wins[i][j] + ties[i][j] / 2.0;
    }

    /** Returns the number of all ties. */
    public long ties() {
        return Arrays.stream(ties).mapToLong(row -> Arrays.stream(row).sum()).sum() / 2;
    }

    /** Adds the comparisons of both; the number of players must be equal. */
    public PairCounts plus(PairCounts other) {
        Checks.that(players() == other.players(), "counts of different players");
        return new PairCounts(sum(wins, other.wins), sum(ties, other.ties));
    }

    private static long[][] sum(long[][] a, long[][] b) {
        long[][] sum = new long[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum[i][j] = a[i][j] + b[i][j];
            }
        }
        return sum;
    }

    /**
     * Returns the share of a player's comparisons it won, ties as half; {@link Outcome.Reason#NO_DATA} without
     * comparisons.
     */
    public Outcome<Double> winRate(int player) {
        double points = 0;
        long n = 0;
        for (int j = 0; j < players(); j++) {
            points += points(player, j);
            n += comparisons(player, j);
        }
        return n == 0 ? Outcome.none(Outcome.Reason.NO_DATA) : Outcome.of(points / n);
    }

    /**
     * Returns why strengths cannot be estimated: some players were never compared with the others, not even through
     * third ones, or some group lost (or won) every comparison with the rest. Ford L. R. (1957), American
     * Mathematical Monthly 64.
     */
    public Optional<Outcome.Reason> obstacle() {
        if (players() < 2) {
            return Optional.of(Outcome.Reason.NO_DATA);
        }
        if (ties() == 0 && Arrays.stream(wins).flatMapToLong(Arrays::stream).allMatch(n -> n == 0)) {
            return Optional.of(Outcome.Reason.NO_DATA);
        }
        if (reached((i, j) -> comparisons(i, j) > 0) < players()) {
            return Optional.of(Outcome.Reason.DISCONNECTED);
        }
        boolean tied =
                reached((i, j) -> points(i, j) > 0) == players() && reached((i, j) -> points(j, i) > 0) == players();
        return tied ? Optional.empty() : Optional.of(Outcome.Reason.SEPARATED);
    }

    private interface Arrow {
        boolean leads(int from, int to);
    }

    /** Returns how many players can be reached from the first one. */
    private int reached(Arrow arrow) {
        boolean[] seen = new boolean[players()];
        Deque<Integer> open = new ArrayDeque<>();
        seen[0] = true;
        open.add(0);
        int n = 0;
        while (!open.isEmpty()) {
            int i = open.remove();
            n++;
            for (int j = 0; j < players(); j++) {
                if (!seen[j] && arrow.leads(i, j)) {
                    seen[j] = true;
                    open.add(j);
                }
            }
        }
        return n;
    }
}
