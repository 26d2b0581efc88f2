package org.touchstone.workstation.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.agreement.RetestConsistency;
import org.touchstone.stats.bias.probe.RepeatedAnswers;
import org.touchstone.stats.interval.MedianInterval;

/**
 * The votes of one annotator, and the statistics computed from them alone.
 *
 * @param votes in the order in which they were given, without items routed to others
 * @param retests items that were given twice
 * @param earlierLeftOut whether there are more judgments than were read
 */
public record OwnWork(List<OwnVote> votes, List<OwnRetest> retests, boolean earlierLeftOut) {
    /** Maximum number of judgments read, so that the time to open the screen stays constant. */
    public static final int MOST = 2000;

    private static final double LEVEL = 0.95;
    private static final int STEPS = 2 * OwnVote.STRONGEST + 1;

    public OwnWork {
        votes = List.copyOf(votes);
        retests = List.copyOf(retests);
    }

    /**
     * How often the left side was chosen among the votes for a side.
     *
     * @param study its title
     * @param left votes for the left side
     * @param decided votes for either side
     */
    public record SideShare(String study, long left, long decided) {}

    /** Computes the share of the left side in each study, ordered by the first vote in it. */
    public List<SideShare> sides() {
        Map<String, long[]> counts = new LinkedHashMap<>();
        for (OwnVote vote : votes) {
            long[] of = counts.computeIfAbsent(vote.study(), s -> new long[2]);
            of[0] += vote.position() < 0 ? 1 : 0;
            of[1] += vote.position() == 0 ? 0 : 1;
        }
        List<SideShare> shares = new ArrayList<>();
        counts.forEach((study, of) -> shares.add(new SideShare(study, of[0], of[1])));
        return shares;
    }

    /** Counts the use of each step of the scale, from left much better to right much better. */
    public long[] steps() {
        long[] steps = new long[STEPS];
        votes.forEach(vote -> steps[vote.position() + OwnVote.STRONGEST]++);
        return steps;
    }

    /** Tests whether the same step follows itself more often than a random order of the votes would give. */
    public Outcome<RepeatedAnswers> repeats() {
        return RepeatedAnswers.of(
                STEPS,
                votes.stream().mapToInt(v -> v.position() + OwnVote.STRONGEST).toArray());
    }

    /** Returns the measured times on an item in milliseconds. */
    public double[] times() {
        return votes.stream()
                .mapToDouble(OwnVote::activeMillis)
                .filter(t -> t > 0)
                .toArray();
    }

    /** Estimates the median time on an item in milliseconds. */
    public Outcome<MedianInterval> pace() {
        return MedianInterval.of(LEVEL, times());
    }

    /** Estimates how often an item that was given twice gets the same answer. */
    public Outcome<RetestConsistency> consistency() {
        return RetestConsistency.of(retests.stream().map(OwnRetest::answers).toList(), OwnVote.STRONGEST, LEVEL);
    }
}
