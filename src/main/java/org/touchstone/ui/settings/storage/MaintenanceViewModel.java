package org.touchstone.ui.settings.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.domain.work.CheckReport;
import org.touchstone.refusal.Failure;
import org.touchstone.refusal.ForeseenFailureException;
import org.touchstone.tasks.Subscription;
import org.touchstone.ui.kit.Words;
import org.touchstone.ui.kit.dialogs.Notice;
import org.touchstone.ui.kit.pages.LongWork;
import org.touchstone.ui.settings.SettingsPorts;
import org.touchstone.workstation.backup.BackupResult;
import org.touchstone.workstation.backup.SnapshotWords;
import org.touchstone.workstation.profile.OpenProfile;

/**
 * Maintains an open profile in the background: a full check soon after opening, and snapshots while there are changes
 * and a folder for them. UI thread.
 */
public final class MaintenanceViewModel {
    /** Delay of the check, so that the window and the first item appear first. */
    public static final Duration CHECK_AFTER = Duration.ofSeconds(10);

    /** Interval of snapshots during work. */
    static final Duration SNAPSHOT_EVERY = Duration.ofMinutes(30);

    private static final Logger LOG = LoggerFactory.getLogger(MaintenanceViewModel.class);

    private final OpenProfile profile;
    private final SettingsPorts ports;
    private final MaintenancePorts care;
    private final LongWork check;
    private final LongWork copy;
    private final ReadOnlyObjectWrapper<Optional<CheckReport>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper checked = new ReadOnlyStringWrapper("Not checked yet since it was opened.");
    private final ReadOnlyStringWrapper snapshots = new ReadOnlyStringWrapper("");
    private Subscription checking = () -> {};
    private Subscription copying = () -> {};

    public MaintenanceViewModel(OpenProfile profile, SettingsPorts ports, MaintenancePorts care) {
        this.profile = profile;
        this.ports = ports;
        this.care = care;
        this.check = new LongWork(care.background(), care.screen());
        this.copy = new LongWork(care.background(), care.screen());
    }

    /** Starts the background maintenance. */
    public void begin() {
        checking = care.scheduler().after(CHECK_AFTER, this::check);
        copying = care.scheduler().after(CHECK_AFTER.multipliedBy(3), this::copyInTurn);
    }

    LongWork checkWork() {
        return check;
    }

    LongWork copyWork() {
        return copy;
    }

    /** The result of the last check; empty before the first. */
    public ReadOnlyObjectProperty<Optional<CheckReport>> found() {
        return found.getReadOnlyProperty();
    }

    /** The result of the last check as a sentence. */
    public ReadOnlyStringProperty checked() {
        return checked.getReadOnlyProperty();
    }

    /** The existing snapshots as a sentence; empty if none are taken. */
    public ReadOnlyStringProperty snapshots() {
        return snapshots.getReadOnlyProperty();
    }

    /** The folder for snapshots; empty if none is chosen. */
    public ObservableValue<String> target() {
        return ports.preferences()
                .preferences()
                .map(p -> Optional.ofNullable(p.safety().backupFolder()).orElse(""));
    }

    /** The running task for the status bar; empty if none is running. */
    public ObservableValue<String> status() {
        return Bindings.createStringBinding(this::statusNow, check.title(), check.done(), copy.title());
    }

    private String statusNow() {
        if (check.isRunning()) {
            double done = check.done().get();
            return done < 0 ? "Checking the store" : "Checking the store, " + (int) (done * 100) + " %";
        }
        return copy.isRunning() ? "Taking a snapshot" : "";
    }

    /** Checks the whole profile now. */
    void check() {
        check.start("Checking", profile::check, this::show, failure -> {
            LOG.error("TS-CHECK: the check could not be done", failure);
            checked.set("The check could not be completed (TS-CHECK). Your work is unchanged; try again.");
        });
    }

