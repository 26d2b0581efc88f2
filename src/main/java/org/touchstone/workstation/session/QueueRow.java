package org.touchstone.workstation.session;

import org.touchstone.domain.study.ItemKey;
import org.touchstone.domain.study.ItemKind;

/**
 * One line of the queue. It tells nothing of the responses, above all not their length.
 *
 * @param position place in the annotator's order, from 0
 * @param kind what is asked of the annotator
 */
public record QueueRow(
        ItemKey key,
        long position,
        ItemKind kind,
        String domain,
        String taskType,
        String language,
        boolean multiTurn,
        QueueState state) {}
