package org.touchstone.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.touchstone.bench.SimulatedVotes.Design;
import org.touchstone.stats.bias.blinding.BlindingEffect;

/**
 * How often the statistics find what was put into simulated projects: the effect of blinding, two people who follow length,
 * one who stops reading. {@code SimulatedProject [seeds] [quality] [spread] [excess] [lapse]}; without arguments the table
 * of benchmarks.md. The same arguments give the same numbers.
 */
final class SimulatedProject {
    private static final List<Design> TABLE = List.of(
            new Design(1, 0, 1.2, 1),
            new Design(1, 1, 1.2, 1),
            new Design(1, 1, 0.8, 1),
            new Design(1, 1, 1.6, 1),
            new Design(1, 1, 2.0, 1),
            new Design(2, 1, 1.2, 1),
            new Design(2.75, 1, 1.2, 1),
            new Design(1, 1, 1.2, 0.5));

    private SimulatedProject() {}

    /** Runs the table, or one row. */
    public static void main(String[] arguments) {
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        System.out.println("| design | " + Tally.HEAD + " |");
        for (Design design : arguments.length < 5 ? TABLE : List.of(design(arguments))) {
            System.out.println("| " + name(design) + " | " + of(design, seeds).row() + " |");
        }
    }

    private static Design design(String... arguments) {
        double[] d = IntStream.range(1, 5)
                .mapToDouble(i -> Double.parseDouble(arguments[i]))
                .toArray();
        return new Design(d[0], d[1], d[2], d[3]);
    }

    private static String name(Design d) {
        return String.format(
                Locale.ROOT,
                "quality %.2f, spread %.0f, excess %.1f, lapse %.1f",
                d.quality(),
                d.spread(),
                d.excess(),
                d.lapse());
    }

    /** Simulates as many projects, with seeds from 1 on. */
    static Tally of(Design design, int seeds) {
        Tally tally = new Tally(seeds);
        for (long seed = 1; seed <= seeds; seed++) {
            tally.add(new SimulatedVotes(design, seed), seed);
        }
        return tally;
    }

    /** What was found so far. */
    static final class Tally {
        static final String HEAD = "effect found | mean of δ | pair flagged | each of the pair | others flagged | "
                + "of those with true excess below .40 | drifter alarmed, items 121 to 200 | others alarmed | agreement";

        private final int seeds;
        private int found;
        private double effect;
        private int pair;
        private int ofPair;
        private int others;
        private int harmless;
        private int harmlessFlagged;
        private int drifter;
        private int falseAlarms;
        private double agreement;

        Tally(int seeds) {
            this.seeds = seeds;
        }

        private void add(SimulatedVotes project, long seed) {
            SimulatedDashboard dashboard = new SimulatedDashboard(project);
            BlindingEffect blinding = dashboard.blinding(seed);
            found += blinding.effect() < 0 && blinding.randomisation().pValue() < 0.05 ? 1 : 0;
            effect += blinding.effect();
            agreement += project.agreement();
            List<Boolean> flagged = dashboard.flagged();
            int both = 0;
            for (int j = 0; j < Design.PEOPLE; j++) {
                boolean flag = flagged.get(j);
                if (j < SimulatedVotes.BIASED) {
                    both += flag ? 1 : 0;
                } else {
                    others += flag ? 1 : 0;
                    boolean small = Math.abs(project.trueExcess(j)) < SimulatedDashboard.SLOPE_MARGIN;
                    harmless += small ? 1 : 0;
                    harmlessFlagged += small && flag ? 1 : 0;
                }
                int alarm = dashboard.firstAlarm(j);
                drifter += j == SimulatedVotes.DRIFTER && alarm >= Design.DRIFT_FROM ? 1 : 0;
                falseAlarms += j != SimulatedVotes.DRIFTER && alarm >= 0 ? 1 : 0;
            }
            ofPair += both;
            pair += both == SimulatedVotes.BIASED ? 1 : 0;
        }

        /** The share of projects in which the randomisation test finds that blinding weakens the pull of length. */
        double effectFound() {
            return (double) found / seeds;
        }

        /** The share of projects in which both who follow length are flagged. */
        double pairFlagged() {
            return (double) pair / seeds;
        }

        /** The share of the other people who are flagged. */
        double othersFlagged() {
            return (double) others / seeds / (Design.PEOPLE - SimulatedVotes.BIASED);
        }

        /** The share of projects in which a chart alarms after the drift began. */
        double drifterAlarmed() {
            return (double) drifter / seeds;
        }

        private String row() {
            return String.format(
                    Locale.ROOT,
                    "%.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.2f",
                    effectFound(),
                    effect / seeds,
                    pairFlagged(),
                    (double) ofPair / seeds / SimulatedVotes.BIASED,
                    othersFlagged(),
                    (double) harmlessFlagged / harmless,
                    drifterAlarmed(),
                    (double) falseAlarms / seeds / (Design.PEOPLE - 1),
                    agreement / seeds);
        }
    }
}
