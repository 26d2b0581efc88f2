package org.touchstone.analysis.judged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.touchstone.bundle.Samples;
import org.touchstone.domain.gold.Accepted;
import org.touchstone.domain.gold.Accepted.StrengthRange;
import org.touchstone.domain.gold.AnswerKind;
import org.touchstone.domain.gold.Gold;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.key.KeyedItem;
import org.touchstone.stats.Interval;

/** What a judgment becomes in rows; judgment 3 is rich, 4 revises 2, 10 calls both bad. */
class JudgmentRowSourceTest {
    private final RevisionLedger revisions = new RevisionLedger();
    private final JudgmentRowSource source = new JudgmentRowSource(revisions);

    private List<PreferenceRow> preferences(Judgment judgment) {
        return source.of("Dr A. Example", judgment)
                .filter(PreferenceRow.class::isInstance)
                .map(PreferenceRow.class::cast)
                .toList();
    }

    private void key(Judgment judgment, @Nullable Gold gold) {
        source.key(
                judgment.study(),
                KeyedItem.of(judgment.item(), AnswerKind.COMPARISON, Map.of(Samples.R1, "one"), Map.of())
                        .withGold(gold));
    }

    @Test
    void rowsStandBlindBeforeFinal_turnsBeforeTheConversation_thenLevels() {
        List<String> rows = source.of("Dr A. Example", Samples.judgment(3))
                .map(row -> row instanceof PreferenceRow p
                        ? (p.last() ? "final " : "blind ") + p.scope().turn()
                        : ((CriterionRow) row).score().response().value())
                .toList();
        assertThat(rows).containsExactly("blind 1", "blind 2", "blind 0", "final 1", "r-1", "r-2");
    }

    @Test
    void preferenceIsTowardsTheFirstId_whateverTheSides() {
        PreferenceRow swapped = preferences(Samples.judgment(1)).get(2);
        assertThat(swapped.first()).isEqualTo(Samples.R1);
        assertThat(swapped.left()).isEqualTo(Samples.R2);
        assertThat(swapped.preference()).isEqualTo(OptionalInt.of(-2));
        assertThat(swapped.dwellFirstMillis()).isEqualTo(58_500);
        PreferenceRow plain = preferences(Samples.judgment(2)).get(0);
        assertThat(plain.left()).isEqualTo(Samples.R1);
        assertThat(plain.preference()).isEqualTo(OptionalInt.of(3));
        assertThat(plain.dwellFirstMillis()).isEqualTo(61_000);
    }

