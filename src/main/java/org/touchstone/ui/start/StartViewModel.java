package org.touchstone.ui.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.domain.people.Annotator;
import org.touchstone.tasks.Progress;
import org.touchstone.ui.kit.dialogs.Dialogs.FileKind;
import org.touchstone.workstation.backup.RestoreChoice;
import org.touchstone.workstation.backup.Snapshot;
import org.touchstone.workstation.backup.SnapshotFolder;
import org.touchstone.workstation.backup.SnapshotWords;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.ProfileException;

/** First run and unlocking as one state machine. UI thread. */
public final class StartViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(StartViewModel.class);

    /** The steps. */
    public enum Step {
        WELCOME,
        IDENTITY,
        FINGERPRINT,
        /** A snapshot is being chosen. */
        RESTORE,
        UNLOCK,
        /** A profile is locked; the passphrase opens it again. */
        LOCKED,
        /** The demo is locked; it opens again without a passphrase. */
        LOCKED_DEMO
    }

    private final StartPorts ports;
    private final ReadOnlyObjectWrapper<Step> step;
    private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final StringProperty displayName = new SimpleStringProperty("");
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final StringProperty repeated = new SimpleStringProperty("");
    private final ObjectProperty<Optional<OpenProfile>> made = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<RestoreChoice> snapshots = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper restored = new ReadOnlyStringWrapper("");
    private Optional<Path> pack;

    /**
     * @param pack the study pack that the program was started with
     */
    public StartViewModel(StartPorts ports, Optional<Path> pack) {
        this(ports, pack, first(ports, pack));
    }

    private StartViewModel(StartPorts ports, Optional<Path> pack, Step first) {
        this.ports = ports;
        this.pack = pack;
        this.step = new ReadOnlyObjectWrapper<>(first);
        Runnable forget = () -> problem.set("");
        List.of(displayName, passphrase, repeated).forEach(p -> p.addListener((o, a, b) -> forget.run()));
    }

    private static Step first(StartPorts ports, Optional<Path> pack) {
        if (ports.profiles().exists(ports.folder())) {
            return Step.UNLOCK;
        }
        return pack.isPresent() ? Step.IDENTITY : Step.WELCOME;
    }

    /**
     * Creates a model for a profile that was open and has been locked.
     *
     * @param demo whether it was the demo
     */
    public static StartViewModel locked(StartPorts ports, boolean demo) {
        return new StartViewModel(ports, Optional.empty(), demo ? Step.LOCKED_DEMO : Step.LOCKED);
    }

    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /** The running task; empty if none is running. */
    public ReadOnlyStringProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last action was refused or failed; empty if it was not. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    public StringProperty displayName() {
        return displayName;
    }

    public StringProperty passphrase() {
        return passphrase;
    }

    public StringProperty repeated() {
        return repeated;
    }

    /** A hint on the passphrase while it is being typed. */
    public ObservableValue<String> strength() {
        return passphrase.map(p -> PassphraseStrength.of(p).sentence());
    }

    /** The six words of the new key. */
    public ObservableValue<List<String>> fingerprint() {
        return made.map(profile -> profile.map(OpenProfile::fingerprint).orElse(List.of()));
    }

    /** Returns the file name of the pack to import after the profile is created; empty for none. */
    public String packName() {
        return pack.map(p -> String.valueOf(p.getFileName())).orElse("");
    }

    /** Whether the identity can be created with the present input. */
    public ObservableValue<Boolean> ready() {
        return Bindings.createBooleanBinding(
                () -> Annotator.problemOf(displayName.get().strip()).isEmpty()
                        && PassphraseStrength.of(passphrase.get()).allowed()
                        && passphrase.get().equals(repeated.get())
                        && busy.get().isEmpty(),
                displayName,
                passphrase,
                repeated,
                busy);
    }

    /** Asks for a pack to import, then goes on to the identity. */
    public void openPack() {
        ports.dialogs().open(FileKind.PACK).ifPresent(file -> {
            pack = Optional.of(file);
            step.set(Step.IDENTITY);
        });
    }

    /** Goes on to the identity without a pack. */
    public void beginWithoutPack() {
        pack = Optional.empty();
        step.set(Step.IDENTITY);
    }

    /** Asks for the folder of snapshots and lists them. */
    public void chooseSnapshots() {
        ports.dialogs().folder("Folder with snapshots").ifPresent(folder -> {
            problem.set("");
            var unused = ports.tasks()
                    .run(
                            () -> found(folder),
                            all -> {
                                snapshots.setAll(all);
                                if (all.isEmpty()) {
                                    problem.set("There is no snapshot in this folder. Choose the folder that was named"
                                            + " under Settings, Storage.");
                                } else {
                                    step.set(Step.RESTORE);
                                }
                            },
                            this::failed);
        });
    }

    private static List<RestoreChoice> found(Path folder) throws IOException {
        List<RestoreChoice> all = new ArrayList<>();
        for (SnapshotFolder shelf : SnapshotFolder.find(folder)) {
            List<Snapshot> held = shelf.list();
            int unreadable = shelf.unreadable();
            held.forEach(each -> all.add(RestoreChoice.of(each, held, unreadable)));
        }
        return all;
    }

    /**
     * Returns the snapshots found, each with what restoring it would bring back and omit; for each profile the
     * longest first.
     */
    public ObservableList<RestoreChoice> snapshots() {
        return snapshots;
    }

    /** Returns the descriptions of snapshots. */
    SnapshotWords words() {
        return new SnapshotWords(ports.clock().getZone(), ports.clock().millis());
    }

    /** What was restored and what was omitted; empty if nothing was restored. */
    public ReadOnlyStringProperty restored() {
        return restored.getReadOnlyProperty();
    }

    /** Restores this snapshot as the profile; its passphrase is asked for next. */
    public void restore(RestoreChoice choice) {
        run(
                "Copying the snapshot",
                () -> {
                    ports.profiles().restore(choice.snapshot(), ports.folder(), Progress.NONE);
                    return choice;
                },
                done -> {
                    SnapshotWords words = words();
                    restored.set(Stream.concat(Stream.of(words.restored(done)), words.remarks(done).stream())
                            .collect(Collectors.joining(" ")));
                    step.set(Step.UNLOCK);
                });
    }

    /** Goes back to the first choice. */
    public void back() {
        problem.set("");
        step.set(Step.WELCOME);
    }

    /** Opens the demo. */
    public void tryDemo() {
        run(
                "Preparing the demo studies",
                () -> ports.demo().call(),
                profile -> opened(profile, Optional.empty(), true));
    }

    /** Creates the key and the profile. */
    public void makeIdentity() {
        if (!passphrase.get().equals(repeated.get())) {
            problem.set("The two passphrases differ. Type the same one twice.");
            return;
        }
        if (!ready().getValue()) {
            problem.set(
                    displayName.get().isBlank()
                            ? "Enter the name under which the study knows you."
                            : Annotator.problemOf(displayName.get().strip())
                                    .orElseGet(() -> PassphraseStrength.of(passphrase.get())
                                            .sentence()));
            return;
        }
        String name = displayName.get().strip();
        char[] secret = passphrase.get().toCharArray();
        run("Making your key on this machine", () -> ports.profiles().create(ports.folder(), name, secret), profile -> {
            forgetPassphrases();
            made.set(Optional.of(profile));
            step.set(Step.FINGERPRINT);
        });
    }

    /** Copies the public key for the study lead. */
    public void copyPublicKey() {
        made.get().ifPresent(profile -> ports.dialogs().copy(profile.publicKeyPem()));
    }

    /** Starts work with the new profile. */
    public void begin() {
        made.get().ifPresent(profile -> opened(profile, pack, false));
    }

    /** Opens the existing profile. A wrong passphrase is cleared immediately. */
    public void unlock() {
        char[] secret = passphrase.get().toCharArray();
        run("Opening your profile", () -> ports.profiles().open(ports.folder(), secret, renewing()), profile -> {
            forgetPassphrases();
            opened(profile, pack, false);
        });
    }

    /** Shows progress: opening takes long only when a new data key is created. */
    private Progress renewing() {
        return (done, total) -> {
            long percent = total <= 0 ? 0 : done * 100 / total;
            ports.screen().execute(() -> busy.set("Making a new data key, " + percent + " %"));
            return true;
        };
    }

    private void opened(OpenProfile profile, Optional<Path> toImport, boolean demo) {
        made.set(Optional.empty());
        ports.opened().accept(new Opened(profile, toImport, demo));
    }

    private void forgetPassphrases() {
        passphrase.set("");
        repeated.set("");
    }

    private <T> void run(String what, Callable<T> work, Consumer<T> then) {
        if (!busy.get().isEmpty()) {
            return;
        }
        problem.set("");
        busy.set(what);
        ports.tasks()
                .run(
                        work,
                        result -> {
                            busy.set("");
                            then.accept(result);
                        },
                        this::failed);
    }

    private void failed(Exception failure) {
        busy.set("");
        if (failure instanceof ProfileException refused) {
            if (refused.reason() == ProfileException.Reason.WRONG_PASSPHRASE) {
                forgetPassphrases();
            }
            problem.set(String.valueOf(refused.getMessage()));
        } else if (failure instanceof IOException) {
            LOG.warn("The profile could not be read or written", failure);
            problem.set("The profile folder cannot be read or written. Nothing was changed. Check the disk and its"
                    + " permissions, then try again.");
        } else {
            LOG.error("TS-START: opening failed", failure);
            problem.set("Something went wrong while opening (TS-START). Nothing was changed; the log has the details.");
        }
    }

    /** Closes a profile that was created but not passed on. */
    public void close() {
        made.get().ifPresent(OpenProfile::close);
        made.set(Optional.empty());
    }
}
