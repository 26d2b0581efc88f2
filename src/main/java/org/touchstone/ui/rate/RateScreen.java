package org.touchstone.ui.rate;

import org.touchstone.ui.cards.CardNames;
import org.touchstone.ui.cards.CardsShown;
import org.touchstone.ui.cards.ReadingSurface;
import org.touchstone.ui.desk.DeskKeys;
import org.touchstone.ui.desk.DeskScreen;
import org.touchstone.ui.desk.DeskView;
import org.touchstone.ui.kit.FxScheduler;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;

/** The judging screen for ratings. */
public final class RateScreen extends DeskScreen<RateViewModel, RateView> {
    /** One card never waits for another. */
    private static final CardNames NAMES = new CardNames(place -> "Response", "", "");

    private static final CardsShown ONE = new CardsShown(1, 0);

    /** What differs from other kinds. */
    private static final class Ratings implements Parts<RateViewModel, RateView> {
        @Override
        public RateView view(
                RateViewModel model, AppearanceAndKeys looks, ReadingSurface surface, DeskView.Exits exits) {
            return new RateView(model, looks, surface, exits);
        }

        @Override
        public DeskKeys keys(RateViewModel model, RateView view, ReadingSurface surface, DeskView.Exits exits) {
            return new RateKeys(model, view, surface, exits);
        }
    }

    /** A screen that shows nothing yet. */
    public RateScreen(Services services, AppearanceAndKeys looks, Exits leading) {
        super(
                services,
                looks,
                leading,
                new RateViewModel(
                        services.session(), services.desk(), new FxScheduler(), services.nanos(), leading.passOn()),
                NAMES,
                ONE,
                new Ratings());
    }
}
