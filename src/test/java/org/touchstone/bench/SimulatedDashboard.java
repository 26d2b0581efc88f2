package org.touchstone.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.touchstone.bench.SimulatedVotes.Design;
import org.touchstone.bench.SimulatedVotes.Kind;
import org.touchstone.stats.Interval;
import org.touchstone.stats.bias.BiasScreen;
import org.touchstone.stats.bias.blinding.BlindingEffect;
import org.touchstone.stats.bias.peer.PeerFit;
import org.touchstone.stats.bias.peer.PeerModel;
import org.touchstone.stats.bias.peer.Votes;
import org.touchstone.stats.bias.probe.LapseScore;
import org.touchstone.stats.drift.BernoulliCusum;
import org.touchstone.stats.drift.Ewma;

/** What the statistics say of a simulated project, from its votes alone. */
final class SimulatedDashboard {
    /** An excess slope below this is of no concern. */
    static final double SLOPE_MARGIN = 0.40;

    /** A share of votes for the left between .42 and .58 is of no concern. */
    static final double SIDE_MARGIN = Math.log(0.58 / 0.42);

    private static final int LEAST_VOTES = 100;
    private static final int LEAST_PROBES = 8;
    private static final int BATCH = 10;

    private final SimulatedVotes project;
    /** The votes that no padded probe is about, of all votes. */
    private final int[] unprobed;

    private final Votes votes;
    private final PeerFit fit;

    SimulatedDashboard(SimulatedVotes project) {
        this.project = project;
        this.unprobed = IntStream.range(0, project.votes().size())
                .filter(v -> project.kindOf(v) != Kind.PADDED)
                .toArray();
        this.votes = project.votes().only(unprobed);
        this.fit = PeerModel.withDefaults().fit(votes).get();
    }

    BlindingEffect blinding(long seed) {
        return BlindingEffect.of(project.experiment(), 2000, new Random(seed)).get();
    }

    /** Per person whether length or side is flagged. */
    List<Boolean> flagged() {
        List<BiasScreen.Test> tests = new ArrayList<>();
        for (int j = 0; j < Design.PEOPLE; j++) {
            PeerFit.Contrast excess = fit.excessSlope(j).get();
            tests.add(new BiasScreen.Test(
                    fit.excessPBeyond(j, 0).get(),
                    excess.value(),
                    SLOPE_MARGIN,
                    excess.ownVotes() >= LEAST_VOTES,
                    confirmed(j, excess.value())));
            PeerFit.Contrast side = fit.side(j).get();
            Interval interval = side.interval(0.95);
            boolean outside = interval.lower() > SIDE_MARGIN || interval.upper() < -SIDE_MARGIN;
            tests.add(new BiasScreen.Test(side.pValue(), side.value(), 0, side.ownVotes() >= LEAST_VOTES, outside));
        }
        List<BiasScreen.Verdict> verdicts = BiasScreen.withDefaults().of(tests);
        return IntStream.range(0, Design.PEOPLE)
                .mapToObj(j -> verdicts.subList(2 * j, 2 * j + 2).contains(BiasScreen.Verdict.FLAG))
                .toList();
    }

    /** Whether at least eight padded probes point the way of the excess: padding chosen more, or less, than half the time. */
    private boolean confirmed(int person, double excess) {
        int n = 0;
        int longer = 0;
        for (int v = person * Design.ITEMS; v < (person + 1) * Design.ITEMS; v++) {
            if (project.kindOf(v) == Kind.PADDED) {
                n++;
                longer += project.choseLonger(v) ? 1 : 0;
            }
        }
        return n >= LEAST_PROBES && Math.signum(2 * longer - n) == Math.signum(excess);
    }

    /** The item, counted from 0 in the person's order, at which a chart first alarms; -1 when none does. */
    int firstAlarm(int person) {
        int byGold = goldAlarm(person);
        int byVotes = voteAlarm(person);
        return byGold < 0 || byVotes < 0 ? Math.max(byGold, byVotes) : Math.min(byGold, byVotes);
    }

    private int goldAlarm(int person) {
        BernoulliCusum chart = BernoulliCusum.standard();
        int sum = 0;
        int items = Design.ITEMS;
        for (int t = 0; t < items; t++) {
            int v = person * items + t;
            if (project.kindOf(v) == Kind.GOLD) {
                sum = chart.next(sum, project.goldError(v));
                if (chart.alarms(sum)) {
                    return t;
                }
            }
        }
        return -1;
    }

    private int voteAlarm(int person) {
        Ewma chart = Ewma.standard();
        double average = 0;
        LapseScore batch = LapseScore.none();
        int inBatch = 0;
        for (int v = 0; v < votes.size(); v++) {
            if (votes.person()[v] == person) {
                batch = batch.and(fit.probabilityFromOthers(v));
                if (++inBatch == BATCH) {
                    average = chart.next(average, batch.standardised());
                    if (average > chart.limit()) {
                        return unprobed[v] % Design.ITEMS;
                    }
                    batch = LapseScore.none();
                    inBatch = 0;
                }
            }
        }
        return -1;
    }
}
