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

/** First run and unlocking as one small state machine. UI thread. */
public final class StartViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(StartViewModel.class);

    /** Where the annotator is. */
    public enum Step {
        WELCOME,
        IDENTITY,
        FINGERPRINT,
        /** A snapshot is being chosen. */
        RESTORE,
        UNLOCK,
        /** Work was under way and is hidden; the passphrase brings it back. */
        LOCKED,
        /** The demo is hidden; it comes back without a passphrase. */
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

    /** @param pack a study pack to begin with, when the program was started with one */
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
     * Stands before a profile that was open and has been closed.
     *
     * @param demo whether it was the demo
     */
    public static StartViewModel locked(StartPorts ports, boolean demo) {
        return new StartViewModel(ports, Optional.empty(), demo ? Step.LOCKED_DEMO : Step.LOCKED);
    }

    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /** What goes on; empty when nothing does. */
    public ReadOnlyStringProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** What was refused or failed; empty when nothing was. */
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

    /** A hint on the passphrase as it is being typed. */
    public ObservableValue<String> strength() {
        return passphrase.map(p -> PassphraseStrength.of(p).sentence());
    }

    /** The six words of the key that was made. */
    public ObservableValue<List<String>> fingerprint() {
        return made.map(profile -> profile.map(OpenProfile::fingerprint).orElse(List.of()));
    }

    /** The pack to be imported once the profile exists, as a file name; empty for none. */
    public String packName() {
        return pack.map(p -> String.valueOf(p.getFileName())).orElse("");
    }

    /** Whether the identity can be made as it stands. */
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

    /** Chooses a pack to begin with, then goes on to the identity. */
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

    /** Asks where snapshots are, and shows them. */
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

    /** The snapshots found, each as what restoring it would take and leave; of each profile the longest first. */
    public ObservableList<RestoreChoice> snapshots() {
        return snapshots;
    }

    /** How snapshots are told of. */
    SnapshotWords words() {
        return new SnapshotWords(ports.clock().getZone(), ports.clock().millis());
    }

    /** What was restored and what was left; empty when nothing was. */
    public ReadOnlyStringProperty restored() {
        return restored.getReadOnlyProperty();
    }

    /** Makes the profile out of this snapshot; its passphrase is asked next. */
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

    /** Goes back to the choice. */
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

    /** Makes the key and the profile. */
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

    /** Goes to work with the profile just made. */
    public void begin() {
        made.get().ifPresent(profile -> opened(profile, pack, false));
    }

    /** Opens the existing profile. A passphrase that opens nothing is forgotten at once. */
    public void unlock() {
        char[] secret = passphrase.get().toCharArray();
        run("Opening your profile", () -> ports.profiles().open(ports.folder(), secret, renewing()), profile -> {
            forgetPassphrases();
            opened(profile, pack, false);
        });
    }

    /** Opening takes long only when a new data key is made. */
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

    /** Closes a profile that was made but not handed over. */
    public void close() {
        made.get().ifPresent(OpenProfile::close);
        made.set(Optional.empty());
    }
}
