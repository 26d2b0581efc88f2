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
 * The votes of one annotator, and what follows from them alone.
 *
 * @param votes in the order in which they were given; items that were sent on without a vote are not among them
 * @param retests items that came back
 * @param earlierLeftOut whether there are more judgments than were looked at
 */
public record OwnWork(List<OwnVote> votes, List<OwnRetest> retests, boolean earlierLeftOut) {
    /** No more judgments are looked at, so that opening the screen takes the same time for ever. */
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

    /** The share of the left side in each study, by the first vote given in it. */
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

    /** How often each step of the scale was used, from left much better to right much better. */
    public long[] steps() {
        long[] steps = new long[STEPS];
        votes.forEach(vote -> steps[vote.position() + OwnVote.STRONGEST]++);
        return steps;
    }

    /** Whether the same step follows itself more often than the order of the votes would by chance. */
    public Outcome<RepeatedAnswers> repeats() {
        return RepeatedAnswers.of(
                STEPS,
                votes.stream().mapToInt(v -> v.position() + OwnVote.STRONGEST).toArray());
    }

    /** Time on an item in milliseconds, where it was measured. */
    public double[] times() {
        return votes.stream()
                .mapToDouble(OwnVote::activeMillis)
                .filter(t -> t > 0)
                .toArray();
    }

    /** The median time on an item in milliseconds. */
    public Outcome<MedianInterval> pace() {
        return MedianInterval.of(LEVEL, times());
    }

    /** How often the same is said of an item that came back. */
    public Outcome<RetestConsistency> consistency() {
        return RetestConsistency.of(retests.stream().map(OwnRetest::answers).toList(), OwnVote.STRONGEST, LEVEL);
    }
}
