package org.touchstone.ui.rate;

import org.touchstone.domain.judgment.RatingDecision;
import org.touchstone.ui.cards.ReadingSurface;
import org.touchstone.ui.desk.DeskKeys;
import org.touchstone.ui.desk.DeskView;
import org.touchstone.ui.kit.keys.KeyBindings;

/** What the keys do that only ratings have: digits rate. */
final class RateKeys extends DeskKeys {
    private final RateViewModel model;

    RateKeys(RateViewModel model, RateView view, ReadingSurface surface, DeskView.Exits exits) {
        super(model, view, surface, exits);
        this.model = model;
    }

    @Override
    protected void bindOwn(KeyBindings keys) {
        for (int rating = RatingDecision.LOWEST; rating <= RatingDecision.HIGHEST; rating++) {
            int given = rating;
            digit(keys, RateActions.OVERALL.get(rating - RatingDecision.LOWEST), rating, () -> model.rate(given));
        }
    }
}
