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
 * What lines about one kind of item hold beside the members that all kinds share. One implementation for each kind,
 * registered in {@link #ALL}; the lines themselves are put together in {@link ItemJson} and {@link JudgmentJson}.
 * Implementations are immutable and safe for use by several threads.
 */
public interface KindCodec {
    /** Every kind's codec. */
    List<KindCodec> ALL = List.of(new ComparisonJson(), new RatingJson(), new RankingJson());

    /** The codec of a kind. */
    static KindCodec of(ItemKind kind) {
        return ALL.stream().filter(codec -> codec.kind() == kind).findFirst().orElseThrow();
    }

    /**
     * The codec of the kind that a line names.
     *
     * @param line its fields; {@code kind} is taken
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

    /** Adds to an item's tree what only this kind has; of the shared members none but its responses are missing. */
    void putItem(Item item, Map<String, Object> tree);

    /**
     * Takes what only this kind has and makes the item.
     *
     * @throws RejectedException when a field is refused
     */
    Item item(ItemHead head, Fields fields) throws RejectedException;

    /** Adds the members of a decision to the tree of a judgment or a draft. */
    void putDecision(Decision decision, Map<String, Object> tree);

    /**
     * Takes the members of a decision.
     *
     * @throws RejectedException when a field is refused
     */
    Decision decision(Fields fields) throws RejectedException;

    /** Adds the members of a presentation to the tree of a judgment. */
    void putPresentation(Presentation presentation, Map<String, Object> tree);

    /**
     * Takes the members of a presentation.
     *
     * @throws RejectedException when a field is refused
     */
    Presentation presentation(Fields fields) throws RejectedException;

    /**
     * The first rule of this kind that a judgment breaks, in the order of the format: in what was decided, or where that does
     * not fit what was shown and flagged. Empty for none.
     */
    Optional<Reject> broken(Judgment judgment);
}
