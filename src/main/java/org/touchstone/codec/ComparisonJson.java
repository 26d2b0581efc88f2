package org.touchstone.codec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Decision;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.presentation.PaneFacts;
import org.touchstone.domain.presentation.Presentation;
import org.touchstone.domain.presentation.Sides;
import org.touchstone.json.Fields;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/** Encodes comparisons: scopes and two responses; votes; sides, and display facts by side. */
final class ComparisonJson implements KindCodec {
    @Override
    public ItemKind kind() {
        return ItemKind.COMPARISON;
    }

    @Override
    public void putItem(Item item, Map<String, Object> tree) {
        Comparison comparison = (Comparison) item;
        tree.put("responses", ItemJson.responses(comparison.responses()));
        tree.put("scopes", comparison.scopes().stream().map(Scope::word).toList());
    }

    @Override
    public Comparison item(ItemHead head, Fields f) throws RejectedException {
        List<Scope> scopes = f.texts("scopes").stream().map(Scope::of).toList();
        Comparison item = new Comparison(
                head.id(),
                head.domain(),
                head.taskType(),
                head.language(),
                head.prompt(),
                f.objects("responses", ItemJson::response),
                scopes);
        f.keeps(scopes, item.scopes());
        return item;
    }

    @Override
    public void putDecision(Decision decision, Map<String, Object> tree) {
        ComparisonDecision votes = ComparisonDecision.of(decision);
        tree.put("blind", VoteJson.tree(votes.blind()));
        Vote afterReveal = votes.afterReveal();
        if (afterReveal != null) {
            tree.put("afterReveal", VoteJson.tree(afterReveal));
        }
    }

    @Override
    public ComparisonDecision decision(Fields f) throws RejectedException {
        Vote afterReveal = f.has("afterReveal") ? f.object("afterReveal", VoteJson::vote) : null;
        return new ComparisonDecision(f.object("blind", VoteJson::vote), afterReveal);
    }

    @Override
    public void putPresentation(Presentation presentation, Map<String, Object> tree) {
        Sides sides = Sides.of(presentation.order());
        tree.put("arm", Fields.word(presentation.arm()));
        tree.put(
                "sides",
                Map.of("left", sides.left().value(), "right", sides.right().value()));
        Map<String, Object> display = DisplayJson.tree(presentation.display());
        put(display, "Left", presentation.display().panes().get(0));
        put(display, "Right", presentation.display().panes().get(1));
        tree.put("display", display);
    }

    private static void put(Map<String, Object> display, String side, PaneFacts pane) {
        display.put("dwell" + side + "Millis", pane.dwellMillis());
        display.put("slotfuls" + side, pane.slotfuls());
        if (pane.skims() > 0) {
            display.put("skims" + side, pane.skims());
        }
    }

    @Override
    public Presentation presentation(Fields f) throws RejectedException {
        return DisplayJson.presentation(
                f,
                taken -> taken.object(
                        "sides", s -> List.of(new ResponseId(s.text("left")), new ResponseId(s.text("right")))),
                display -> List.of(pane(display, "Left"), pane(display, "Right")));
    }

    private static PaneFacts pane(Fields f, String side) throws RejectedException {
        String skims = "skims" + side;
        return new PaneFacts(
                f.integer("dwell" + side + "Millis"),
                f.small("slotfuls" + side),
                f.has(skims) ? DisplayJson.positive(f.small(skims)) : 0);
    }

    @Override
    public Optional<Reject> broken(Judgment judgment) {
        ComparisonDecision votes = ComparisonDecision.of(judgment.decision());
        Vote afterReveal = votes.afterReveal();
        if (votes.blind().contradictsItself() || (afterReveal != null && afterReveal.contradictsItself())) {
            return Optional.of(Reject.JUDGMENT_VOTE);
        }
        return afterReveal != null && votes.blind().equals(Vote.NONE)
                ? Optional.of(Reject.JUDGMENT_REVEAL)
                : Optional.empty();
    }
}
