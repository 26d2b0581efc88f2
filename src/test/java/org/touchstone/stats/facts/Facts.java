package org.touchstone.stats.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.touchstone.testing.SharedData;

/** The figures of one section of {@code ../shared/data/FACTS.md}, which were computed by other code. */
final class Facts {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])[+-]?\\d+(\\.\\d+)?");

    /** Half of the last printed digit. */
    private static final double ROUNDING = 5.01e-5;

    private final List<String> lines;

    private Facts(List<String> lines) {
        this.lines = lines;
    }

    static Facts of(String section) {
        try {
            List<String> all = Files.readAllLines(SharedData.path("data/FACTS.md"));
            int from = 0;
            while (!all.get(from).startsWith("## " + section)) {
                from++;
            }
            int to = from + 1;
            while (to < all.size() && !all.get(to).startsWith("## ")) {
                to++;
            }
            return new Facts(all.subList(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands after these words in the one line that begins with them. */
    String after(String words) {
        List<String> found = lines.stream()
                .map(line -> line.replaceFirst("^-\\s+", ""))
                .filter(line -> line.startsWith(words))
                .toList();
        assertThat(found).as("lines that begin with: " + words).hasSize(1);
        return found.get(0).substring(words.length());
    }

    /** All numbers after these words. */
    double[] numbers(String words) {
        return NUMBER.matcher(after(words).replace("..", " "))
                .results()
                .map(MatchResult::group)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** Demands that the first numbers after these words are these, to the printed digit. */
    void say(String words, Number... computed) {
        double[] printed = numbers(words);
        assertThat(printed.length).as(words).isGreaterThanOrEqualTo(computed.length);
        for (int i = 0; i < computed.length; i++) {
            assertThat(computed[i].doubleValue()).as(words + " number " + i).isCloseTo(printed[i], within(ROUNDING));
        }
    }
}
