package org.touchstone.ui.kit.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyMapTest {
    private static final KeyAction MUCH = new KeyAction("MUCH", KeyContext.JUDGING, "1", "Much better");
    private static final KeyAction TIE = new KeyAction("TIE", KeyContext.JUDGING, "4", "Tie");
    private static final KeyAction CONTINUE = new KeyAction("CONTINUE", KeyContext.LISTS, "C", "Continue");
    private static final KeyAction MARK = new KeyAction("MARK", KeyContext.EVIDENCE, "M", "Mark");
    private static final KeyAction RATE_ONE =
            new KeyAction("RATE_ONE", KeyContext.judging("Rating", "rating"), "A", "Rate one");
    private static final KeyAction RANK_ONE =
            new KeyAction("RANK_ONE", KeyContext.judging("Ranking", "ranking"), "A", "Rank one");
    private static final List<KeyAction> ACTIONS =
            List.of(CommonActions.COMMANDS, CONTINUE, MUCH, TIE, MARK, RATE_ONE, RANK_ONE);

    @Test
    void keepsOnlyWhatWasChanged() {
        KeyMap changed = KeyMap.DELIVERED.with(TIE, Key.of("T"));
        assertThat(changed.changed()).isEqualTo(Map.of("TIE", "T"));
        assertThat(KeyMap.of(changed.changed()).key(TIE)).isEqualTo(Key.of("T"));
        assertThat(changed.with(TIE, Key.of(TIE.delivered())).changed()).isEmpty();
    }

    @Test
    void findsTheActionsAKeyWouldDisturb() {
        assertThat(KeyMap.DELIVERED.disturbedBy(TIE, Key.of("1"), ACTIONS)).containsExactly(MUCH);
        assertThat(KeyMap.DELIVERED.disturbedBy(TIE, Key.of("Ctrl+K"), ACTIONS))
                .containsExactly(CommonActions.COMMANDS);
    }

    @Test
    void letsListsAndJudgingUseOneKey() {
        Key continues = KeyMap.DELIVERED.key(CONTINUE);
        assertThat(KeyMap.DELIVERED.disturbedBy(TIE, continues, ACTIONS)).doesNotContain(CONTINUE);
    }

    @Test
    void letsTwoKindsOfItemsUseOneKeyButNotTheKeysOfEveryKind() {
        assertThat(KeyMap.DELIVERED.disturbedBy(RATE_ONE, Key.of("A"), ACTIONS)).isEmpty();
        assertThat(KeyMap.DELIVERED.disturbedBy(RATE_ONE, Key.of("4"), ACTIONS)).containsExactly(TIE);
        assertThat(KeyMap.DELIVERED.disturbedBy(RATE_ONE, Key.of("M"), ACTIONS)).containsExactly(MARK);
        assertThat(KeyMap.DELIVERED.disturbedBy(MARK, Key.of("A"), ACTIONS)).containsExactly(RATE_ONE, RANK_ONE);
    }

    @Test
    void twoActionsThatWantOneKeyDisturbEachOther() {
        KeyMap map = KeyMap.of(Map.of("TIE", "1"));
        assertThat(map.disturbedBy(TIE, Key.of("1"), ACTIONS)).containsExactly(MUCH);
        assertThat(map.disturbedBy(MUCH, Key.of("1"), ACTIONS)).containsExactly(TIE);
    }

    @Test
    void passesOverWhatIsNoKey() {
        assertThat(KeyMap.of(Map.of("TIE", "Hyper+Q")).changed()).isEmpty();
    }

    @Test
    void keepsTheKeysOfActionsThatAnotherVersionHas() {
        KeyMap map = KeyMap.of(Map.of("FLY", "F"));
        assertThat(map.with(TIE, Key.of("T")).changed()).isEqualTo(Map.of("FLY", "F", "TIE", "T"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ctrl+", "Meta+A", "Spacebar", "AB", " "})
    void refusesWhatIsNoKey(String text) {
        assertThat(Key.parse(text)).isEmpty();
    }

    @Test
    void readsKeysInAnyCase() {
        assertThat(Key.of("ctrl+shift+enter")).isEqualTo(new Key(true, false, true, "Enter"));
        assertThat(Key.of("m")).isEqualTo(new Key(false, false, false, "M"));
        assertThat(Key.of("+")).isEqualTo(new Key(false, false, false, "+"));
    }
}
