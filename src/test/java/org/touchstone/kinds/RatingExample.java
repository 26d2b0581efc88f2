package org.touchstone.kinds;

import java.util.List;
import java.util.Map;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.item.Rating;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.judgment.RatingDecision;
import org.touchstone.refusal.Reject;

/** One response by itself. */
final class RatingExample implements KindExample {
    @Override
    public ItemKind kind() {
        return ItemKind.RATING;
    }

    @Override
    public List<Item> items() {
        Turn answer = new Turn(Role.ASSISTANT, "Two months.");
        Turn again = new Turn(Role.USER, "And for the landlord?");
        return List.of(
                item("single", List.of(answer)),
                item("several", List.of(answer, again, new Turn(Role.ASSISTANT, "The same."))));
    }

    private static Rating item(String id, List<Turn> turns) {
        return new Rating(
                new ItemId(id),
                "legal",
                "advice",
                "en",
                List.of(new Turn(Role.USER, "What notice must a tenant give?")),
                new Response(new ResponseId("one"), turns));
    }

    @Override
    public RatingDecision complete(Item item) {
        return RatingDecision.of(5);
    }

    @Override
    public RatingDecision halfway(Item item) {
        return RatingDecision.NONE;
    }

    @Override
    public RatingDecision strong(Item item) {
        return RatingDecision.of(2);
    }

    @Override
    public RatingDecision revealed(Item item) {
        return complete(item);
    }

    @Override
    public List<Wrong> wrong() {
        return List.of(
                new Wrong("item", "\"id\":\"one\"", "\"id\":\"\"", Reject.JSON_VALUE),
                new Wrong("item", "\"role\":\"assistant\"", "\"role\":\"user\"", Reject.JSON_VALUE),
                new Wrong("item", "\"response\":{", "\"responses\":{", Reject.JSON_MISSING_FIELD),
                new Wrong("judgment", "\"overall\":5", "\"overall\":0", Reject.JSON_VALUE),
                new Wrong("judgment", "\"overall\":5", "\"overall\":8", Reject.JSON_VALUE),
                new Wrong("judgment", "\"overall\":5", "\"overall\":\"5\"", Reject.JSON_TYPE),
                new Wrong("judgment", "\"overall\":5,", "", Reject.JUDGMENT_OVERALL),
                new Wrong("judgment", "\"shown\":\"one\"", "\"shown\":\"\"", Reject.JSON_VALUE),
                new Wrong("judgment", "\"dwellMillis\":0", "\"dwellMillis\":61001", Reject.JUDGMENT_TIMING),
                new Wrong("judgment", "\"slotLines\":0", "\"skims\":0,\"slotLines\":0", Reject.JSON_VALUE),
                new Wrong(
                        "judgment",
                        "\"criteria\":[]",
                        "\"criteria\":[{\"criterion\":\"accuracy\",\"level\":1,\"response\":\"two\"}]",
                        Reject.JUDGMENT_RESPONSE));
    }

    @Override
    public Map<String, String> schemas() {
        return Map.of("item", "item-rating-v1.json", "judgment", "judgment-rating-v1.json");
    }
}
