package org.touchstone.stats.bias.peer;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.touchstone.stats.Checks;

/**
 * Votes as sparse rows of a regression: side and slope of the person who voted, then the common columns (the features
 * of the item, then further columns of the vote).
 */
public final class VoteRows {
    private final Votes votes;
    private final double[][] extra;
    private final int people;
    private final int extras;
    private final int[][] ofItem;

    /**
     * @param extra further columns, one row per vote, equally long
     */
    public VoteRows(Votes votes, double[][] extra) {
        Checks.that(extra.length == votes.size(), "one row of further columns per vote is needed");
        this.votes = votes;
        this.extra = extra;
        this.people = votes.people();
        this.extras = extra.length == 0 ? 0 : extra[0].length;
        int[] count = new int[votes.items()];
        for (int i : votes.item()) {
            count[i]++;
        }
        this.ofItem = Arrays.stream(count).mapToObj(int[]::new).toArray(int[][]::new);
        for (int v = votes.size() - 1; v >= 0; v--) {
            ofItem[votes.item()[v]][--count[votes.item()[v]]] = v;
        }
    }

    int votes() {
        return votes.size();
    }

    public int items() {
        return ofItem.length;
    }

    public int people() {
        return people;
    }

    /** Returns the number of parameters. */
    int size() {
        return 2 * people + votes.terms() + extras;
    }

    int sideOf(int person) {
        return person;
    }

    int slopeOf(int person) {
        return people + person;
    }

    /** Returns the index of the first common parameter, the common slope. */
    public int firstShared() {
        return 2 * people;
    }

    /** Returns the index of the first further column. */
    public int firstExtra() {
        return 2 * people + votes.terms();
    }

    public int[] votesOf(int item) {
        return ofItem[item];
    }

    /** Returns whether an item has an effect: it needs at least two votes. */
    boolean shared(int item) {
        return ofItem[item].length > 1;
    }

    boolean anyShared() {
        return IntStream.range(0, items()).anyMatch(this::shared);
    }

    double outcome(int vote) {
        return votes.outcome(vote);
    }

    private int width() {
        return 2 + votes.terms() + extras;
    }

    private int place(int vote, int k) {
        int person = votes.person()[vote];
        return k == 0 ? sideOf(person) : k == 1 ? slopeOf(person) : 2 * people + k - 2;
    }

    private double x(int vote, int k) {
        if (k == 0) {
            return votes.side(vote);
        }
        if (k == 1) {
            return votes.z(vote);
        }
        int term = k - 2;
        return term < votes.terms() ? votes.features()[votes.item()[vote]][term] : extra[vote][term - votes.terms()];
    }

    /** Returns the largest absolute value of a common column. */
    double widest(int parameter) {
        int k = parameter - 2 * people + 2;
        return IntStream.range(0, votes())
                .mapToDouble(v -> Math.abs(x(v, k)))
                .max()
                .orElse(0);
    }

    double logit(int vote, double[] at, double[] pull) {
        return pull[votes.item()[vote]] + times(vote, at);
    }

    public double probability(int vote, double[] at, double[] pull) {
        return 1 / (1 + Math.exp(-logit(vote, at, pull)));
    }

    /** Returns the row times a vector of parameters. */
    public double times(int vote, double[] vector) {
        double sum = 0;
        for (int k = 0; k < width(); k++) {
            sum += vector[place(vote, k)] * x(vote, k);
        }
        return sum;
    }

    /** Adds a multiple of the row. */
    void add(int vote, double factor, double[] to) {
        for (int k = 0; k < width(); k++) {
            to[place(vote, k)] += factor * x(vote, k);
        }
    }

    /** Adds a multiple of the row's outer product with itself. */
    void addSquare(int vote, double factor, double[][] to) {
        for (int a = 0; a < width(); a++) {
            double[] line = to[place(vote, a)];
            double scaled = factor * x(vote, a);
            for (int b = 0; b < width(); b++) {
                line[place(vote, b)] += scaled * x(vote, b);
            }
        }
    }

    /** Returns the parameters in any vote on an item, each once. */
    int[] touched(int item) {
        int[] of = ofItem[item];
        return IntStream.concat(
                        Arrays.stream(of)
                                .mapToObj(v -> votes.person()[v])
                                .distinct()
                                .flatMapToInt(p -> IntStream.of(sideOf(p), slopeOf(p))),
                        IntStream.range(firstShared(), size()))
                .toArray();
    }
}
