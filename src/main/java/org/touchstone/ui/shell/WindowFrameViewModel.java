package org.touchstone.ui.shell;

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
import org.touchstone.ui.kit.dialogs.Notice;
import org.touchstone.workstation.bundles.BundleExport;
import org.touchstone.workstation.profile.OpenProfile;

/** Where one is, and what the status bar tells. UI thread. */
public final class WindowFrameViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(WindowFrameViewModel.class);

    private record Facts(long outbox, boolean clockSuspect) {}

    private final OpenProfile profile;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<NavigationTarget> destination =
            new ReadOnlyObjectWrapper<>(NavigationTarget.QUEUE);
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyLongWrapper outbox = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper clockSuspect = new ReadOnlyBooleanWrapper();
    private Subscription reading = () -> {};

    public WindowFrameViewModel(OpenProfile profile, TaskRunner tasks) {
        this.profile = profile;
        this.tasks = tasks;
    }

    public ReadOnlyObjectProperty<NavigationTarget> destination() {
        return destination.getReadOnlyProperty();
    }

    /** The latest notice; empty for none. */
    public ObjectProperty<Optional<Notice>> notice() {
        return notice;
    }

    /** Judgments that no bundle carries yet. */
    ReadOnlyLongProperty outbox() {
        return outbox.getReadOnlyProperty();
    }

    /** Whether the clock of this machine could not be trusted at the last judgment. */
    ReadOnlyBooleanProperty clockSuspect() {
        return clockSuspect.getReadOnlyProperty();
    }

    String profileName() {
        return profile.annotator().displayName();
    }

    public void go(NavigationTarget to) {
        destination.set(to);
        refresh();
    }

    public void say(Notice text) {
        notice.set(Optional.of(text));
    }

    /** Reads again what the status bar tells. */
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
