package org.touchstone.ui.quality;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.tasks.Subscription;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.kit.pages.PageState;
import org.touchstone.workstation.quality.OwnWork;
import org.touchstone.workstation.quality.Quality;

/** The annotator's own work, reloaded whenever the screen is shown. UI thread; reading runs on the task runner. */
public final class QualityViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(QualityViewModel.class);

    /** Where pressing a point leads. */
    @FunctionalInterface
    public interface Exit {
        /**
         * Shows the items behind a point.
         *
         * @param words what they have in common
         * @param items newest first, at least one
         */
        void open(String words, List<ItemKey> items);
    }

    private final Quality quality;
    private final TaskRunner tasks;
    private final Exit exit;
    private final ReadOnlyObjectWrapper<PageState> state = new ReadOnlyObjectWrapper<>(PageState.BUSY);
    private final ReadOnlyBooleanWrapper cut = new ReadOnlyBooleanWrapper();
    private final ObservableList<QualityCard> cards = FXCollections.observableArrayList();
    private Subscription reading = () -> {};

    public QualityViewModel(Quality quality, TaskRunner tasks, Exit exit) {
        this.quality = quality;
        this.tasks = tasks;
        this.exit = exit;
    }

    public ReadOnlyObjectProperty<PageState> state() {
        return state.getReadOnlyProperty();
    }

    /** Returns whether only the most recent judgments were evaluated. */
    public ReadOnlyBooleanProperty cut() {
        return cut.getReadOnlyProperty();
    }

    /** Returns the cards in display order. */
    ObservableList<QualityCard> cards() {
        return cards;
    }

    /** Returns whether there are items behind a point of a card. */
    boolean leads(QualityCard card, int point) {
        return point < card.points().size() && !card.points().get(point).items().isEmpty();
    }

    /** Opens the items behind a point of a card, if there are any. */
    void open(QualityCard card, int point) {
        if (leads(card, point)) {
            QualityCard.Point behind = card.points().get(point);
            exit.open(behind.words(), behind.items());
        }
    }

    /** Opens the items behind the first point that has any. */
    public void openFirst() {
        cards.stream().filter(card -> leads(card, 0)).findFirst().ifPresent(card -> open(card, 0));
    }

    /** Reloads everything. */
    public void refresh() {
        reading.cancel();
        reading = tasks.run(quality::read, this::show, this::failed);
    }

    private void show(OwnWork work) {
        cut.set(work.earlierLeftOut());
        List<QualityCard> now = QualityCards.of(work);
        if (!now.equals(cards)) {
            cards.setAll(now);
        }
        state.set(work.votes().isEmpty() && work.retests().isEmpty() ? PageState.EMPTY : PageState.READY);
    }

    private void failed(Exception failure) {
        LOG.error("TS-QUALITY: own judgments could not be read", failure);
        state.set(PageState.FAILED);
    }

    /** Stops reading. */
    public void close() {
        reading.cancel();
    }
}
