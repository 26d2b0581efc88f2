package org.touchstone.ui.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.touchstone.charts.figure.ForestPlot;
import org.touchstone.charts.figure.PlaceholderChart;
import org.touchstone.charts.figure.ShareBars;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.stats.Interval;
import org.touchstone.stats.agreement.RetestConsistency;
import org.touchstone.stats.bias.probe.RepeatedAnswers;
import org.touchstone.stats.interval.MedianInterval;
import org.touchstone.stats.interval.ProportionInterval;
import org.touchstone.ui.kit.Words;
import org.touchstone.ui.quality.QualityCard.Point;
import org.touchstone.workstation.quality.OwnVote;
import org.touchstone.workstation.quality.OwnWork;
import org.touchstone.workstation.quality.OwnWork.SideShare;

/** Describes the annotator's own work in words, charts and numbers, and says what is still missing. */
final class QualityCards {
    /** Fewest votes for which an interval is shown. */
    static final int FEWEST = 10;

    /** Fewest votes for a side from which a habit is reported. */
    static final int FEWEST_FOR_A_HABIT = 100;

    static final int FEWEST_IN_A_ROW = 50;
    static final int FEWEST_RETESTS = 5;

    private static final double LEVEL = 0.95;
    private static final double NOT_BY_CHANCE = 0.001;
    private static final long MINUTE = 60_000;
    private static final List<String> STEPS = List.of(
            "Left much better",
            "Left better",
            "Left slightly better",
            "Tie",
            "Right slightly better",
            "Right better",
            "Right much better");

    private final OwnWork work;

    private QualityCards(OwnWork work) {
        this.work = work;
    }

    /** Returns every card, whether or not its number is estimable yet. */
    static List<QualityCard> of(OwnWork work) {
        QualityCards cards = new QualityCards(work);
        return List.of(cards.sides(), cards.steps(), cards.order(), cards.time(), cards.retests());
    }

