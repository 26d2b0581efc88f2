package org.touchstone.stats.agreement.span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.Outcome.Reason;
import org.touchstone.stats.agreement.span.SpanAgreement.MarkedText;

class SpanAgreementTest {

    private static MarkedSpan span(int start, int end) {
        return new MarkedSpan(start, end);
    }

    @Test
    void figuresOfAHandMadePairAreThoseCountedByHand() {
        // A marks tokens 0-3 and 8-9, B marks 2-5: two in common, ten marked, eight in either.
        SpanAgreement found = SpanAgreement.of(List.of(new MarkedText(
                        10, List.of(List.of(span(0, 4), span(8, 10)), List.of(span(2, 6))))))
                .get();
        assertThat(found.f1()).isCloseTo(4 / 10.0, within(1e-12));
        assertThat(found.meanF1()).isCloseTo(4 / 10.0, within(1e-12));
        assertThat(found.intersectionOverUnion()).isCloseTo(2 / 8.0, within(1e-12));
        assertThat(found.matchedF1()).isZero();
        // Observed disagreement 6 of 10 units; 10 of 20 values are marked: expected 2*10*10/(20*19).
        assertThat(found.alpha()).isCloseTo(1 - 0.6 / (200 / 380.0), within(1e-12));
        assertThat(found.pairs()).isEqualTo(1);
    }

    @Test
    void spansThatShareHalfOfTheirUnionMatchOnce() {
        List<MarkedSpan> one = List.of(span(0, 4), span(10, 12));
        List<MarkedSpan> other = List.of(span(1, 4), span(0, 5), span(10, 12));
        SpanAgreement found = SpanAgreement.of(List.of(new MarkedText(20, List.of(one, other))))
                .get();
        assertThat(found.matchedF1()).isCloseTo(2 * 2 / 5.0, within(1e-12));
    }

    @Test
    void everybodyAlikeAgreesAndNobodyMarkingSaysNothing() {
        List<MarkedSpan> marks = List.of(span(3, 5));
        SpanAgreement same = SpanAgreement.of(List.of(new MarkedText(9, List.of(marks, marks, marks))))
                .get();
        assertThat(List.of(same.f1(), same.meanF1(), same.intersectionOverUnion(), same.matchedF1(), same.alpha()))
                .allMatch(x -> x == 1.0);
        assertThat(SpanAgreement.of(List.of(new MarkedText(9, List.of(List.of(), List.of()))))
                        .whyNot())
                .contains(Reason.NO_VARIATION);
        assertThat(SpanAgreement.of(List.of(new MarkedText(9, List.of(marks)))).whyNot())
                .contains(Reason.NO_PAIRABLE_UNIT);
        assertThat(SpanAgreement.of(List.of()).whyNot()).contains(Reason.NO_PAIRABLE_UNIT);
    }

    @Test
    void orderOfRatersTextsAndSpansDoesNotMatter() {
        Random random = new Random(5);
        List<MarkedText> texts = new ArrayList<>();
        List<MarkedText> mixed = new ArrayList<>();
        for (int t = 0; t < 12; t++) {
            List<List<MarkedSpan>> raters = new ArrayList<>();
            List<List<MarkedSpan>> others = new ArrayList<>();
            for (int r = 0; r < 3; r++) {
                List<MarkedSpan> spans = new ArrayList<>();
                for (int s = random.nextInt(4); s > 0; s--) {
                    int start = random.nextInt(30);
                    spans.add(span(start, start + 1 + random.nextInt(10)));
                }
                raters.add(spans);
                List<MarkedSpan> shuffled = new ArrayList<>(spans);
                Collections.shuffle(shuffled, random);
                others.add(0, shuffled);
            }
            texts.add(new MarkedText(40, raters));
            mixed.add(0, new MarkedText(40, others));
        }
        SpanAgreement one = SpanAgreement.of(texts).get();
        SpanAgreement two = SpanAgreement.of(mixed).get();
        assertThat(two.f1()).isEqualTo(one.f1());
        assertThat(two.meanF1()).isCloseTo(one.meanF1(), within(1e-12));
        assertThat(two.matchedF1()).isEqualTo(one.matchedF1());
        assertThat(two.alpha()).isCloseTo(one.alpha(), within(1e-12));
    }

    @Test
    void wrongUseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> span(3, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new MarkedText(5, List.of(List.of(span(3, 6)))));
    }
}
