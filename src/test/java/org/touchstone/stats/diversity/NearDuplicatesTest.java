package org.touchstone.stats.diversity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.ReferenceCase;

class NearDuplicatesTest {

    @Test
    void similaritiesAgreeWithTheReference() {
        ReferenceCase reference = ReferenceCase.named("near-duplicate-jaccard");
        for (String name : List.of("jaccard_12", "jaccard_13")) {
            for (Shingles.Words words : Shingles.Words.values()) {
                Shingles one = shingles(reference, name.charAt(8), words);
                Shingles other = shingles(reference, name.charAt(9), words);
                reference.one(name).matches(one.jaccard(other).get());
            }
        }
        for (ReferenceCase.Expected e : reference.all("lsh_probability")) {
            MinHash minHash = new MinHash((int) e.number("bands"), (int) e.number("rows"));
            e.matches(minHash.candidateProbability(e.number("s")));
        }
    }

    private static Shingles shingles(ReferenceCase reference, char number, Shingles.Words words) {
        return Shingles.of(reference.data().get("t" + number).asString(), words, 3);
    }

    @Test
    void nearCopiesAreFoundAndTheRestIsLeft() {
        Random random = new Random(4);
        List<String> texts = new ArrayList<>();
        for (int t = 0; t < 300; t++) {
            texts.add(text(random, 60));
        }
        texts.add(texts.get(17) + " one more");
        texts.add(texts.get(40).toUpperCase(java.util.Locale.ROOT).replace(' ', '\n'));
        texts.add("");
        texts.add("!?");
        List<NearDuplicates.Pair> pairs = NearDuplicates.standard().among(texts);
        assertThat(pairs).extracting(NearDuplicates.Pair::first).containsExactly(40, 17);
        assertThat(pairs).extracting(NearDuplicates.Pair::second).containsExactly(301, 300);
        assertThat(pairs.get(0).similarity()).isEqualTo(1);
        assertThat(pairs.get(1).similarity()).isCloseTo(58.0 / 60, within(1e-12));
        assertThat(pairs).allMatch(NearDuplicates.Pair::duplicate);
    }

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int w = 0; w < words; w++) {
            text.append(w == 0 ? "" : " ").append(Integer.toString(random.nextInt(40_000), 36));
        }
        return text.toString();
    }

    @Test
    void candidatesComeAsOftenAsTheCurveSays() {
        Random random = new Random(8);
        MinHash minHash = new MinHash(8, 3);
        int candidates = 0;
        double stated = 0;
        double estimates = 0;
        int runs = 1500;
        for (int r = 0; r < runs; r++) {
            String common = text(random, 30);
            Shingles one = Shingles.of(common + " " + text(random, 12));
            Shingles other = Shingles.of(common + " " + text(random, 12));
            double similarity = one.jaccard(other).get();
            long[] first = minHash.signature(one);
            long[] second = minHash.signature(other);
            boolean candidate = false;
            for (int band = 0; band < 8; band++) {
                candidate |= minHash.key(first, band) == minHash.key(second, band);
            }
            candidates += candidate ? 1 : 0;
            stated += minHash.candidateProbability(similarity) / runs;
            estimates += (minHash.estimate(first, second) - similarity) / runs;
        }
        assertThat((double) candidates / runs).isCloseTo(stated, within(0.035));
        assertThat(estimates).isCloseTo(0, within(0.01));
    }

    @Test
    void wordsOfAllScriptsCount() {
        Shingles ascii = Shingles.of("Größe über alles", Shingles.Words.ASCII_WORDS, 1);
        assertThat(ascii.size()).isEqualTo(4);
        assertThat(Shingles.of("Größe über alles", Shingles.Words.ANY_SCRIPT, 1).size())
                .isEqualTo(3);
        assertThat(Shingles.of("東京は大きい", Shingles.Words.ANY_SCRIPT, 1).size()).isEqualTo(6);
        assertThat(Shingles.of("two words").size()).isEqualTo(1);
        assertThat(Shingles.of("").jaccard(Shingles.of("?")).whyNot()).contains(Outcome.Reason.NO_DATA);
        assertThat(Shingles.of("").jaccard(Shingles.of("a")).get()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> Shingles.of("a", Shingles.Words.ANY_SCRIPT, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new MinHash(0, 1));
    }
}
