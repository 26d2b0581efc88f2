package org.touchstone.workstation.session;

import org.touchstone.blinding.ArmAssignment;
import org.touchstone.blinding.RevealSample;
import org.touchstone.blinding.SideAssignment;
import org.touchstone.domain.study.Comparison;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemRow;
import org.touchstone.store.Items;

/**
 * Assigns sides, arm and reveal to an item that is opened for the first time. The blocks run over the annotator's order:
 * an item's place is the number of items of its study (for arms: of its study and domain) before it, which never changes
 * because packs only add items at the end.
 */
final class Assignment {
    private final Items items;
    private final String annotatorKeyId;

    Assignment(Items items, String annotatorKeyId) {
        this.items = items;
        this.annotatorKeyId = annotatorKeyId;
    }

    /** The painting of this item, the same at every call while the study's seed and policy stay the same. */
    Painting paint(Study study, Comparison item, ItemRow row, int attempt) {
        ItemFilter inStudy = new ItemFilter(study.id(), null, null, null);
        ItemFilter inDomain = new ItemFilter(study.id(), row.domain(), null, null);
        SideAssignment sides = new SideAssignment(study.seed(), annotatorKeyId);
        ArmAssignment arms =
                new ArmAssignment(study.seed(), annotatorKeyId, study.blinding().plainPerMille());
        RevealSample reveals =
                new RevealSample(study.seed(), annotatorKeyId, study.blinding().reveal());
        return new Painting(
                attempt,
                sides.sides(item, place(inStudy, row.position()), attempt),
                arms.arm(row.domain(), place(inDomain, row.position())),
                reveals.reveals(item.id()));
    }

    /** How many items within the filter stand before this position, by halving. */
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
