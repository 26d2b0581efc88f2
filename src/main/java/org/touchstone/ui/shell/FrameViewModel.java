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
import org.touchstone.ui.kit.Notice;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.transfer.BundleExport;

/** Where one is, and what the status bar tells. UI thread. */
final class FrameViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(FrameViewModel.class);

    private record Facts(long outbox, boolean clockSuspect) {}

    private final OpenProfile profile;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Destination> destination = new ReadOnlyObjectWrapper<>(Destination.QUEUE);
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyLongWrapper outbox = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper clockSuspect = new ReadOnlyBooleanWrapper();
    private Subscription reading = () -> {};

    FrameViewModel(OpenProfile profile, TaskRunner tasks) {
        this.profile = profile;
        this.tasks = tasks;
    }

    ReadOnlyObjectProperty<Destination> destination() {
        return destination.getReadOnlyProperty();
    }

    /** The latest notice; empty for none. */
    ObjectProperty<Optional<Notice>> notice() {
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

    void go(Destination to) {
        destination.set(to);
        refresh();
    }

    void say(Notice text) {
        notice.set(Optional.of(text));
    }

    /** Reads again what the status bar tells. */
    void refresh() {
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

    void close() {
        reading.cancel();
    }
}
