package org.touchstone.domain.judgment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.item.ResponseId;

/**
 * The votes on a comparison.
 *
 * @param blind the vote given before anything was revealed; the headline
 * @param afterReveal the vote given after both texts were opened, or null when they were not
 */
public record ComparisonDecision(Vote blind, @Nullable Vote afterReveal) implements Decision {
    /** The empty decision. */
    public static final ComparisonDecision NONE = new ComparisonDecision(Vote.NONE, null);

    public ComparisonDecision {
        Objects.requireNonNull(blind);
    }

    /**
     * Casts a decision to one on a comparison.
     *
     * @throws IllegalArgumentException when it is one on another kind of item
     */
    public static ComparisonDecision of(Decision decision) {
        if (decision instanceof ComparisonDecision votes) {
            return votes;
        }
        throw new IllegalArgumentException("A " + decision.kind().one() + " has no votes");
    }

    @Override
    public ItemKind kind() {
        return ItemKind.COMPARISON;
    }

    @Override
    public List<ResponseId> named() {
        List<ResponseId> named = new ArrayList<>();
        addFavoured(blind, named);
        addFavoured(afterReveal, named);
        return named;
    }

    private static void addFavoured(@Nullable Vote vote, List<ResponseId> named) {
        for (Preference preference : vote == null ? List.<Preference>of() : vote.preferences()) {
            if (preference.favours() != null) {
                named.add(preference.favours());
            }
        }
    }

    @Override
    public boolean isRevealed() {
        return afterReveal != null;
    }

    /** The same with settled votes, see {@link Vote#settled}. */
    @Override
    public ComparisonDecision settled() {
        return new ComparisonDecision(blind.settled(), afterReveal == null ? null : afterReveal.settled());
    }
}
