package org.touchstone.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.tasks.Subscription;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.kit.pages.PageState;
import org.touchstone.workstation.library.JudgedRow;
import org.touchstone.workstation.library.Review;

/**
 * The model of the review screen: what has been judged. UI thread; reading runs on the task runner. Results are shown
 * as they are found; a new search cancels the previous one, whose later results are discarded.
 */
public final class ReviewViewModel {
    /** Maximum number of rows shown; a longer list has to be searched. */
    public static final int MOST = 500;

    /** The progress value when no search is running. */
    public static final double DONE = -1;

    private static final Logger LOG = LoggerFactory.getLogger(ReviewViewModel.class);

    /**
     * The items behind a number on another screen.
     *
     * @param words what they have in common
     * @param items newest first
     */
    public record Behind(String words, List<ItemKey> items) {
        public Behind {
            items = List.copyOf(items);
        }
    }

    private final Review review;
    private final TaskRunner tasks;
    private final Executor screen;
    private final Consumer<ItemKey> open;
    private final ReadOnlyObjectWrapper<PageState> state = new ReadOnlyObjectWrapper<>(PageState.BUSY);
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<JudgedRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Behind>> behind = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper cut = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<JudgedRow>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<Judgment> history = FXCollections.observableArrayList();
    private final ReadOnlyDoubleWrapper looked = new ReadOnlyDoubleWrapper(DONE);
    private Subscription searching = () -> {};
    private Search current = new Search("");

    /**
     * @param tasks runs searches one at a time
     * @param screen runs updates of rows on the UI thread during a search
     * @param open opens an item for revision
     */
    public ReviewViewModel(Review review, TaskRunner tasks, Executor screen, Consumer<ItemKey> open) {
        this.review = review;
        this.tasks = tasks;
        this.screen = screen;
        this.open = open;
        search.addListener((value, before, now) -> refresh());
        selected.addListener((value, before, now) -> showHistory(now));
    }

    public ReadOnlyObjectProperty<PageState> state() {
        return state.getReadOnlyProperty();
    }

    /** The text to find in prompts or reasons. */
    public StringProperty search() {
        return search;
    }

    /** Returns the results, newest first. */
    public ObservableList<JudgedRow> rows() {
        return rows;
    }

    /** The progress of a long search, 0 to 1; {@link #DONE} if none is running. */
    public ReadOnlyDoubleProperty looked() {
        return looked.getReadOnlyProperty();
    }

    /** Whether there are more than {@link #MOST} results. */
    public ReadOnlyBooleanProperty cut() {
        return cut.getReadOnlyProperty();
    }

    /** What the list is limited to; empty for everything judged. */
    public ReadOnlyObjectProperty<Optional<Behind>> behind() {
        return behind;
    }

    /** Shows only these items, or everything judged if empty. */
    public void show(Optional<Behind> items) {
        behind.set(items);
        if (search.get().isEmpty()) {
            refresh();
        } else {
            search.set("");
        }
    }

    public ReadOnlyObjectProperty<Optional<JudgedRow>> selected() {
        return selected;
    }

    /** Returns all judgments of the selected item, oldest first. */
    public ObservableList<Judgment> history() {
        return history;
    }

    public void select(Optional<JudgedRow> row) {
        selected.set(row);
    }

    /** Opens the selected item for revision, if its text has not been removed. */
    public void revise() {
        selected.get().filter(row -> row.item().isPresent()).ifPresent(row -> open.accept(key(row)));
    }

    /** One search, until the next one replaces it. UI thread, except for its callbacks. */
    private final class Search implements Review.Hearer {
        private final String text;
        private final List<JudgedRow> found = new ArrayList<>();

        Search(String text) {
            this.text = text;
        }

        @Override
        public void found(List<JudgedRow> more) {
            screen.execute(() -> {
                if (current == this) {
                    found.addAll(more);
                    show(this);
                }
            });
        }

        @Override
        public void progress(long done, long all) {
            screen.execute(() -> {
                if (current == this) {
                    looked.set(all <= 0 ? 0 : Math.min(1, (double) done / all));
                }
            });
        }
    }

    /** Repeats the search. */
    public void refresh() {
        searching.cancel();
        Search search = new Search(this.search.get().strip());
        current = search;
        looked.set(DONE);
        Optional<Behind> only = behind.get();
        searching = tasks.run(
                () -> {
                    if (only.isPresent()) {
                        List<JudgedRow> within = within(only.get(), search.text);
                        if (!within.isEmpty()) {
                            search.found(within);
                        }
                    } else {
                        review.search(search.text, MOST + 1, search);
                    }
                    return search;
                },
                this::ended,
                this::failed);
    }

    /** Returns those of the given items that the search also finds. */
    private List<JudgedRow> within(Behind only, String text) {
        return review.of(only.items().subList(0, Math.min(only.items().size(), MOST + 1)), text);
    }

    private void ended(Search search) {
        if (current == search) {
            looked.set(DONE);
            show(search);
            if (search.text.isEmpty() && behind.get().isEmpty() && !rows.isEmpty()) {
                prepare();
            }
        }
    }

    /** Loads the search index in advance, because the user may search next. */
    private void prepare() {
        searching = tasks.run(
                () -> {
                    review.prepare();
                    return true;
                },
                done -> {},
                failure -> LOG.error("TS-REVIEW: judgments could not be read ahead", failure));
    }

    private void show(Search search) {
        List<JudgedRow> found = search.found;
        Optional<ItemKey> before = selected.get().map(ReviewViewModel::key);
        cut.set(found.size() > MOST);
        List<JudgedRow> shown = found.subList(0, Math.min(found.size(), MOST));
        if (!rows.equals(shown)) {
            rows.setAll(shown);
        }
        state.set(
                rows.isEmpty() && search.text.isEmpty() && behind.get().isEmpty() ? PageState.EMPTY : PageState.READY);
        Optional<JudgedRow> again = rows.stream()
                .filter(row -> before.filter(key(row)::equals).isPresent())
                .findFirst();
        selected.set(again.or(() -> rows.stream().findFirst()));
    }

    private void showHistory(Optional<JudgedRow> row) {
        history.setAll(row.map(JudgedRow::history).orElse(List.of()));
    }

    private void failed(Exception failure) {
        LOG.error("TS-REVIEW: judgments could not be read", failure);
        looked.set(DONE);
        state.set(PageState.FAILED);
    }

    static ItemKey key(JudgedRow row) {
        return new ItemKey(row.judgment().study(), row.judgment().item());
    }

    /** Stops reading. */
    public void close() {
        searching.cancel();
        current = new Search("");
    }
}