    private static QualityCard notYet(String title, String wanted, int fewest, long there, String tells) {
        String missing = "Not estimable yet: it needs " + fewest + " " + wanted + ", and there "
                + (there == 0 ? "are none yet" : there == 1 ? "is 1" : "are " + there) + ". " + tells;
        return new QualityCard(new PlaceholderChart(title, missing), "");
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private static String interval(Interval shares) {
        return "95 % interval " + Math.round(shares.lower() * 100) + " to " + percent(shares.upper());
    }

    private static Interval wilson(long some, long all) {
        return ProportionInterval.WILSON.of(some, all, LEVEL).get();
    }

    /** Returns the matching items, newest first. */
    private List<ItemKey> items(Predicate<OwnVote> wanted) {
        List<ItemKey> items = new ArrayList<>(
                work.votes().stream().filter(wanted).map(OwnVote::item).toList());
        Collections.reverse(items);
        return items;
    }

    private QualityCard sides() {
        String title = "Left or right";
        List<SideShare> studies = work.sides();
        long left = studies.stream().mapToLong(SideShare::left).sum();
        long decided = studies.stream().mapToLong(SideShare::decided).sum();
        if (decided < FEWEST) {
            return notYet(
                    title,
                    "votes for a side",
                    FEWEST,
                    decided,
                    "Sides are assigned at random, so a habit of choosing one side would show here.");
        }
        double share = (double) left / decided;
        Interval interval = wilson(left, decided);
        List<ForestPlot.Row> rows = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (SideShare each : studies) {
            rows.add(
                    each.decided() == 0
                            ? ForestPlot.Row.none(each.study(), "no vote for a side yet")
                            : ForestPlot.Row.of(
                                    each.study(),
                                    (double) each.left() / each.decided(),
                                    wilson(each.left(), each.decided())));
            points.add(new Point(
                    "Left side chosen, " + each.study(),
                    items(v -> v.position() < 0 && v.study().equals(each.study()))));
        }
        ForestPlot.About about = new ForestPlot.About(
                title, "Left side among votes for a side", 0.5, LEVEL, true, sideWords(share, interval, decided));
        Optional<ForestPlot.Estimate> all =
                rows.size() == 1 ? Optional.empty() : Optional.of(new ForestPlot.Estimate(share, interval));
        String number = "Left " + percent(share) + " (" + interval(interval) + ") of " + Words.number(decided)
                + " votes for a side";
        return new QualityCard(new ForestPlot(about, rows, all), number, points);
    }

    private static String sideWords(double share, Interval interval, long decided) {
        String chosen = "You chose the left side in " + percent(share) + " of your votes for a side. ";
        if (decided < FEWEST_FOR_A_HABIT) {
            return chosen + "Sides are assigned at random; fewer than " + FEWEST_FOR_A_HABIT
                    + " votes cannot show a habit.";
        }
        if (interval.contains(0.5)) {
            return chosen + "Sides are assigned at random, and your votes show no habit.";
        }
        return chosen + "Sides are assigned at random, so half would be expected: look at some of these items again.";
    }

    private QualityCard steps() {
        String title = "Use of the scale";
        long[] steps = work.steps();
        long all = work.votes().size();
        if (all < FEWEST) {
            return notYet(title, "votes", FEWEST, all, "This card will show which of the seven steps you use.");
        }
        List<ShareBars.Bar> bars = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        int most = 0;
        int used = 0;
        for (int step = 0; step < steps.length; step++) {
            int position = step - OwnVote.STRONGEST;
            bars.add(new ShareBars.Bar(STEPS.get(step), steps[step]));
            points.add(new Point(STEPS.get(step), items(v -> v.position() == position)));
            most = steps[step] > steps[most] ? step : most;
            used += steps[step] > 0 ? 1 : 0;
        }
        String words = "You used " + used + " of " + steps.length + " steps, most often \""
                + STEPS.get(most).toLowerCase(Locale.ROOT) + "\".";
        long strong = steps[0] + steps[steps.length - 1];
        long ties = steps[OwnVote.STRONGEST];
        String number = "Ties " + percent((double) ties / all) + " (" + interval(wilson(ties, all)) + "), much better "
                + percent((double) strong / all) + " (" + interval(wilson(strong, all)) + ")";
        return new QualityCard(new ShareBars(title, words, "votes", bars), number, points);
    }

    private QualityCard order() {
        String title = "The same step again";
        int votes = work.votes().size();
        if (votes < FEWEST_IN_A_ROW) {
            return notYet(
                    title,
                    "votes",
                    FEWEST_IN_A_ROW,
                    votes,
                    "This card will show whether you repeat the same step more often than chance would.");
        }
        Optional<RepeatedAnswers> found = work.repeats().estimate();
        if (found.isEmpty()) {
            return new QualityCard(
                    new PlaceholderChart(title, "Not estimable: all of your votes are the same step of the scale."),
                    "");
        }
        RepeatedAnswers repeats = found.get();
        double share = (double) repeats.alike() / repeats.neighbours();
        Interval interval = wilson(repeats.alike(), repeats.neighbours());
        double expected = repeats.expected() / repeats.neighbours();
        String words = percent(share) + " of your votes are the same step as the one before; "
                + percent(expected) + " would be expected if your votes were in random order. "
                + (repeats.p() < NOT_BY_CHANCE
                        ? "That is more than chance: pause when votes begin to repeat."
                        : "This is what chance would give.");
        ForestPlot.About about = new ForestPlot.About(title, "Same step as before", expected, LEVEL, true, words);
        String number = percent(share) + " (" + interval(interval) + "), longest row " + repeats.longest();
        return new QualityCard(
                new ForestPlot(about, List.of(ForestPlot.Row.of("Your votes", share, interval)), Optional.empty()),
                number);
    }

    private QualityCard time() {
        String title = "Time on an item";
        double[] times = work.times();
        Optional<MedianInterval> pace = work.pace().estimate();
        if (times.length < FEWEST || pace.isEmpty()) {
            return notYet(title, "timed items", FEWEST, times.length, "Pauses are not counted; your corrections are.");
        }
        long[] edges = {MINUTE, 2 * MINUTE, 4 * MINUTE, 8 * MINUTE, Long.MAX_VALUE};
        List<String> names = List.of("Under 1 min", "1 to 2 min", "2 to 4 min", "4 to 8 min", "8 min or more");
        List<ShareBars.Bar> bars = new ArrayList<>();
        long from = 0;
        for (int i = 0; i < edges.length; i++) {
            long least = from;
            long limit = edges[i];
            bars.add(new ShareBars.Bar(
                    names.get(i),
                    work.votes().stream()
                            .filter(v -> v.activeMillis() > 0 && least <= v.activeMillis() && v.activeMillis() < limit)
                            .count()));
            from = limit;
        }
        MedianInterval median = pace.get();
        String words = "Half of your items took up to " + minutes(median.median())
                + ". Pauses are not counted. You are not ranked by this.";
        String number = "Median " + minutes(median.median()) + " (95 % interval "
                + minutes(median.interval().lower()) + " to "
                + minutes(median.interval().upper()) + "), "
                + Words.count(times.length, "item");
        return new QualityCard(new ShareBars(title, words, "items", bars), number);
    }

    private static String minutes(double millis) {
        long seconds = Math.round(millis / 1000);
        long whole = seconds / 60;
        return whole == 0 ? seconds + " s" : seconds % 60 == 0 ? whole + " min" : whole + " min " + seconds % 60 + " s";
    }

    private QualityCard retests() {
        String title = "The same item twice";
        int items = work.retests().size();
        if (items < FEWEST_RETESTS) {
            return notYet(
                    title,
                    "repeated items",
                    FEWEST_RETESTS,
                    items,
                    "When items are repeated after a while, this card will show how often you give the same answer.");
        }
        RetestConsistency found = work.consistency().get();
        List<String> names = List.of("Same step", "One step apart", "Further apart");
        long[] counts = new long[names.size()];
        List<List<ItemKey>> behind = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        work.retests().forEach(retest -> {
            int apart = Math.abs(retest.answers().first() - retest.answers().second());
            int kind = Math.min(apart, counts.length - 1);
            counts[kind]++;
            behind.get(kind).add(retest.item());
        });
        List<ShareBars.Bar> bars = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            bars.add(new ShareBars.Bar(names.get(i), counts[i]));
            points.add(new Point("Judged twice: " + names.get(i).toLowerCase(Locale.ROOT), behind.get(i)));
        }
        String words = "You gave the same step on " + counts[0] + " of " + items + " repeated items.";
        String number =
                "Same step " + percent(found.same()) + " (" + interval(found.sameInterval()) + "), weighted kappa "
                        + String.format(Locale.ROOT, "%.2f", found.kappa().value());
        return new QualityCard(new ShareBars(title, words, "items", bars), number, points);
    }
}