    private void show(CheckReport result) {
        found.set(Optional.of(result));
        String when = Words.time(care.clock().millis(), care.clock().getZone());
        if (!result.complete()) {
            checked.set("The last check was cancelled.");
        } else if (result.isSound()) {
            checked.set("Checked " + when + ": " + SnapshotWords.entries(result.entries()) + ", "
                    + Words.count(result.items(), "item") + " and " + Words.size(result.packBytes())
                    + " of packs are intact." + remarks(result));
        } else {
            checked.set("Checked " + when + ": damage was found.");
            ports.notices()
                    .accept(Notice.problem(
                            "The profile was changed from outside or its disk is failing. Export your outbox, then"
                                    + " restore a snapshot. Settings, Storage has the details."));
        }
    }

    private static String remarks(CheckReport result) {
        return result.remarks().stream().map(remark -> " " + remark).collect(Collectors.joining());
    }

    /** Asks for a folder and takes a first snapshot there. */
    public void chooseTarget() {
        ports.dialogs().folder("Folder for snapshots").ifPresent(folder -> {
            ports.preferences().update(p -> p.withSafety(p.safety().withBackupFolder(folder.toString())));
            copyNow();
        });
    }

    /** Stops taking snapshots; existing ones remain. */
    public void forgetTarget() {
        ports.preferences().update(p -> p.withSafety(p.safety().withBackupFolder(null)));
        snapshots.set("");
    }

    /** Takes a snapshot now. */
    public void copyNow() {
        folder().ifPresent(target -> copy(target, true));
    }

    private void copyInTurn() {
        copying = care.scheduler().after(SNAPSHOT_EVERY, this::copyInTurn);
        folder().ifPresent(target -> copy(target, false));
    }

    private Optional<Path> folder() {
        return Optional.of(target().getValue()).filter(t -> !t.isEmpty()).map(Path::of);
    }

    private void copy(Path target, boolean asked) {
        copy.start(
                "Taking a snapshot",
                progress -> {
                    if (!Files.isDirectory(target)) {
                        throw new IOException("The folder for snapshots is not there.");
                    }
                    return asked || !profile.isSaved(target)
                            ? said(profile.backUp(target, care.clock().millis(), progress))
                            : said(target);
                },
                snapshots::set,
                failure -> copyFailed(failure, asked));
    }

    /** Reloads the list of snapshots. */
    public void refresh() {
        folder().ifPresent(target -> {
            var unused = care.background()
                    .run(() -> said(target), snapshots::set, failure -> LOG.warn("No snapshots read", failure));
        });
    }

    private SnapshotWords words() {
        return new SnapshotWords(care.clock().getZone(), care.clock().millis());
    }

    private String said(Path target) throws IOException {
        return words().shelf(profile.snapshots(target));
    }

    private String said(BackupResult taken) {
        SnapshotWords words = words();
        return Stream.concat(Stream.of(words.taken(taken)), words.remarks(taken).stream())
                .collect(Collectors.joining(" "));
    }

    /**
     * Reports a failed snapshot, unless it was automatic and the folder is absent, as with a stick that is not
     * plugged in.
     */
    private void copyFailed(Exception failure, boolean asked) {
        LOG.warn("A snapshot could not be taken", failure);
        if (ForeseenFailureException.is(failure, Failure.NOT_READ_BACK)) {
            snapshots.set(String.valueOf(failure.getMessage()));
            ports.notices().accept(Notice.problem(String.valueOf(failure.getMessage())));
            return;
        }
        snapshots.set("The last snapshot could not be taken: the folder is missing, full or read-only.");
        if (asked) {
            ports.notices()
                    .accept(Notice.problem(
                            "The snapshot could not be taken. Your work is safe; check the folder and its free"
                                    + " space, then try again."));
        }
    }

    /** Stops the background maintenance. */
    public void close() {
        checking.cancel();
        copying.cancel();
        check.cancel();
        copy.cancel();
    }
}
