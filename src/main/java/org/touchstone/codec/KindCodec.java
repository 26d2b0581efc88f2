package org.touchstone.codec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.judgment.Decision;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.presentation.Presentation;
import org.touchstone.json.Fields;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/**
 * Encodes the fields of one kind of item that are not shared by all kinds. One implementation for each kind, registered
 * in {@link #ALL}; {@link ItemJson} and {@link JudgmentJson} assemble the lines. Implementations are immutable and
 * thread-safe.
 */
public interface KindCodec {
    /** The codecs of every kind. */
    List<KindCodec> ALL = List.of(new ComparisonJson(), new RatingJson(), new RankingJson());

    /** Returns the codec of a kind. */
    static KindCodec of(ItemKind kind) {
        return ALL.stream().filter(codec -> codec.kind() == kind).findFirst().orElseThrow();
    }

    /**
     * Returns the codec of the kind that a line names.
     *
     * @param line its fields; {@code kind} is read
     * @throws RejectedException with {@link Reject#KIND_UNKNOWN} when this program does not know the kind
     */
    static KindCodec of(Fields line) throws RejectedException {
        String word = line.text("kind");
        for (KindCodec codec : ALL) {
            if (codec.kind().id().equals(word)) {
                return codec;
            }
        }
        throw new RejectedException(Reject.KIND_UNKNOWN, "kind");
    }

    /** The kind. */
    ItemKind kind();

    /** Adds this kind's fields to an item's tree, which already holds the shared fields except the responses. */
    void putItem(Item item, Map<String, Object> tree);

    /**
     * Reads this kind's fields and makes the item.
     *
     * @throws RejectedException when a field is refused
     */
    Item item(ItemHead head, Fields fields) throws RejectedException;

    /** Adds the fields of a decision to the tree of a judgment or a draft. */
    void putDecision(Decision decision, Map<String, Object> tree);

    /**
     * Reads the fields of a decision.
     *
     * @throws RejectedException when a field is refused
     */
    Decision decision(Fields fields) throws RejectedException;

    /** Adds the fields of a presentation to the tree of a judgment. */
    void putPresentation(Presentation presentation, Map<String, Object> tree);

    /**
     * Reads the fields of a presentation.
     *
     * @throws RejectedException when a field is refused
     */
    Presentation presentation(Fields fields) throws RejectedException;

    /**
     * Returns the first consistency rule of this kind that a judgment breaks, in the order of the format: within the
     * decision, or between the decision and what was shown and flagged. Empty for none.
     */
    Optional<Reject> broken(Judgment judgment);
}
