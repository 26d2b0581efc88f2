package org.touchstone.domain.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {
    @ParameterizedTest
    @ValueSource(strings = {"conversation", "turn:1", "turn:12", "turn:999999999"})
    void whatFilesNameIsReadAndWrittenAlike(String word) {
        assertThat(Scope.of(word).word()).isEqualTo(word);
    }

    @Test
    void conversationIsTheWholeAndTurnsCountFromOne() {
        assertThat(Scope.of("conversation")).isEqualTo(Scope.CONVERSATION);
        assertThat(Scope.of("turn:3")).isEqualTo(Scope.ofTurn(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "turn:",
                "turn:0",
                "turn:01",
                "turn:-1",
                "turn:1234567890",
                "Turn:1",
                "conversation ",
                "turn:\u0661"
            })
    void anythingElseIsRefused(String word) {
        assertThatThrownBy(() -> Scope.of(word)).isInstanceOf(IllegalArgumentException.class);
    }
}
