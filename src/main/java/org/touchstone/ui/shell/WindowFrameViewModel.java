package org.touchstone.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.tasks.Subscription;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.feature.Feature;
import org.touchstone.ui.kit.dialogs.Notice;
import org.touchstone.workstation.bundles.BundleExport;
import org.touchstone.workstation.profile.OpenProfile;

/** The current screen and the contents of the status bar. UI thread. */
public final class WindowFrameViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(WindowFrameViewModel.class);

    private record Facts(long outbox, boolean clockSuspect) {}

    private final OpenProfile profile;
    private final TaskRunner tasks;
    private final List<Feature> features;
    private final ReadOnlyObjectWrapper<Feature> destination;
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyLongWrapper outbox = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper clockSuspect = new ReadOnlyBooleanWrapper();
    private Subscription reading = () -> {};

    /**
     * @param features the screens in display order, starting with the first
     */
    public WindowFrameViewModel(OpenProfile profile, TaskRunner tasks, List<Feature> features) {
        this.features = List.copyOf(features);
        this.destination = new ReadOnlyObjectWrapper<>(features.get(0));
        this.profile = profile;
        this.tasks = tasks;
    }

    /** Returns the screens in display order. */
    public List<Feature> features() {
        return features;
    }

    public ReadOnlyObjectProperty<Feature> destination() {
        return destination.getReadOnlyProperty();
    }

    /** The latest notice; empty for none. */
    public ObjectProperty<Optional<Notice>> notice() {
        return notice;
    }

    /** The number of judgments not exported yet. */
    ReadOnlyLongProperty outbox() {
        return outbox.getReadOnlyProperty();
    }

    /** Whether the machine's clock could not be trusted at the last judgment. */
    ReadOnlyBooleanProperty clockSuspect() {
        return clockSuspect.getReadOnlyProperty();
    }

    String profileName() {
        return profile.annotator().displayName();
    }

    public void go(Feature to) {
        destination.set(to);
        refresh();
    }

    public void say(Notice text) {
        notice.set(Optional.of(text));
    }

    /** Reloads the contents of the status bar. */
    public void refresh() {
        reading.cancel();
        reading = tasks.run(
                this::read,
                facts -> {
                    outbox.set(facts.outbox());
                    clockSuspect.set(facts.clockSuspect());
                },
                failure -> LOG.error("TS-STATUS: the status could not be read", failure));
    }

    private Facts read() {
        long waiting = profile.bundleExport().outgoing().stream()
                .mapToLong(BundleExport.Outgoing::judgments)
                .sum();
        boolean suspect = profile.review()
                .latest()
                .filter(judgment -> judgment.timing().clockSuspect())
                .isPresent();
        return new Facts(waiting, suspect);
    }

    public void close() {
        reading.cancel();
    }
}
