package org.touchstone.workstation.quality;

import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.presentation.Sides;
import org.touchstone.stats.agreement.RetestConsistency;
import org.touchstone.store.JudgmentLine;
import org.touchstone.store.local.LocalStore;
import org.touchstone.workstation.library.Library;

/**
 * Finds comparisons that were given again under another id. Only the study key, which no workstation has, says which
 * items are repeated; they are found by equal content among judged items. Any thread.
 */
final class Twins {
    private final LocalStore store;
    private final Library library;

    Twins(LocalStore store, Library library) {
        this.store = store;
        this.library = library;
    }

    /** An item with the time of its first judgment. */
    private record Judged(ItemKey item, long since) {}

    /**
     * Pairs the answer to an item with the answer to its twin: the item with the same content judged last before it.
     *
     * @param again the judgment in force for the item
     * @return empty when the item is the first of its content, when its text or its twin's is no longer held, when a
     *     vote on the whole is missing, or when the responses cannot be matched
     */
    Optional<OwnRetest> earlier(ItemKey item, Judgment again) {
        List<ItemKey> alike = store.judgments().alike(item);
        if (alike.isEmpty()) {
            return Optional.empty();
        }
        long since = since(item);
        return alike.stream()
                .map(other -> new Judged(other, since(other)))
                .filter(other -> other.since < since)
                .max(Comparator.comparingLong(Judged::since))
                .flatMap(first -> compared(first.item, item, again));
    }

    private long since(ItemKey item) {
        return store.judgments().history(item).stream()
                .mapToLong(JudgmentLine::seq)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private Optional<OwnRetest> compared(ItemKey firstItem, ItemKey item, Judgment again) {
        Optional<Item> one = text(firstItem);
        Optional<Item> two = text(item);
        Judgment first = library.inForce(firstItem).orElse(null);
        if (one.isEmpty() || two.isEmpty() || first == null) {
            return Optional.empty();
        }
        Sides sides = Sides.of(first.presentation().order());
        Sides own = Sides.of(again.presentation().order());
        ResponseId left = named(own.left(), two.get(), one.get());
        ResponseId right = named(own.right(), two.get(), one.get());
        if (left == null || right == null || left.equals(right)) {
            return Optional.empty();
        }
        Sides mirrored = new Sides(left, right);
        return whole(first)
                .flatMap(before -> whole(again)
                        .map(after -> new RetestConsistency.Twice(
                                before.position(sides),
                                inTermsOf(after, own, mirrored).position(sides),
                                !mirrored.equals(sides))))
                .map(answers -> new OwnRetest(item, answers));
    }

    private static Optional<Preference> whole(Judgment judgment) {
        return ComparisonDecision.of(judgment.decision()).blind().preference(Scope.CONVERSATION);
    }

    /** Expresses a vote about the twin's response with the same content. */
    private static Preference inTermsOf(Preference vote, Sides own, Sides twin) {
        return Preference.ofPosition(vote.scope(), vote.position(own), twin);
    }

    private Optional<Item> text(ItemKey item) {
        try {
            return Optional.of(library.item(item));
        } catch (NoSuchElementException e) {
            return Optional.empty();
        }
    }

    /** Returns the twin's id of the response with the content of this one; null when none or two have it. */
    private static @Nullable ResponseId named(ResponseId own, Item item, Item twin) {
        List<ResponseId> same = twin.responses().stream()
                .filter(r -> r.turns().equals(item.response(own).turns()))
                .map(Response::id)
                .toList();
        return same.size() == 1 ? same.get(0) : null;
    }
}
