package org.touchstone.ui.queue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.domain.work.ItemRow;
import org.touchstone.domain.work.ItemState;
import org.touchstone.tasks.Subscription;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.kit.pages.LazyRows;
import org.touchstone.ui.kit.pages.PageState;
import org.touchstone.workstation.queue.Queue;
import org.touchstone.workstation.queue.StudySummary;

/** The model of the queue: what is due. UI thread; reading runs on the task runner. */
public final class QueueViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(QueueViewModel.class);

    /** Where the queue leads. */
    public interface Exits {
        /** Judges the next due item within the filter. */
        void judge(ItemFilter within);

        /** Opens this item to judge or revise it. */
        void open(ItemKey key);

        /** Opens the screen that imports packs. */
        void importPack();
    }

    private record Answer(List<StudySummary> studies, long count) {}

    private final Queue queue;
    private final TaskRunner tasks;
    private final Exits exits;
    private final ReadOnlyObjectWrapper<PageState> state = new ReadOnlyObjectWrapper<>(PageState.BUSY);
    private final ObservableList<StudySummary> studies = FXCollections.observableArrayList();
    private final ObjectProperty<ItemFilter> filter = new SimpleObjectProperty<>(ItemFilter.ALL);
    private final ReadOnlyObjectWrapper<LazyRows<ItemRow>> rows;
    private Subscription reading = () -> {};

    public QueueViewModel(Queue queue, TaskRunner tasks, Exits exits) {
        this.queue = queue;
        this.tasks = tasks;
        this.exits = exits;
        this.rows = new ReadOnlyObjectWrapper<>(new LazyRows<>(0, (offset, limit) -> List.of(), tasks));
        filter.addListener((value, before, now) -> refresh());
    }

    public ReadOnlyObjectProperty<PageState> state() {
        return state.getReadOnlyProperty();
    }

    /** Returns one summary per study. */
    public ObservableList<StudySummary> studies() {
        return studies;
    }

    public ReadOnlyObjectProperty<ItemFilter> filter() {
        return filter;
    }

    /** Returns the items within the filter, read page by page on demand. */
    public ReadOnlyObjectProperty<LazyRows<ItemRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** Returns the domains of the chosen study. */
    public List<String> domains() {
        return within().flatMap(s -> s.domains().stream()).distinct().sorted().toList();
    }

    /** Returns the kinds of task of the chosen study. */
    public List<String> taskTypes() {
        return within().flatMap(s -> s.taskTypes().stream()).distinct().sorted().toList();
    }

    /** Returns the number of due items of the chosen study. */
    public long due() {
        return within().mapToLong(StudySummary::unjudged).sum();
    }

    /** Returns whether a row's study holds items of more than one kind. */
    boolean severalKinds(ItemRow row) {
        return studies.stream()
                .anyMatch(s -> s.study().equals(row.key().study()) && s.kinds().size() > 1);
    }

    private Stream<StudySummary> within() {
        StudyId chosen = filter.get().study();
        return studies.stream().filter(s -> chosen == null || s.study().equals(chosen));
    }

    /** Shows one study, or all if empty; removes filters that belong to another study. */
    public void chooseStudy(Optional<StudyId> study) {
        ItemFilter now = filter.get();
        filter.set(new ItemFilter(study.orElse(null), null, null, now.state()));
    }

    public void chooseDomain(Optional<String> domain) {
        ItemFilter now = filter.get();
        filter.set(new ItemFilter(now.study(), domain.orElse(null), now.taskType(), now.state()));
    }

    public void chooseTaskType(Optional<String> taskType) {
        ItemFilter now = filter.get();
        filter.set(new ItemFilter(now.study(), now.domain(), taskType.orElse(null), now.state()));
    }

    public void chooseState(Optional<ItemState> chosen) {
        ItemFilter now = filter.get();
        filter.set(new ItemFilter(now.study(), now.domain(), now.taskType(), chosen.orElse(null)));
    }

    /** Shows the items within this filter. */
    public void show(ItemFilter wanted) {
        filter.set(wanted);
    }

    /** Removes every filter. */
    public void clearFilters() {
        filter.set(ItemFilter.ALL);
    }

    /** Continues with the next due item within study, domain and kind of task. */
    public void proceed() {
        ItemFilter now = filter.get();
        exits.judge(new ItemFilter(now.study(), now.domain(), now.taskType(), null));
    }

    /** Opens one item. */
    public void open(ItemRow row) {
        exits.open(row.key());
    }

    /** Opens the screen that imports packs. */
    public void importPack() {
        exits.importPack();
    }

    /** Reloads everything. */
    public void refresh() {
        reading.cancel();
        ItemFilter asked = filter.get();
        reading = tasks.run(
                () -> new Answer(queue.studies(), queue.count(asked)), answer -> show(answer, asked), this::failed);
    }

    private void show(Answer answer, ItemFilter asked) {
        studies.setAll(answer.studies());
        rows.set(new LazyRows<>(
                answer.count(), (offset, limit) -> List.copyOf(queue.page(asked, offset, limit)), tasks));
        state.set(studies.isEmpty() ? PageState.EMPTY : PageState.READY);
    }

    private void failed(Exception failure) {
        LOG.error("TS-QUEUE: the queue could not be read", failure);
        state.set(PageState.FAILED);
    }

    /** Stops reading. */
    public void close() {
        reading.cancel();
    }
}
