package org.touchstone.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.domain.text.FoldedText.Found;

/** Words are found at the places they have in the original, over every code point that Unicode has. */
class FoldedTextTest {
    private static final Locale TURKISH = Locale.forLanguageTag("tr");
    private static final String BEFORE = "\u3012\u3013 ";

    private static final String AFTER = " \u3014";

    /** The code points that do not hold, of all but the surrogates, which stand for none; the first few, by number. */
    private static List<String> without(Predicate<String> holds) {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .filter(c -> !holds.test(Character.toString(c)))
                .limit(20)
                .mapToObj(c -> String.format("U+%04X", c))
                .toList();
    }

    @Test
    void everyCodePointAloneIsFoundWhole() {
        assertThat(without(one -> isAt(FoldedText.of(one).find(one, 0), 0, one.length())))
                .isEmpty();
    }

    private static boolean isAt(Optional<Found> found, int start, int end) {
        return found.equals(Optional.of(new Found(start, end)));
    }

    @Test
    void everyCodePointWithinATextIsFoundWhereItStandsInEveryCase() {
        assertThat(without(FoldedTextTest::isFoundWithin)).isEmpty();
    }

    private static boolean isFoundWithin(String one) {
        // Everything before it changes its length when it is folded.
        String before = "İß\uFB03" + BEFORE;
        FoldedText text = FoldedText.of(before + one + AFTER);
        int start = before.length();
        int end = start + one.length() + AFTER.length();
        return Stream.of(one, one.toUpperCase(Locale.ROOT), one.toLowerCase(Locale.ROOT))
                .allMatch(asked -> isAt(text.find(asked + AFTER, 0), start, end)
                        && isAt(text.find(asked, start), start, start + one.length()));
    }

    @Test
    void foldingIsTheSameForEveryCaseAndChangesNothingTwice() {
        assertThat(without(FoldedTextTest::isFoldedAlike)).isEmpty();
    }

    private static boolean isFoldedAlike(String one) {
        String folded = FoldedText.fold(one);
        return !folded.isEmpty()
                && FoldedText.fold(folded).equals(folded)
                && Stream.of(Locale.ROOT, TURKISH)
                        .flatMap(locale -> Stream.of(one.toUpperCase(locale), one.toLowerCase(locale)))
                        .allMatch(other -> FoldedText.fold(other).equals(folded));
    }

    @Test
    void everyCodePointIsFoundWhereItStandsAmongAllOfThem() {
        StringBuilder all = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        assertThat(without(one -> {
                    places.add(all.length());
                    all.append(one);
                    return true;
                }))
                .isEmpty();
        FoldedText text = FoldedText.of(all.toString());
        Iterator<Integer> place = places.iterator();
        assertThat(without(one -> {
                    int at = place.next();
                    return isAt(text.find(one, at), at, at + one.length());
                }))
                .isEmpty();
    }

    @Test
    void lowerCaseOfTheWholeTextWouldGiveOtherPlaces() {
        String text = "İşlem";
        assertThat(text.toLowerCase(Locale.ROOT)).hasSize(text.length() + 1);
        assertThat(FoldedText.of(text).find("LEM", 0)).contains(new Found(2, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "Kat İrtifakı İSTANBUL'da İşlem,istanbul,13,21",
        "Kat İrtifakı İSTANBUL'da İşlem,işlem,25,30",
        "Kat İrtifakı İSTANBUL'da İşlem,IRTIFAKI,4,12",
        "Große Straße,STRASSE,6,12",
        "Große Straße,strasse,6,12",
        "GROSSE STRASSE,straße,7,14",
        "GROẞE,große,0,5",
        "the ﬁduciary oﬃce,FIDUCIARY,4,12",
        "the ﬁduciary oﬃce,office,13,17",
        "the ﬁduciary oﬃce,ff,14,15",
        "ὈΔΥΣΣΕΎΣ,ὀδυσσεύς,0,8",
        "i̇stanbul,İstanbul,0,9",
        "x𐐀y,𐐨,1,3"
    })
    void wordsAreFoundWhereTheyStand(String text, String words, int start, int end) {
        assertThat(FoldedText.of(text).find(words, 0)).contains(new Found(start, end));
    }

    @Test
    void theNextPlaceBeginsAtOrAfterTheOneAskedFor() {
        FoldedText text = FoldedText.of("ßa ßa");
        assertThat(text.find("SSA", 0)).contains(new Found(0, 2));
        assertThat(text.find("ssa", 1)).contains(new Found(3, 5));
        assertThat(text.find("ssa", 4)).isEmpty();
        assertThat(text.find("s", 1)).contains(new Found(3, 4));
        assertThat(text.find("", 0)).isEmpty();
        assertThat(FoldedText.of("").find("a", 0)).isEmpty();
    }
}
