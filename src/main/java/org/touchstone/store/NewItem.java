package org.touchstone.store;

import org.touchstone.domain.study.ItemId;
import org.touchstone.domain.study.ItemKind;

/**
 * An item of a pack that is being imported.
 *
 * @param id its id; the study is the pack's
 * @param kind what is asked of the annotator
 * @param rank its place in the annotator's order within the pack, from 0; every rank once
 * @param offset where its line begins, in bytes from the beginning of the part that is being written
 * @param length bytes of its line, without newline
 */
public record NewItem(
        ItemId id,
        ItemKind kind,
        String domain,
        String taskType,
        String language,
        boolean multiTurn,
        long rank,
        long offset,
        int length) {}
