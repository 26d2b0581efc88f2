package org.touchstone.ui.cards;

import java.util.List;
import java.util.function.Supplier;
import org.touchstone.domain.evidence.Span;
import org.touchstone.ui.judging.JudgingModel;
import org.touchstone.ui.judging.ReadingTrack;

/**
 * What is on the desk, as far as cards need to know it.
 *
 * @param judging the item, and where something is said
 * @param reading what was read, by place
 * @param marks the marks to paint
 * @param whole whether each response is read as one text, whatever its turns
 */
public record CardsDesk(JudgingModel<?> judging, ReadingTrack reading, Supplier<List<Span>> marks, boolean whole) {}
