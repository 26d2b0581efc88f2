package org.touchstone.analysis.judged;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.RankingDecision;
import org.touchstone.domain.judgment.RatingDecision;
import org.touchstone.domain.key.KeyedItem;
import org.touchstone.domain.study.StudyId;

/**
 * Creates the rows of judgments: in the order of judgments, the blind vote before the final one, turns before the
 * conversation, then the levels of criteria in the judgment's order. Add the facts about items first, then ask for
 * rows. Not thread-safe while items are added; afterwards it is.
 */
public final class JudgmentRowSource {
    private final Map<ItemKey, ItemFacts> items = new HashMap<>();
    private final Map<ItemKey, KeyedItem> keys = new HashMap<>();
    private final RevisionLedger revisions;

    /** Creates a source without items that knows which judgments are in force. */
    public JudgmentRowSource(RevisionLedger revisions) {
        this.revisions = revisions;
    }

    /** Adds an item of a pack. */
    public void item(StudyId study, Item item) {
        items.put(new ItemKey(study, item.id()), ItemFacts.of(item));
    }

    /** Adds an item of a study key. */
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
            case RANKING ->
                RankRow.of(facts, RankingDecision.of(judgment.decision())).map(row -> row);
        };
        return Stream.concat(
                decided, judgment.findings().criteria().stream().map(score -> new CriterionRow(facts, score)));
    }
}
