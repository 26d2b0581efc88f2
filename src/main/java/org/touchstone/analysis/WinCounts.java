package org.touchstone.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.touchstone.stats.paired.PairCounts;

/**
 * How often each named player (a model, a response) won against each other and tied. Immutable, and equal whatever
 * the order, split and merge of the comparisons.
 */
public final class WinCounts {
    private final List<String> players;
    private final long[][] wins;
    private final long[][] ties;

    private WinCounts(List<String> players, long[][] wins, long[][] ties) {
        this.players = players;
        this.wins = wins;
        this.ties = ties;
    }

    /** Collects comparisons. Not thread-safe. */
    public static final class Builder {
        private final KeyDictionary players = new KeyDictionary();
        private long[][] wins = new long[8][8];
        private long[][] ties = new long[8][8];

        /** The dictionary of players. */
        public KeyDictionary players() {
            return players;
        }

        /** Adds a comparison of two different players of the dictionary. */
        public void add(int first, int second, PairCounts.Result result) {
            if (players.size() > wins.length) {
                wins = wider(wins);
                ties = wider(ties);
            }
            switch (result) {
                case FIRST -> wins[first][second]++;
                case SECOND -> wins[second][first]++;
                case TIE -> ties[Math.min(first, second)][Math.max(first, second)]++;
            }
        }

        private long[][] wider(long[][] table) {
            int size = Math.max(players.size(), 2 * table.length);
            long[][] wide = new long[size][];
            for (int i = 0; i < size; i++) {
                wide[i] = i < table.length ? Arrays.copyOf(table[i], size) : new long[size];
            }
            return wide;
        }

        /** The counts so far, by the names of players in order. */
        public WinCounts build() {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < players.size(); i++) {
                names.add(players.key(i));
            }
            List<String> sorted = names.stream().sorted().toList();
            WinCounts counts = none(sorted);
            counts.addFrom(names, wins, ties);
            return counts;
        }
    }

    private static WinCounts none(List<String> players) {
        int n = players.size();
        return new WinCounts(players, new long[n][n], new long[n][n]);
    }

    private void addFrom(List<String> names, long[][] theirWins, long[][] theirTies) {
        int[] place = names.stream().mapToInt(players::indexOf).toArray();
        for (int i = 0; i < place.length; i++) {
            for (int j = 0; j < place.length; j++) {
                wins[place[i]][place[j]] += theirWins[i][j];
                ties[Math.min(place[i], place[j])][Math.max(place[i], place[j])] += theirTies[i][j];
            }
        }
    }

    /** The names of the players, sorted. */
    public List<String> players() {
        return players;
    }

    /** The counts as models of paired comparisons take them; players by their place among the names. */
    public PairCounts counts() {
        long[][] both = new long[ties.length][ties.length];
        for (int i = 0; i < both.length; i++) {
            for (int j = 0; j < both.length; j++) {
                both[i][j] = ties[Math.min(i, j)][Math.max(i, j)];
            }
        }
        return new PairCounts(wins, both);
    }

    /** The comparisons of both. */
    public WinCounts plus(WinCounts other) {
        List<String> all = new ArrayList<>(players);
        other.players.stream().filter(p -> !players.contains(p)).forEach(all::add);
        WinCounts sum = none(all.stream().sorted().toList());
        sum.addFrom(players, wins, ties);
        sum.addFrom(other.players, other.wins, other.ties);
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WinCounts that
                && players.equals(that.players)
                && Arrays.deepEquals(wins, that.wins)
                && Arrays.deepEquals(ties, that.ties);
    }

    @Override
    public int hashCode() {
        return 31 * players.hashCode() + Arrays.deepHashCode(wins);
    }
}
