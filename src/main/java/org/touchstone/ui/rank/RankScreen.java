package org.touchstone.ui.rank;

import org.touchstone.ui.cards.CardNames;
import org.touchstone.ui.cards.CardsShown;
import org.touchstone.ui.cards.ReadingSurface;
import org.touchstone.ui.desk.DeskKeys;
import org.touchstone.ui.desk.DeskScreen;
import org.touchstone.ui.desk.DeskView;
import org.touchstone.ui.desk.OneLookModel;
import org.touchstone.ui.kit.FxScheduler;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;

/** The judging screen for rankings. */
public final class RankScreen extends DeskScreen<RankViewModel, RankView> {
    private static final CardNames NAMES = new CardNames(
            place -> "Answer " + RankWords.letter(place),
            RankWords::letter,
            "Read the other answers as far as this one; then all go on to their ends.",
            "Now this answer, as far as the others; then all go on to their ends.");

    /** As wide as a short line needs, so that words are not torn apart for the sake of one more card. */
    private static final CardsShown SIDE_BY_SIDE = new CardsShown(4, 26);

    /** What differs from other kinds. */
    private static final class Rankings implements Parts<RankViewModel, RankView> {
        @Override
        public RankView view(
                RankViewModel model, AppearanceAndKeys looks, ReadingSurface surface, DeskView.Exits exits) {
            return new RankView(model, looks, surface, exits);
        }

        @Override
        public DeskKeys keys(RankViewModel model, RankView view, ReadingSurface surface, DeskView.Exits exits) {
            return new RankKeys(model, view, surface, exits);
        }
    }

    /** A screen that shows nothing yet. */
    public RankScreen(Services services, AppearanceAndKeys looks, Exits leading) {
        super(
                services,
                looks,
                leading,
                new RankViewModel(new OneLookModel.Services(
                        services.session(), services.desk(), new FxScheduler(), services.nanos(), leading.passOn())),
                NAMES,
                SIDE_BY_SIDE,
                new Rankings());
    }
}
