package org.touchstone.ui.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import javafx.scene.control.Label;
import org.touchstone.ui.judging.view.JudgingStyles;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.text.panes.CardsLayout;
import org.touchstone.ui.text.panes.PlainPane;
import org.touchstone.ui.text.panes.ReadingPane;
import org.touchstone.ui.text.panes.SharedReach;
import org.touchstone.ui.text.panes.SlotPane;

/** The nodes of each place: a slot, a plain pane in its stead, and what the card is called above it. Screen thread only. */
final class CardNodes {
    private static final double HEAD_EM = 1.9;

    private final List<SlotPane> slots = new ArrayList<>();
    private final List<PlainPane> plains = new ArrayList<>();
    private final List<Label> heads = new ArrayList<>();
    private final CardNames names;

    CardNodes(CardNames names) {
        this.names = names;
    }

    int count() {
        return slots.size();
    }

    /** Makes the nodes of one more place. */
    SlotPane add() {
        int place = slots.size();
        slots.add(new SlotPane(place));
        plains.add(new PlainPane());
        heads.add(StyleClass.style(new Label(names.head().apply(place)), JudgingStyles.CARD_HEAD));
        return slots.get(place);
    }

    SlotPane slot(int place) {
        return slots.get(place);
    }

    PlainPane plain(int place) {
        return plains.get(place);
    }

    ReadingPane pane(int place, boolean plainly) {
        return plainly ? plains.get(place) : slots.get(place);
    }

    Label head(int place) {
        return heads.get(place);
    }

    /** Shows the cards of these places, in one way or the other. */
    void show(boolean plainly, IntPredicate shown) {
        for (int place = 0; place < count(); place++) {
            boolean here = shown.test(place);
            plains.get(place).setVisible(plainly && here);
            slots.get(place).setVisible(!plainly && here);
            heads.get(place).setVisible(here && names.isHeaded());
        }
    }

    /** Puts a card into a column that is so high, its head included. */
    void lay(int place, double x, double width, double height, double em) {
        double head = names.isHeaded() ? Math.rint(HEAD_EM * em) : 0;
        heads.get(place).resizeRelocate(x, 0, width, head);
        slots.get(place).resizeRelocate(x, head, width, Math.max(0, height - head));
        plains.get(place).resizeRelocate(x, head, width, Math.max(0, height - head));
    }

    /** Puts the text of a place on its card: from its start, or anew where it was. */
    void fill(int place, CardsLayout layout, boolean fresh, long seed, SharedReach reach) {
        var plan = layout.plan();
        if (plan == null && fresh) {
            plains.get(place).show(layout.in(place));
        } else if (plan == null) {
            plains.get(place).reshow(layout.in(place));
        } else if (fresh) {
            slots.get(place).show(layout.in(place), plan, seed, reach);
        } else {
            slots.get(place).reshow(layout.in(place), plan);
        }
    }
}
