package org.touchstone.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures of {@code FACTS.md} on votes, in its own words; computed from votes alone. */
final class MtBenchVotes {
    /**
     * A vote of one judge on one pair.
     *
     * @param item question, turn and the two models in alphabetical order
     * @param label A or B for the alphabetically first or second model, else tie
     */
    record Vote(String judge, String item, String label) {}

    private final List<Vote> votes;

    MtBenchVotes(List<Vote> votes) {
        this.votes = List.copyOf(votes);
    }

    /** The lines that the facts must hold. */
    List<String> lines() {
        Map<String, List<Vote>> byItem = by(votes, true);
        Map<String, List<Vote>> byJudge = by(votes, false);
        long ties = votes.stream().filter(v -> v.label().equals("tie")).count();
        List<Vote> decisive =
                votes.stream().filter(v -> !v.label().equals("tie")).toList();
        List<String> lines = new ArrayList<>();
        lines.add("- items (pairs): " + byItem.size());
        lines.add("- annotators: " + byJudge.size());
        lines.add("- judgments: " + votes.size());
        lines.add("- judgments per item: " + perItem(byItem));
        lines.add("- judgments per annotator: " + perJudge(byJudge));
        lines.add(text("- ties: %d/%d = %.2f %%", ties, votes.size(), 100.0 * ties / votes.size()));
        Agreement all = new Agreement(byItem);
        lines.add(text(
                "- percent agreement, 3 categories (A/tie/B): micro %.4f over %d judgment pairs; macro %.4f over %d items",
                all.micro(), all.pairs, all.macro(), all.items));
        Agreement clear = new Agreement(by(decisive, true));
        lines.add(text(
                "- percent agreement, tie judgments dropped: micro %.4f over %d pairs; macro %.4f",
                clear.micro(), clear.pairs, clear.macro()));
        return lines;
    }

    private static Map<String, List<Vote>> by(List<Vote> votes, boolean item) {
        return votes.stream()
                .collect(Collectors.groupingBy(v -> item ? v.item() : v.judge(), TreeMap::new, Collectors.toList()));
    }

    private static String perItem(Map<String, List<Vote>> byItem) {
        Map<Integer, Long> sizes = byItem.values().stream()
                .collect(Collectors.groupingBy(List::size, TreeMap::new, Collectors.counting()));
        return sizes.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue() + " items")
                .collect(Collectors.joining(", "));
    }

    private static String perJudge(Map<String, List<Vote>> byJudge) {
        int[] sizes = byJudge.values().stream().mapToInt(List::size).sorted().toArray();
        double median = (sizes[(sizes.length - 1) / 2] + sizes[sizes.length / 2]) / 2.0;
        return text("min %d, median %.1f, max %d", sizes[0], median, sizes[sizes.length - 1]);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static final class Agreement {
        private long agreeing;
        private long pairs;
        private double sumOfShares;
        private int items;

        Agreement(Map<String, List<Vote>> byItem) {
            for (List<Vote> votes : byItem.values()) {
                long same = 0;
                for (int i = 0; i < votes.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        same += votes.get(i).label().equals(votes.get(j).label()) ? 1 : 0;
                    }
                }
                long all = votes.size() * (votes.size() - 1L) / 2;
                if (all > 0) {
                    agreeing += same;
                    pairs += all;
                    sumOfShares += (double) same / all;
                    items++;
                }
            }
        }

        double micro() {
            return (double) agreeing / pairs;
        }

        double macro() {
            return sumOfShares / items;
        }
    }
}
