package org.touchstone.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.item.Ranking;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.Decision;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.RankingDecision;
import org.touchstone.domain.judgment.Ranks;
import org.touchstone.domain.presentation.PaneFacts;
import org.touchstone.domain.presentation.Presentation;
import org.touchstone.json.Fields;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/** Rankings: three to eight responses; an order; places, and display facts by place. */
final class RankingJson implements KindCodec {
    @Override
    public ItemKind kind() {
        return ItemKind.RANKING;
    }

    @Override
    public void putItem(Item item, Map<String, Object> tree) {
        tree.put("responses", ItemJson.responses(item.responses()));
    }

    @Override
    public Ranking item(ItemHead head, Fields f) throws RejectedException {
        return new Ranking(
                head.id(),
                head.domain(),
                head.taskType(),
                head.language(),
                head.prompt(),
                f.objects("responses", ItemJson::response));
    }

    @Override
    public void putDecision(Decision decision, Map<String, Object> tree) {
        RankingDecision ranking = RankingDecision.of(decision);
        tree.put("noneAcceptable", ranking.noneAcceptable());
        if (!ranking.order().isEmpty()) {
            tree.put("order", ranking.order().text());
        }
    }

    @Override
    public RankingDecision decision(Fields f) throws RejectedException {
        boolean noneAcceptable = f.flag("noneAcceptable");
        Ranks order = f.has("order") ? Ranks.parse(f.text("order")) : Ranks.NONE;
        return new RankingDecision(order, noneAcceptable);
    }

    @Override
    public void putPresentation(Presentation presentation, Map<String, Object> tree) {
        tree.put("arm", Fields.word(presentation.arm()));
        tree.put("places", presentation.order().stream().map(ResponseId::value).toList());
        Map<String, Object> display = DisplayJson.tree(presentation.display());
        display.put(
                "panes",
                presentation.display().panes().stream().map(RankingJson::pane).toList());
        tree.put("display", display);
    }

    private static Map<String, Object> pane(PaneFacts pane) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("dwellMillis", pane.dwellMillis());
        tree.put("slotfuls", pane.slotfuls());
        if (pane.skims() > 0) {
            tree.put("skims", pane.skims());
        }
        return tree;
    }

    @Override
    public Presentation presentation(Fields f) throws RejectedException {
        return DisplayJson.presentation(f, RankingJson::places, display -> display.objects("panes", RankingJson::pane));
    }

    private static List<ResponseId> places(Fields f) throws RejectedException {
        List<ResponseId> places = new ArrayList<>();
        for (String id : f.texts("places")) {
            places.add(new ResponseId(id));
        }
        if (places.size() < Ranking.FEWEST || places.size() > Item.MOST_RESPONSES) {
            throw new IllegalArgumentException("A ranking shows three to eight responses");
        }
        return places;
    }

    private static PaneFacts pane(Fields f) throws RejectedException {
        return new PaneFacts(
                f.integer("dwellMillis"),
                f.small("slotfuls"),
                f.has("skims") ? DisplayJson.positive(f.small("skims")) : 0);
    }

    /** An order is whole, or absent where none is acceptable; only what was handed on may be left half done. */
    @Override
    public Optional<Reject> broken(Judgment judgment) {
        RankingDecision ranking = RankingDecision.of(judgment.decision());
        boolean whole = ranking.order().ranksExactly(judgment.presentation().order());
        boolean noneNeeded = ranking.order().isEmpty() && ranking.noneAcceptable();
        boolean handedOn = judgment.findings().flags().contains(Flag.NOT_MY_FIELD);
        return whole || noneNeeded || handedOn ? Optional.empty() : Optional.of(Reject.JUDGMENT_ORDER);
    }
}
