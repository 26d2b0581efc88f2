package org.touchstone.domain.judgment;

import java.util.List;
import java.util.OptionalInt;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.item.ResponseId;

/**
 * The overall rating of one response. Levels of criteria stand in the findings, as for every kind.
 *
 * @param overall 1 (worst) to 7 (best); empty while nothing was said
 */
public record RatingDecision(OptionalInt overall) implements Decision {
    /** The worst rating. */
    public static final int LOWEST = 1;

    /** The best rating. */
    public static final int HIGHEST = 7;

    /** Neither good nor bad: a rating is as strong as it is far from here, 0 to 3. */
    private static final int MIDDLE = 4;

    /** Nothing said yet. */
    public static final RatingDecision NONE = new RatingDecision(OptionalInt.empty());

    public RatingDecision {
        if (overall.isPresent() && (overall.getAsInt() < LOWEST || overall.getAsInt() > HIGHEST)) {
            throw new IllegalArgumentException("An overall rating is " + LOWEST + " to " + HIGHEST);
        }
    }

    /** A rating of this many out of seven. */
    public static RatingDecision of(int overall) {
        return new RatingDecision(OptionalInt.of(overall));
    }

    /**
     * The rating within a decision.
     *
     * @throws IllegalArgumentException when it is one on another kind of item
     */
    public static RatingDecision of(Decision decision) {
        if (decision instanceof RatingDecision rating) {
            return rating;
        }
        throw new IllegalArgumentException("A " + decision.kind().one() + " has no overall rating");
    }

    /** How far the rating is from the middle, 0 to 3; 0 when nothing was said. */
    public int strength() {
        return overall.isPresent() ? Math.abs(overall.getAsInt() - MIDDLE) : 0;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.RATING;
    }

    /** None: there is only one response that it can speak of. */
    @Override
    public List<ResponseId> named() {
        return List.of();
    }

    /** Never: one response that was read has nothing left to open. */
    @Override
    public boolean isRevealed() {
        return false;
    }

    @Override
    public RatingDecision settled() {
        return this;
    }
}
