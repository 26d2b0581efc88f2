package org.touchstone.workstation.queue;

import org.touchstone.domain.item.ItemKey;

/**
 * One line of the queue. It tells nothing of the responses, above all not their length.
 *
 * @param position place in the annotator's order, from 0
 */
public record QueueRow(
        ItemKey key,
        long position,
        String domain,
        String taskType,
        String language,
        boolean multiTurn,
        QueueState state) {}
