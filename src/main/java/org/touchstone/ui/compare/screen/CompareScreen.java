package org.touchstone.ui.compare.screen;

import org.touchstone.domain.presentation.Side;
import org.touchstone.ui.cards.CardNames;
import org.touchstone.ui.cards.CardsShown;
import org.touchstone.ui.cards.ReadingSurface;
import org.touchstone.ui.compare.CompareViewModel;
import org.touchstone.ui.compare.ScaleWords;
import org.touchstone.ui.desk.DeskKeys;
import org.touchstone.ui.desk.DeskScreen;
import org.touchstone.ui.desk.DeskView;
import org.touchstone.ui.kit.FxScheduler;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;

/** The judging screen for comparisons. */
public final class CompareScreen extends DeskScreen<CompareViewModel, CompareView> {
    private static final CardNames NAMES = new CardNames(
            place -> ScaleWords.side(place == Side.LEFT.place() ? Side.LEFT : Side.RIGHT) + " response",
            "Read the other side as far as this one; then both go on to their ends.",
            "Now this side, as far as the other; then both go on to their ends.");

    /** What differs from other kinds. */
    private static final class Pairs implements Parts<CompareViewModel, CompareView> {
        @Override
        public CompareView view(
                CompareViewModel model, AppearanceAndKeys looks, ReadingSurface surface, DeskView.Exits exits) {
            return new CompareView(model, looks, surface, exits);
        }

        @Override
        public DeskKeys keys(CompareViewModel model, CompareView view, ReadingSurface surface, DeskView.Exits exits) {
            return new CompareKeys(model, view, surface, exits);
        }
    }

    /** A screen that shows nothing yet. */
    public CompareScreen(Services services, AppearanceAndKeys looks, Exits leading) {
        super(
                services,
                looks,
                leading,
                new CompareViewModel(
                        services.session(), services.desk(), new FxScheduler(), services.nanos(), leading.passOn()),
                NAMES,
                CardsShown.PAIR,
                new Pairs());
    }
}
