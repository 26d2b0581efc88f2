package org.touchstone.kinds;

import java.util.List;
import java.util.Map;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.judgment.Decision;
import org.touchstone.refusal.Reject;

/** What the contract tests need to know of a kind. */
public interface KindExample {
    ItemKind kind();

    /** Items of every shape that the kind has, with different ids and at least one that holds several turns if it may. */
    List<Item> items();

    /** A decision that says all that is asked, not so strongly that a reason is needed. */
    Decision complete(Item item);

    /** A decision that says something, but not all that is asked. */
    Decision halfway(Item item);

    /** A complete decision for which a reason is needed where the study asks from strength 2 on. */
    Decision strong(Item item);

    /** The complete decision, and the same again after the reveal; the complete one alone for kinds without a reveal. */
    Decision revealed(Item item);

    /**
     * What two readers must refuse in a line: a piece of the line of the first item or of its complete judgment, what stands
     * in its place, and the rule.
     */
    List<Wrong> wrong();

    /**
     * One of them.
     *
     * @param line {@code item} or {@code judgment}
     */
    record Wrong(String line, String piece, String instead, Reject rule) {}

    /** The names of the schemas in {@code org/touchstone/bundle/schema} by what they describe: item and judgment. */
    Map<String, String> schemas();
}
