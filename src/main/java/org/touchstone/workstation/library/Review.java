package org.touchstone.workstation.library;

import java.util.List;
import org.touchstone.domain.item.ItemKey;

/** What has been judged. Reads only; any thread. */
public interface Review {
    /** Judgments in force, of removed packs as well, whose prompt or rationale contains the text (ignoring case), newest first. */
    List<JudgedRow> search(String text, int limit);

    /** The judgments in force for these items, in their order; items without one are passed over. */
    List<JudgedRow> of(List<ItemKey> items);
}
