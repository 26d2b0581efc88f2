package org.touchstone.store.packs;

import java.util.function.Supplier;
import org.touchstone.domain.item.ItemId;

/**
 * An item of a pack that is being imported.
 *
 * @param id its id; the study is the pack's
 * @param rank its place in the annotator's order within the pack, from 0; every rank once
 * @param offset where its line begins, in bytes from the beginning of the part that is being written
 * @param length bytes of its line, without newline
 * @param content gives a digest that items have in common when prompt and responses are the same, whatever their ids; an
 *     empty one when it is not known. Asked for once, on any thread
 */
public record NewItem(
        ItemId id,
        String domain,
        String taskType,
        String language,
        boolean multiTurn,
        long rank,
        long offset,
        int length,
        Supplier<String> content) {}
