package org.touchstone.analysis.report.bias;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.KeyDictionary;
import org.touchstone.analysis.input.PreferenceVotes;
import org.touchstone.analysis.input.TableRows;
import org.touchstone.report.Report;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.bias.blinding.BlindingEffect;
import org.touchstone.stats.bias.blinding.BlockRandomisation;
import org.touchstone.stats.bias.blinding.MatchedArms;

/**
 * The effect of a blinded display on the slope of a feature, if votes were randomised to a plain and a blinded arm.
 * Immutable.
 *
 * @param level level of the intervals
 * @param draws arrangements to sample if there are too many to enumerate, 99 to 1,000,000
 * @param random a generator in its first state at each call
 */
public record BlindingEffectReport(double level, int draws, Supplier<RandomGenerator> random) {

    /**
     * Where the arms stand in a table of votes.
     *
     * @param treated name of the blinded arm; everything else is plain
     * @param block column of the blocks within which arms were drawn; null for within annotators
     */
    public record Columns(
            PreferenceVotes.Columns votes,
            String arm,
            String treated,
            @Nullable String block) {}

    /** Votes in two arms, and how many ties were left out. */
    public record ArmVotes(BlindingEffect.Arms arms, long ties) {}

    /** Reads them. */
    public static ArmVotes read(TableRows table, Columns columns) throws IOException {
        String block = columns.block;
        PreferenceVotes input = PreferenceVotes.read(
                table, columns.votes.with(block == null ? List.of(columns.arm) : List.of(columns.arm, block)));
        boolean[] blinded = new boolean[input.extra().size()];
        int[] blocks = new int[blinded.length];
        KeyDictionary names = new KeyDictionary();
        for (int i = 0; i < blinded.length; i++) {
            List<String> more = input.extra().get(i);
            blinded[i] = more.get(0).equals(columns.treated);
            blocks[i] = block == null ? input.votes().person()[i] : names.number(more.get(1));
        }
        return new ArmVotes(
                new BlindingEffect.Arms(input.votes(), new BlockRandomisation(blinded, blocks)), input.ties());
    }

    /** The report of these votes. */
    public Report of(ArmVotes votes) {
        Report report = new Report("Effect of the blinded display");
        report.fact("votes", votes.arms.votes().size()).fact("ties", votes.ties);
        Outcome<BlindingEffect> found = BlindingEffect.of(votes.arms, draws, random.get());
        BlindingEffect e = found.estimate().orElse(null);
        report.table(
                        "effect",
                        "effect",
                        "se",
                        "interval",
                        "plainSlope",
                        "shareRemoved",
                        "p",
                        "arrangements",
                        "exact",
                        "robustP",
                        "people")
                .row(
                        found.map(BlindingEffect::effect),
                        e == null ? null : (Object) e.standardError(),
                        e == null ? null : e.interval(level),
                        e == null ? null : (Object) e.plainSlope(),
                        e == null ? null : e.shareRemoved(),
                        e == null ? null : (Object) e.randomisation().pValue(),
                        e == null ? null : (Object) e.randomisation().arrangements(),
                        e == null ? null : (Object) e.randomisation().exact(),
                        e == null ? null : (Object) e.robustPValue(),
                        e == null ? null : (Object) e.people());
        Outcome<MatchedArms> matched = MatchedArms.of(votes.arms);
        MatchedArms m = matched.estimate().orElse(null);
        report.table("withinItems", "logOdds", "se", "interval", "items")
                .row(
                        matched.map(MatchedArms::logOdds),
                        m == null ? null : (Object) m.standardError(),
                        m == null ? null : m.interval(level),
                        m == null ? null : (Object) m.items());
        return report;
    }
}
