package org.touchstone.stats.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.stats.Interval;
import org.touchstone.stats.agreement.CohenKappa;
import org.touchstone.stats.agreement.FleissKappa;
import org.touchstone.stats.agreement.KrippendorffAlpha;
import org.touchstone.stats.agreement.PairTables;
import org.touchstone.stats.agreement.PercentAgreement;
import org.touchstone.stats.interval.ProportionInterval;
import org.touchstone.stats.paired.BradleyTerry;
import org.touchstone.stats.paired.PairCounts;
import org.touchstone.stats.rating.CategoryPatterns;

/** The published facts of two real sets of votes, computed from the original files. */
class PairwiseFactsTest {
    private static final String MT_BENCH = "mt-bench-human";
    private static final String PANDALM = "pandalm-3annotators";
    /** By label: A, tie, B. */
    private static final List<PairCounts.Result> RESULTS =
            List.of(PairCounts.Result.FIRST, PairCounts.Result.TIE, PairCounts.Result.SECOND);

    private static final KrippendorffAlpha NOMINAL = KrippendorffAlpha.nominal();
    private static final KrippendorffAlpha ORDINAL = KrippendorffAlpha.ordinal();
    private static final KrippendorffAlpha INTERVAL = KrippendorffAlpha.interval(-1, 0, 1);

    private static Votes votes(String set) {
        return set.equals(MT_BENCH) ? Votes.ofMtBench() : Votes.ofPandaLm();
    }

    private static CategoryPatterns patterns(Votes votes) {
        return CategoryPatterns.of(votes.columns().ratings());
    }

    private static double alpha(KrippendorffAlpha alpha, CategoryPatterns patterns) {
        return alpha.of(patterns).get();
    }

    @ParameterizedTest
    @ValueSource(strings = {MT_BENCH, PANDALM})
    void countsAndAgreement(String set) {
        Facts facts = Facts.of(set);
        Votes votes = votes(set);
        CategoryPatterns patterns = patterns(votes);
        CategoryPatterns decisive = patterns.without(Votes.TIE);
        facts.say("items (pairs): ", patterns.units());
        facts.say("annotators: ", votes.annotators().size());
        facts.say("judgments: ", votes.rows().size());
        long ties = votes.rows().stream().filter(v -> !v.decisive()).count();
        facts.say("ties: ", ties, votes.rows().size());

        PercentAgreement percent = PercentAgreement.of(patterns).get();
        facts.say(
                "percent agreement, 3 categories (A/tie/B): micro ",
                percent.micro(),
                percent.pairs(),
                percent.macro(),
                percent.units());
        PercentAgreement clear = PercentAgreement.of(decisive).get();
        facts.say("percent agreement, tie judgments dropped: micro ", clear.micro(), clear.pairs(), clear.macro());

        facts.say("Krippendorff alpha nominal, 3 categories: ", alpha(NOMINAL, patterns));
        facts.say("Krippendorff alpha ordinal (A < tie < B): ", alpha(ORDINAL, patterns));
        facts.say("Krippendorff alpha interval (A=-1, tie=0, B=+1): ", alpha(INTERVAL, patterns));
        facts.say("Krippendorff alpha nominal, tie judgments dropped: ", alpha(NOMINAL, decisive));
        facts.say(
                "orientation-free alpha (every item entered twice, once with A and B swapped): "
                        + "nominal / ordinal / nominal without ties: ",
                alpha(NOMINAL, patterns.orientationFree()),
                alpha(ORDINAL, patterns.orientationFree()),
                alpha(NOMINAL, decisive.orientationFree()));
    }

    @ParameterizedTest
    @ValueSource(strings = {MT_BENCH, PANDALM})
    void lengthOfThePreferredResponse(String set) {
        checkLength(
                set,
                "characters (Unicode code points)",
                "characters",
                v -> v.pair().charactersAheadA());
        checkLength(set, "words (whitespace-separated)", "words", v -> v.pair().wordsAheadA());
    }

    private static void checkLength(String set, String unit, String shortUnit, ToIntFunction<Votes.Vote> aheadA) {
        Facts facts = Facts.of(set);
        List<Votes.Vote> unequal = votes(set).rows().stream()
                .filter(v -> v.decisive() && aheadA.applyAsInt(v) != 0)
                .toList();
        Predicate<Votes.Vote> longer = v -> (v.label() == Votes.A) == (aheadA.applyAsInt(v) > 0);
        checkShare(facts, "longer response preferred, by " + unit + ": ", unequal, longer);
        checkSpread(facts, "per-annotator longer-share by " + shortUnit + " (>= 20 such judgments: ", unequal, longer);
    }

    @ParameterizedTest
    @ValueSource(strings = {MT_BENCH, PANDALM})
    void placeOfThePreferredResponse(String set) {
        Facts facts = Facts.of(set);
        List<Votes.Vote> decisive =
                votes(set).rows().stream().filter(Votes.Vote::decisive).toList();
        checkShare(
                facts,
                "first-listed response preferred (position; model_a, response1): ",
                decisive,
                Votes.Vote::prefersFirst);
    }

