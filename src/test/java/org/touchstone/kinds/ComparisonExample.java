package org.touchstone.kinds;

import java.util.List;
import java.util.Map;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.refusal.Reject;

/** Two responses side by side. */
final class ComparisonExample implements KindExample {
    private static final ResponseId ONE = new ResponseId("one");
    private static final ResponseId TWO = new ResponseId("two");

    @Override
    public ItemKind kind() {
        return ItemKind.COMPARISON;
    }

    @Override
    public List<Item> items() {
        Turn answer = new Turn(Role.ASSISTANT, "Two months.");
        Turn again = new Turn(Role.USER, "And for the landlord?");
        return List.of(
                item("single", List.of(answer), List.of(Scope.CONVERSATION)),
                item(
                        "several",
                        List.of(answer, again, new Turn(Role.ASSISTANT, "The same.")),
                        List.of(Scope.ofTurn(1), Scope.ofTurn(2), Scope.CONVERSATION)));
    }

    private static Comparison item(String id, List<Turn> turns, List<Scope> scopes) {
        return new Comparison(
                new ItemId(id),
                "legal",
                "advice",
                "en",
                List.of(new Turn(Role.USER, "What notice must a tenant give?")),
                List.of(new Response(ONE, turns), new Response(TWO, turns)),
                scopes);
    }

    @Override
    public ComparisonDecision complete(Item item) {
        return decision(item, 1);
    }

    @Override
    public ComparisonDecision halfway(Item item) {
        List<Scope> scopes = ((Comparison) item).scopes();
        return scopes.size() == 1
                ? ComparisonDecision.NONE
                : new ComparisonDecision(Vote.NONE.with(Preference.tie(scopes.get(0))), null);
    }

    @Override
    public ComparisonDecision strong(Item item) {
        return decision(item, 2);
    }

    @Override
    public ComparisonDecision revealed(Item item) {
        Vote vote = complete(item).blind();
        return new ComparisonDecision(vote, vote);
    }

    private static ComparisonDecision decision(Item item, int strength) {
        Vote vote = Vote.NONE;
        for (Scope scope : ((Comparison) item).scopes()) {
            vote = vote.with(new Preference(scope, TWO, strength));
        }
        return new ComparisonDecision(vote, null);
    }

    @Override
    public List<Wrong> wrong() {
        return List.of(
                new Wrong("item", "\"id\":\"two\"", "\"id\":\"one\"", Reject.JSON_VALUE),
                new Wrong("item", "\"conversation\"", "\"turn:2\"", Reject.JSON_VALUE),
                new Wrong("judgment", "\"favours\":\"two\"", "\"favours\":\"six\"", Reject.JUDGMENT_RESPONSE),
                new Wrong("judgment", "\"strength\":1", "\"strength\":4", Reject.JSON_VALUE),
                new Wrong("judgment", "\"bothBad\":false", "\"bothBad\":true", Reject.JUDGMENT_VOTE));
    }

    @Override
    public Map<String, String> schemas() {
        return Map.of("item", "item-v1.json", "judgment", "judgment-v1.json");
    }
}
