package org.touchstone.workstation.session;

import java.util.Set;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.presentation.PresentationPlan;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemRow;
import org.touchstone.store.Items;
import org.touchstone.workstation.checklist.KindRules;
import org.touchstone.workstation.checklist.Seat;

/**
 * Plans the presentation of an item that is opened for the first time. Randomisation blocks run over the annotator's
 * order: an item's place is the number of items of its study and kind (for arms: also of its domain) before it. The
 * place never changes, because packs only add items at the end.
 */
final class Assignment {
    private final Items items;
    private final String annotatorKeyId;

    Assignment(Items items, String annotatorKeyId) {
        this.items = items;
        this.annotatorKeyId = annotatorKeyId;
    }

    /** Returns the plan for this item; the same for the same seed and policy of the study. */
    PresentationPlan plan(Study study, Item item, ItemRow row) {
        ItemFilter inStudy = new ItemFilter(study.id(), null, null, null, item.kind(), Set.of());
        ItemFilter inDomain = new ItemFilter(study.id(), row.domain(), null, null, item.kind(), Set.of());
        int position = place(inStudy, row.position());
        Seat seat = new Seat(annotatorKeyId, position, place(inDomain, row.position()));
        return KindRules.of(item.kind()).plan(study, item, seat);
    }

    /** Counts the items that match the filter before this position, by binary search. */
    private int place(ItemFilter filter, long position) {
        long low = 0;
        long high = items.count(filter);
        while (low < high) {
            long middle = (low + high) >>> 1;
            var row = items.page(filter, middle, 1);
            if (!row.isEmpty() && row.get(0).position() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.toIntExact(low);
    }
}
