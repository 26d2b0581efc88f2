package org.touchstone.codec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.item.Rating;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.Decision;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.RatingDecision;
import org.touchstone.domain.presentation.PaneFacts;
import org.touchstone.domain.presentation.Presentation;
import org.touchstone.json.Fields;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/** Ratings: one response; an overall rating; the response that was shown, and display facts of its one pane. */
final class RatingJson implements KindCodec {
    private static final String OVERALL = "overall";
    private static final String SKIMS = "skims";

    @Override
    public ItemKind kind() {
        return ItemKind.RATING;
    }

    @Override
    public void putItem(Item item, Map<String, Object> tree) {
        tree.put("response", ItemJson.response(((Rating) item).response()));
    }

    @Override
    public Rating item(ItemHead head, Fields f) throws RejectedException {
        return new Rating(
                head.id(),
                head.domain(),
                head.taskType(),
                head.language(),
                head.prompt(),
                f.object("response", ItemJson::response));
    }

    @Override
    public void putDecision(Decision decision, Map<String, Object> tree) {
        RatingDecision.of(decision).overall().ifPresent(overall -> tree.put(OVERALL, overall));
    }

    @Override
    public RatingDecision decision(Fields f) throws RejectedException {
        return new RatingDecision(f.has(OVERALL) ? OptionalInt.of(f.small(OVERALL)) : OptionalInt.empty());
    }

    @Override
    public void putPresentation(Presentation presentation, Map<String, Object> tree) {
        tree.put("arm", Fields.word(presentation.arm()));
        tree.put("shown", onlyOne(presentation.order()).value());
        Map<String, Object> display = DisplayJson.tree(presentation.display());
        PaneFacts pane = presentation.display().panes().get(0);
        display.put("dwellMillis", pane.dwellMillis());
        display.put("slotfuls", pane.slotfuls());
        if (pane.skims() > 0) {
            display.put(SKIMS, pane.skims());
        }
        tree.put("display", display);
    }

    private static ResponseId onlyOne(List<ResponseId> order) {
        if (order.size() != 1) {
            throw new IllegalArgumentException("A rating shows one response");
        }
        return order.get(0);
    }

    @Override
    public Presentation presentation(Fields f) throws RejectedException {
        return DisplayJson.presentation(
                f, taken -> List.of(new ResponseId(taken.text("shown"))), display -> List.of(pane(display)));
    }

    private static PaneFacts pane(Fields f) throws RejectedException {
        return new PaneFacts(
                f.integer("dwellMillis"), f.small("slotfuls"), f.has(SKIMS) ? DisplayJson.positive(f.small(SKIMS)) : 0);
    }

    /** Only what was handed on may be left unsaid. */
    @Override
    public Optional<Reject> broken(Judgment judgment) {
        boolean said = RatingDecision.of(judgment.decision()).overall().isPresent();
        boolean handedOn = judgment.findings().flags().contains(Flag.NOT_MY_FIELD);
        return said || handedOn ? Optional.empty() : Optional.of(Reject.JUDGMENT_OVERALL);
    }
}
