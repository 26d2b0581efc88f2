package org.touchstone.store.packs;

import java.util.function.Supplier;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ItemKind;

/**
 * An item of a pack that is being imported.
 *
 * @param id its id; the study is the pack's
 * @param kind what is asked of the annotator
 * @param rank its place in the annotator's order within the pack, from 0; every rank once
 * @param offset where its line begins, in bytes from the beginning of the part that is being written
 * @param length bytes of its line, without newline
 * @param content computes a digest that is equal for items with the same prompt and responses, independent of their
 *     ids; empty when unknown. Called once, on any thread
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
        int length,
        Supplier<String> content) {}
