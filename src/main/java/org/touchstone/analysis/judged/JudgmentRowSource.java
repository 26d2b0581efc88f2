package org.touchstone.analysis.judged;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.RatingDecision;
import org.touchstone.domain.key.KeyedItem;
import org.touchstone.domain.study.StudyId;

/**
 * Makes rows of judgments: in the order of judgments, the blind vote before the final one, turns before the conversation,
 * then the levels of criteria in the judgment's order. Takes what is known of items first, then judgments. Not for several
 * threads while it is told of items; afterwards any may ask it.
 */
public final class JudgmentRowSource {
    private final Map<ItemKey, ItemFacts> items = new HashMap<>();
    private final Map<ItemKey, KeyedItem> keys = new HashMap<>();
    private final RevisionLedger revisions;

    /** Knows which judgments are in force, and nothing of items yet. */
    public JudgmentRowSource(RevisionLedger revisions) {
        this.revisions = revisions;
    }

    /** Takes an item of a pack. */
    public void item(StudyId study, Item item) {
        items.put(new ItemKey(study, item.id()), ItemFacts.of(item));
    }

    /** Takes an item of a study key. */
    public void key(StudyId study, KeyedItem item) {
        keys.put(new ItemKey(study, item.item()), item);
    }

    /**
     * The rows of a judgment.
     *
     * @param annotator who gave it
     */
    public Stream<JudgmentRow> of(String annotator, Judgment judgment) {
        ItemKey item = new ItemKey(judgment.study(), judgment.item());
        JudgedFacts facts = new JudgedFacts(
                annotator, judgment, revisions.isInForce(judgment.id()), items.get(item), keys.get(item));
        Stream<JudgmentRow> decided = switch (judgment.kind()) {
            case COMPARISON -> ComparisonRows.of(facts, ComparisonDecision.of(judgment.decision()));
            case RATING -> Stream.of(RatingRow.of(facts, RatingDecision.of(judgment.decision())));
            case RANKING -> Stream.empty();
        };
        return Stream.concat(
                decided, judgment.findings().criteria().stream().map(score -> new CriterionRow(facts, score)));
    }
}