    /** "hits/n = percent ... Wilson 95 % lower..upper". */
    private static void checkShare(Facts facts, String words, List<Votes.Vote> votes, Predicate<Votes.Vote> hit) {
        long hits = votes.stream().filter(hit).count();
        facts.say(words, hits, votes.size());
        Interval wilson = ProportionInterval.WILSON.of(hits, votes.size(), 0.95).get();
        MatchResult printed = Pattern.compile("Wilson 95 % (0\\.\\d+)\\.\\.(0\\.\\d+)")
                .matcher(facts.after(words))
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(wilson.lower()).isCloseTo(Double.parseDouble(printed.group(1)), within(5.01e-5));
        assertThat(wilson.upper()).isCloseTo(Double.parseDouble(printed.group(2)), within(5.01e-5));
    }

    /** "k annotators): min x (...), median y, max z (...)" over annotators with at least 20 votes. */
    private static void checkSpread(Facts facts, String words, List<Votes.Vote> votes, Predicate<Votes.Vote> hit) {
        Map<String, long[]> counts = new TreeMap<>();
        for (Votes.Vote vote : votes) {
            long[] own = counts.computeIfAbsent(vote.annotator(), a -> new long[2]);
            own[0] += hit.test(vote) ? 1 : 0;
            own[1]++;
        }
        double[] shares = counts.values().stream()
                .filter(c -> c[1] >= 20)
                .mapToDouble(c -> (double) c[0] / c[1])
                .toArray();
        checkSpread(facts, words, shares);
    }

    private static void checkSpread(Facts facts, String words, double[] shares) {
        Arrays.sort(shares);
        int n = shares.length;
        double median = (shares[(n - 1) / 2] + shares[n / 2]) / 2;
        String line = facts.after(words);
        assertThat(line).startsWith(n + " annotators): ");
        assertThat(printed(line, "min ")).isCloseTo(shares[0], within(5.01e-5));
        assertThat(printed(line, "median ")).isCloseTo(median, within(5.01e-5));
        assertThat(printed(line, "max ")).isCloseTo(shares[n - 1], within(5.01e-5));
    }

    private static double printed(String line, String word) {
        return Double.parseDouble(Pattern.compile(word + "(\\d\\.\\d+)")
                .matcher(line)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {MT_BENCH, PANDALM})
    void agreementOfEachAnnotatorWithTheOthers(String set) {
        PairTables tables = PairTables.of(votes(set).columns());
        double[] shares = java.util.stream.IntStream.range(0, tables.raters())
                .mapToObj(tables::withOthers)
                .filter(w -> w.pairs() >= 20)
                .mapToDouble(w -> w.share().get())
                .toArray();
        checkSpread(Facts.of(set), "per-annotator agreement with the others (pairs, >= 20: ", shares);
    }

    @Test
    void mtBenchTurnsAndRepeatedRows() {
        Facts facts = Facts.of(MT_BENCH);
        Votes votes = Votes.ofMtBench();
        facts.say(
                "rows in the file / rows dropped because the same judge repeats the same item: ",
                votes.rows().size() + votes.repeatedRows(),
                votes.repeatedRows());
        for (int turn : new int[] {1, 2}) {
            CategoryPatterns patterns = patterns(votes.ofTurn(turn));
            facts.say(
                    "turn " + turn + ": micro agreement / alpha nominal / alpha ordinal: ",
                    PercentAgreement.of(patterns).get().micro(),
                    alpha(NOMINAL, patterns),
                    alpha(ORDINAL, patterns));
        }
    }

    @Test
    void mtBenchStrengthsOfModels() {
        Facts facts = Facts.of(MT_BENCH);
        Votes votes = Votes.ofMtBench();
        List<String> models = votes.rows().stream()
                .flatMap(v ->
                        java.util.stream.Stream.of(v.pair().modelA(), v.pair().modelB()))
                .distinct()
                .toList();
        int[] first = votes.rows().stream()
                .mapToInt(v -> models.indexOf(v.pair().modelA()))
                .toArray();
        int[] second = votes.rows().stream()
                .mapToInt(v -> models.indexOf(v.pair().modelB()))
                .toArray();
        PairCounts.Result[] results =
                votes.rows().stream().map(v -> RESULTS.get(v.label())).toArray(PairCounts.Result[]::new);
        PairCounts counts = PairCounts.of(models.size(), first, second, results);
        BradleyTerry.Fit fit = BradleyTerry.withDefaults().fit(counts).get();
        String rates = facts.after("win rate per model (tie = half): ");
        String strengths = facts.after("Bradley-Terry log-strengths (MM, tie = half a win each, mean 0): ");
        for (String model : models) {
            int player = models.indexOf(model);
            assertThat(counts.winRate(player).get()).isCloseTo(ofModel(rates, model), within(5.01e-5));
            assertThat(fit.strengths().of(player)).isCloseTo(ofModel(strengths, model), within(5.01e-5));
        }
    }

    private static double ofModel(String line, String model) {
        return Double.parseDouble(Pattern.compile(Pattern.quote(model) + " ([+-]?\\d\\.\\d+)")
                .matcher(line)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1));
    }

    @Test
    void pandaLmKappas() {
        Facts facts = Facts.of(PANDALM);
        Votes votes = Votes.ofPandaLm();
        facts.say(
                "Fleiss kappa, 3 categories: ",
                FleissKappa.of(patterns(votes)).get().value());
        PairTables tables = PairTables.of(votes.columns());
        for (int[] pair : new int[][] {{0, 1}, {0, 2}, {1, 2}}) {
            var kappa = CohenKappa.of(tables.table(pair[0], pair[1])).get();
            facts.say(
                    "annotator" + (pair[0] + 1) + " x annotator" + (pair[1] + 1) + ": agreement ",
                    kappa.agreement(),
                    kappa.value());
        }
    }
}
