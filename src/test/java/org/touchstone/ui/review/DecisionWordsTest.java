package org.touchstone.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.JudgmentId;
import org.touchstone.domain.study.StudyId;
import org.touchstone.kinds.KindExample;
import org.touchstone.kinds.KindExamples;

class DecisionWordsTest {
    @Test
    void everyKindIsPutIntoWords() {
        assertThat(DecisionWords.ALL).extracting(DecisionWords::kind).containsExactly(ItemKind.values());
        for (KindExample example : KindExamples.ALL) {
            for (Item item : example.items()) {
                Judgment judgment = KindExamples.judgment(
                        new JudgmentId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L)),
                        new StudyId("study"),
                        item,
                        example.complete(item));
                DecisionWords words = DecisionWords.of(judgment);
                assertThat(words.headline(judgment)).isNotBlank();
                assertThat(words.parts(judgment))
                        .isNotEmpty()
                        .allMatch(part -> part.lines().stream().noneMatch(String::isBlank));
            }
        }
    }
}