    @Test
    void voteWithoutPreferenceHasOneRowAllTheSame() {
        List<PreferenceRow> rows = preferences(Samples.judgment(10));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).scope()).isEqualTo(Scope.CONVERSATION);
        assertThat(rows.get(0).preference()).isEmpty();
        assertThat(rows.get(0).vote().bothBad()).isTrue();
    }

    @Test
    void nothingIsKnownOfItemsWithoutPackAndKey() {
        Judgment judgment = Samples.judgment(2);
        PreferenceRow bare = preferences(judgment).get(0);
        assertThat(bare.facts().item()).isNull();
        assertThat(bare.facts().length(Samples.R1, Scope.CONVERSATION)).isNull();
        assertThat(bare.facts().model(Samples.R1)).isNull();
        assertThat(bare.gold()).isEmpty();
        source.item(judgment.study(), Samples.item(2));
        key(judgment, null);
        PreferenceRow known = preferences(judgment).get(0);
        assertThat(known.facts().length(Samples.R1, Scope.CONVERSATION))
                .hasFieldOrPropertyWithValue("characters", 31)
                .hasFieldOrPropertyWithValue("words", 7);
        assertThat(known.facts().model(Samples.R1)).isEqualTo("one");
        assertThat(known.facts().model(Samples.R2)).isNull();
    }

    @Test
    void lengthOfATurnIsThatTurns_andOfTheConversationTheirSum() {
        ItemFacts item = ItemFacts.of(Samples.item(1));
        assertThat(item.length(Samples.R2, Scope.ofTurn(1)))
                .isEqualTo(item.length(Samples.R2, Scope.CONVERSATION))
                .hasFieldOrPropertyWithValue("words", 6);
        assertThat(item.length(Samples.R2, Scope.ofTurn(2))).hasFieldOrPropertyWithValue("characters", 0);
        assertThat(item.length(Samples.R2, Scope.ofTurn(3))).isNull();
        assertThat(item.length(new ResponseId("x"), Scope.CONVERSATION)).isNull();
    }

    @Test
    void knownAnswerIsARangeTowardsTheFirst_ofItsScope() {
        Judgment judgment = Samples.judgment(1); // turns 0 and -3, conversation -2
        accept(judgment, false, new StrengthRange(Scope.CONVERSATION, Samples.R2, 1, 3));
        assertThat(preferences(judgment).get(2).gold()).contains(new Interval(-3, -1));
        assertThat(preferences(judgment).get(1).gold()).as("a turn").isEmpty();
        accept(judgment, false, new StrengthRange(Scope.CONVERSATION, Samples.R1, -1, 2));
        assertThat(preferences(judgment).get(2).gold()).contains(new Interval(-1, 2));
        accept(judgment, false, new StrengthRange(Scope.ofTurn(1), null, -1, 1));
        assertThat(preferences(judgment).get(0).gold()).contains(new Interval(-1, 1));
    }

    @Test
    void rightIsTheWholeVote_onEveryRowOfIt() {
        Judgment judgment = Samples.judgment(1);
        StrengthRange conversation = new StrengthRange(Scope.CONVERSATION, Samples.R2, 1, 3);
        accept(judgment, false, conversation);
        assertThat(preferences(judgment)).allMatch(row -> row.right().equals(Optional.of(true)));
        accept(judgment, false, conversation, new StrengthRange(Scope.ofTurn(2), Samples.R1, 1, 3));
        assertThat(preferences(judgment)).allMatch(row -> row.right().equals(Optional.of(false)));
        Judgment bothBad = Samples.judgment(10);
        accept(bothBad, true);
        assertThat(preferences(bothBad).get(0).right()).contains(true);
        accept(bothBad, false, conversation);
        assertThat(preferences(bothBad).get(0).right()).contains(false);
        assertThat(preferences(Samples.judgment(2)).get(0).right()).isEmpty();
    }

    private void accept(Judgment judgment, boolean bothBad, StrengthRange... ranges) {
        key(judgment, Gold.imported(new Accepted.ForComparison(bothBad, List.of(ranges))));
    }

    @Test
    void revisionTakesForceFromWhatItRevises_untilItIsWithdrawn() {
        revisions.judged(Samples.judgment(2));
        revisions.judged(Samples.judgment(4));
        assertThat(inForce(2)).isFalse();
        assertThat(inForce(4)).isTrue();
        revisions.withdrawn(Samples.judgmentId(4));
        assertThat(inForce(2)).isTrue();
        assertThat(inForce(4)).isFalse();
        revisions.withdrawn(Samples.judgmentId(2));
        assertThat(inForce(2)).isFalse();
    }

    private boolean inForce(int number) {
        return preferences(Samples.judgment(number)).get(0).facts().inForce();
    }

    @Test
    void whatIsInForceDoesNotDependOnTheOrderInWhichItWasTold() {
        Random random = new Random(12);
        for (int round = 0; round < 50; round++) {
            RevisionLedger shuffled = new RevisionLedger();
            List<Runnable> told = new ArrayList<>(List.of(
                    () -> shuffled.judged(Samples.judgment(2)),
                    () -> shuffled.judged(Samples.judgment(4)),
                    () -> shuffled.judged(Samples.judgment(5)),
                    () -> shuffled.withdrawn(Samples.judgmentId(4)),
                    () -> shuffled.withdrawn(Samples.judgmentId(5))));
            Collections.shuffle(told, random);
            told.forEach(Runnable::run);
            assertThat(shuffled.isInForce(Samples.judgmentId(2))).isTrue();
            assertThat(shuffled.isInForce(Samples.judgmentId(4))).isFalse();
            assertThat(shuffled.isInForce(Samples.judgmentId(5))).isFalse();
        }
    }
}
