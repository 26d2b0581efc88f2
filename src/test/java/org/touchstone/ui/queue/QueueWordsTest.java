package org.touchstone.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemRow;
import org.touchstone.domain.work.ItemState;

class QueueWordsTest {
    private static ItemRow row(ItemKind kind, boolean multiTurn) {
        ItemKey key = new ItemKey(new StudyId("s"), new ItemId("i"));
        return new ItemRow(key, 4, kind, "legal", "advice", "en", multiTurn, ItemState.DUE, "", false);
    }

    @Test
    void aRowSaysItsKindOnlyWhereThereAreSeveral() {
        for (ItemKind kind : ItemKind.values()) {
            String one = kind.one();
            assertThat(QueueWords.kind(row(kind, true), false)).isEqualTo("Conversation");
            assertThat(QueueWords.kind(row(kind, true), true)).isEqualToIgnoringCase(one + ", conversation");
            assertThat(QueueWords.spoken(row(kind, false), true))
                    .isEqualToIgnoringCase("Item 5, advice, legal, " + one + ", single question, due");
            assertThat(QueueWords.spoken(row(kind, false), false)).doesNotContainIgnoringCase(one);
        }
    }
}
