package org.touchstone.ui.kit.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyMapTest {
    @ParameterizedTest
    @EnumSource(KeyAction.class)
    void isDeliveredWithoutConflicts(KeyAction action) {
        assertThat(KeyMap.DELIVERED.disturbedBy(action, KeyMap.DELIVERED.key(action)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(KeyAction.class)
    void readsBackTheKeyOfEveryAction(KeyAction action) {
        assertThat(KeyMap.DELIVERED.key(action)).hasToString(action.delivered());
    }

    @Test
    void keepsOnlyWhatWasChanged() {
        KeyMap changed = KeyMap.DELIVERED.with(KeyAction.TIE, Key.of("T"));
        assertThat(changed.changed()).isEqualTo(Map.of("TIE", "T"));
        assertThat(KeyMap.of(changed.changed()).key(KeyAction.TIE)).isEqualTo(Key.of("T"));
        assertThat(changed.with(KeyAction.TIE, Key.of(KeyAction.TIE.delivered()))
                        .changed())
                .isEmpty();
    }

    @Test
    void findsTheActionsAKeyWouldDisturb() {
        assertThat(KeyMap.DELIVERED.disturbedBy(KeyAction.TIE, Key.of("1")))
                .containsExactly(KeyAction.LEFT_MUCH_BETTER);
        assertThat(KeyMap.DELIVERED.disturbedBy(KeyAction.TIE, Key.of("Ctrl+K")))
                .containsExactly(KeyAction.COMMANDS);
    }

    @Test
    void letsListsAndJudgingUseOneKey() {
        Key continues = KeyMap.DELIVERED.key(KeyAction.CONTINUE);
        assertThat(KeyMap.DELIVERED.disturbedBy(KeyAction.TIE, continues)).doesNotContain(KeyAction.CONTINUE);
    }

    @Test
    void twoActionsThatWantOneKeyDisturbEachOther() {
        KeyMap map = KeyMap.of(Map.of("TIE", "1"));
        assertThat(map.disturbedBy(KeyAction.TIE, Key.of("1"))).containsExactly(KeyAction.LEFT_MUCH_BETTER);
        assertThat(map.disturbedBy(KeyAction.LEFT_MUCH_BETTER, Key.of("1"))).containsExactly(KeyAction.TIE);
    }

    @Test
    void passesOverWhatItDoesNotKnow() {
        assertThat(KeyMap.of(Map.of("FLY", "F", "TIE", "Hyper+Q")).changed()).isEmpty();
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
