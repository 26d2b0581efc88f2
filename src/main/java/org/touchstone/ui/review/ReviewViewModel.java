package org.touchstone.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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

/** What has been judged. UI thread; reads happen through the task runner. */
public final class ReviewViewModel {
    /** Most rows shown at once; a longer list is for searching. */
    public static final int MOST = 500;

    private static final Logger LOG = LoggerFactory.getLogger(ReviewViewModel.class);

    /**
     * The items behind a number of another screen.
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
    private final Consumer<ItemKey> open;
    private final ReadOnlyObjectWrapper<PageState> state = new ReadOnlyObjectWrapper<>(PageState.BUSY);
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<JudgedRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Behind>> behind = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper cut = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<JudgedRow>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<Judgment> history = FXCollections.observableArrayList();
    private Subscription searching = () -> {};

    /** @param open goes to the item for revision */
    public ReviewViewModel(Review review, TaskRunner tasks, Consumer<ItemKey> open) {
        this.review = review;
        this.tasks = tasks;
        this.open = open;
        search.addListener((value, before, now) -> refresh());
        selected.addListener((value, before, now) -> showHistory(now));
    }

    public ReadOnlyObjectProperty<PageState> state() {
        return state.getReadOnlyProperty();
    }

    /** Text to be found in prompt or rationale. */
    public StringProperty search() {
        return search;
    }

    /** What was found, newest first. */
    public ObservableList<JudgedRow> rows() {
        return rows;
    }

    /** Whether more than {@link #MOST} were found. */
    public ReadOnlyBooleanProperty cut() {
        return cut.getReadOnlyProperty();
    }

    /** What the list is limited to; empty for everything judged. */
    public ReadOnlyObjectProperty<Optional<Behind>> behind() {
        return behind;
    }

    /** Shows only these items, or everything judged again. */
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

    /** All judgments of the selected item, oldest first. */
    public ObservableList<Judgment> history() {
        return history;
    }

    public void select(Optional<JudgedRow> row) {
        selected.set(row);
    }

    /** Opens the selected item for revision, as long as its text is here. */
    public void revise() {
        selected.get().filter(row -> row.item().isPresent()).ifPresent(row -> open.accept(key(row)));
    }

    /** Searches again. */
    public void refresh() {
        searching.cancel();
        String text = search.get().strip();
        Optional<Behind> only = behind.get();
        searching = tasks.run(
                () -> only.isPresent() ? within(only.get(), text) : review.search(text, MOST + 1),
                found -> show(text, found),
                this::failed);
    }

    /** Of the items behind a number those that a search finds too. */
    private List<JudgedRow> within(Behind only, String text) {
        List<JudgedRow> rows =
                review.of(only.items().subList(0, Math.min(only.items().size(), MOST + 1)));
        if (text.isEmpty()) {
            return rows;
        }
        Set<ItemKey> found = review.search(text, Integer.MAX_VALUE).stream()
                .map(ReviewViewModel::key)
                .collect(Collectors.toSet());
        return rows.stream().filter(row -> found.contains(key(row))).toList();
    }

    private void show(String text, List<JudgedRow> found) {
        Optional<ItemKey> before = selected.get().map(ReviewViewModel::key);
        cut.set(found.size() > MOST);
        rows.setAll(found.subList(0, Math.min(found.size(), MOST)));
        state.set(rows.isEmpty() && text.isEmpty() && behind.get().isEmpty() ? PageState.EMPTY : PageState.READY);
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
        state.set(PageState.FAILED);
    }

    static ItemKey key(JudgedRow row) {
        return new ItemKey(row.judgment().study(), row.judgment().item());
    }

    /** Ends reading. */
    public void close() {
        searching.cancel();
    }
}
