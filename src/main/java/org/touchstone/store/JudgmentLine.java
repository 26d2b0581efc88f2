package org.touchstone.store;

import org.touchstone.domain.item.ItemKey;

/**
 * A recorded judgment.
 *
 * @param seq number of its journal entry
 * @param place place of the entry in the chain of its study
 * @param item the item judged
 * @param bytes its RFC 8785 line without newline, in UTF-8; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // handed over uncopied, never compared
public record JudgmentLine(long seq, long place, ItemKey item, byte[] bytes) {}
