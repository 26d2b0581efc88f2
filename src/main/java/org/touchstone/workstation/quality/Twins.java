package org.touchstone.workstation.quality;

import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Sides;
import org.touchstone.stats.agreement.RetestConsistency;
import org.touchstone.store.JudgmentLine;
import org.touchstone.store.local.LocalStore;
import org.touchstone.workstation.library.Library;

/**
 * Items that came back under another id. Which items a study asks twice stands in its key, which no workstation has; they
 * are found by equal content, among judged items only. Any thread.
 */
final class Twins {
    private final LocalStore store;
    private final Library library;

    Twins(LocalStore store, Library library) {
        this.store = store;
        this.library = library;
    }

    /** An item by when it was judged first. */
    private record Judged(ItemKey item, long since) {}

    /**
     * The answer to an item beside that to the one with the same content that was judged last before it.
     *
     * @param again the judgment in force for the item
     * @return empty for an item that is the first of its content, whose text or whose twin's is not held any more, and
     *     where a vote on the whole is missing or the responses cannot be told apart
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
        Optional<Comparison> one = text(firstItem);
        Optional<Comparison> two = text(item);
        Judgment first = library.inForce(firstItem).orElse(null);
        if (one.isEmpty() || two.isEmpty() || first == null) {
            return Optional.empty();
        }
        Sides sides = first.sides();
        ResponseId left = named(again.sides().left(), two.get(), one.get());
        ResponseId right = named(again.sides().right(), two.get(), one.get());
        if (left == null || right == null || left.equals(right)) {
            return Optional.empty();
        }
        Sides mirrored = new Sides(left, right);
        return first.blind()
                .preference(Scope.CONVERSATION)
                .flatMap(before -> again.blind()
                        .preference(Scope.CONVERSATION)
                        .map(after -> new RetestConsistency.Twice(
                                before.position(sides),
                                inTermsOf(after, again.sides(), mirrored).position(sides),
                                !mirrored.equals(sides))))
                .map(answers -> new OwnRetest(item, answers));
    }

    /** The same vote, about the twin's response of that content. */
    private static Preference inTermsOf(Preference vote, Sides own, Sides twin) {
        return Preference.ofPosition(vote.scope(), vote.position(own), twin);
    }

    private Optional<Comparison> text(ItemKey item) {
        try {
            return Optional.of(library.item(item));
        } catch (NoSuchElementException e) {
            return Optional.empty();
        }
    }

    /** What the twin calls the response with the content of this one; null when two or none have it. */
    private static @Nullable ResponseId named(ResponseId own, Comparison item, Comparison twin) {
        List<ResponseId> same = twin.responses().stream()
                .filter(r -> r.turns().equals(item.response(own).turns()))
                .map(Response::id)
                .toList();
        return same.size() == 1 ? same.get(0) : null;
    }
}
