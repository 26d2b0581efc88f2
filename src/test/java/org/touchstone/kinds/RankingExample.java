package org.touchstone.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.item.Ranking;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.judgment.RankingDecision;
import org.touchstone.domain.judgment.Ranks;
import org.touchstone.refusal.Reject;

/** Three to eight responses in order. */
public final class RankingExample implements KindExample {
    @Override
    public ItemKind kind() {
        return ItemKind.RANKING;
    }

    @Override
    public List<Item> items() {
        Turn answer = new Turn(Role.ASSISTANT, "Two months.");
        Turn again = new Turn(Role.USER, "And for the landlord?");
        return List.of(
                item("fewest", 3, List.of(answer)),
                item("several", 4, List.of(answer, again, new Turn(Role.ASSISTANT, "The same."))),
                item("most", 8, List.of(answer)));
    }

    private static Ranking item(String id, int count, List<Turn> turns) {
        List<Response> responses = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            responses.add(new Response(response(n), turns));
        }
        return new Ranking(
                new ItemId(id),
                "legal",
                "advice",
                "en",
                List.of(new Turn(Role.USER, "What notice must a tenant give?")),
                responses);
    }

    private static ResponseId response(int number) {
        return new ResponseId("r-" + number);
    }

    /** The second best, all others tied behind it: one step. */
    @Override
    public RankingDecision complete(Item item) {
        List<ResponseId> others = new ArrayList<>(
                item.responses().stream().map(Response::id).sorted().toList());
        others.remove(response(2));
        return new RankingDecision(new Ranks(List.of(List.of(response(2)), others)), false);
    }

    @Override
    public RankingDecision halfway(Item item) {
        return new RankingDecision(Ranks.NONE.alone(response(1), 0), false);
    }

    /** No ties. */
    @Override
    public RankingDecision strong(Item item) {
        return new RankingDecision(
                new Ranks(item.responses().stream()
                        .map(response -> List.of(response.id()))
                        .toList()),
                true);
    }

    @Override
    public RankingDecision revealed(Item item) {
        return complete(item);
    }

    @Override
    public List<Wrong> wrong() {
        return List.of(
                new Wrong("item", "\"id\":\"r-2\"", "\"id\":\"r-1\"", Reject.JSON_VALUE),
                new Wrong(
                        "item",
                        ",{\"id\":\"r-3\",\"turns\":[{\"content\":\"Two months.\",\"role\":\"assistant\"}]}]",
                        "]",
                        Reject.JSON_VALUE),
                new Wrong(
                        "item",
                        "\"taskType\"",
                        "\"scopes\":[\"conversation\"],\"taskType\"",
                        Reject.JSON_UNKNOWN_FIELD),
                new Wrong("judgment", "r-2 > r-1 = r-3", "r-2 > r-1 = r-9", Reject.JUDGMENT_RESPONSE),
                new Wrong("judgment", "r-2 > r-1 = r-3", "r-2 > r-1 = r-2", Reject.JSON_VALUE),
                new Wrong("judgment", "r-2 > r-1 = r-3", "r-2 > r-3 = r-1", Reject.JSON_VALUE),
                new Wrong("judgment", "r-2 > r-1 = r-3", "r-2>r-1=r-3", Reject.JSON_VALUE),
                new Wrong("judgment", "r-2 > r-1 = r-3", "", Reject.JSON_VALUE),
                new Wrong("judgment", "r-2 > r-1 = r-3", "r-2 > r-1", Reject.JUDGMENT_ORDER),
                new Wrong("judgment", "\"order\":\"r-2 > r-1 = r-3\",", "", Reject.JUDGMENT_ORDER),
                new Wrong("judgment", "[\"r-1\",\"r-2\",\"r-3\"]", "[\"r-1\",\"r-2\",\"r-2\"]", Reject.JSON_VALUE),
                new Wrong("judgment", "[\"r-1\",\"r-2\",\"r-3\"]", "[\"r-1\",\"r-2\"]", Reject.JSON_VALUE),
                new Wrong(
                        "judgment",
                        "{\"dwellMillis\":0,\"slotfuls\":0}]",
                        "{\"dwellMillis\":0,\"skims\":0,\"slotfuls\":0}]",
                        Reject.JSON_VALUE),
                new Wrong("judgment", ",{\"dwellMillis\":0,\"slotfuls\":0}]", "]", Reject.JSON_VALUE));
    }

    @Override
    public Map<String, String> schemas() {
        return Map.of("item", "item-ranking-v1.json", "judgment", "judgment-ranking-v1.json");
    }
}
