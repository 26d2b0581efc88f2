package org.touchstone.ui.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.files.Access;
import org.touchstone.files.Existing;
import org.touchstone.files.PendingFile;
import org.touchstone.ui.kit.Words;
import org.touchstone.ui.kit.dialogs.Dialogs.FileKind;
import org.touchstone.ui.kit.dialogs.Notice;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.ProfileException;
import org.touchstone.workstation.profile.Profiles;

/** The annotator's name, key and passphrase. UI thread. */
public final class IdentityViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityViewModel.class);
    private static final String DUE =
            "A new data key will be made when you next open the profile: everything is encrypted again, which"
                    + " takes about a minute per gigabyte.";

    private final OpenProfile profile;
    private final SettingsPorts ports;
    private final StringProperty old = new SimpleStringProperty("");
    private final StringProperty replacement = new SimpleStringProperty("");
    private final StringProperty repeated = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final BooleanProperty newDataKey = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper due = new ReadOnlyStringWrapper("");

    public IdentityViewModel(OpenProfile profile, SettingsPorts ports) {
        this.profile = profile;
        this.ports = ports;
        List.of(old, replacement, repeated).forEach(p -> p.addListener(changed -> problem.set("")));
        profile.newDataKeyProblem().ifPresent(problem::set);
        showDue();
    }

    private void showDue() {
        due.set(profile.isNewDataKeyDue() ? DUE : "");
    }

    String name() {
        return profile.annotator().displayName();
    }

    List<String> fingerprint() {
        return profile.fingerprint();
    }

    String publicKeyPem() {
        return profile.publicKeyPem();
    }

    StringProperty old() {
        return old;
    }

    StringProperty replacement() {
        return replacement;
    }

    StringProperty repeated() {
        return repeated;
    }

    /** Whether to create a new data key with the new passphrase. */
    BooleanProperty newDataKey() {
        return newDataKey;
    }

    /** States that a new data key will be created; empty if none was asked for. */
    ReadOnlyStringProperty due() {
        return due.getReadOnlyProperty();
    }

    /** Why the last action was refused; empty if it was not. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    void copyPublicKey() {
        ports.dialogs().copy(profile.publicKeyPem());
        ports.notices().accept(Notice.done("The public key is on the clipboard. It is not secret."));
    }

    void exportPublicKey() {
        ports.dialogs().save(FileKind.PUBLIC_KEY, "touchstone-public-key.pem").ifPresent(this::writeKey);
    }

    private void writeKey(Path file) {
        var unused = ports.tasks()
                .run(
                        () -> {
                            // The dialog has already asked whether to replace a file.
                            byte[] pem = profile.publicKeyPem().getBytes(StandardCharsets.US_ASCII);
                            PendingFile.write(file, Access.SETTINGS, Existing.REPLACE, pem);
                            return file.getFileName();
                        },
                        name -> ports.notices().accept(Notice.done("The public key is written to " + name + ".")),
                        failure -> {
                            LOG.warn("The public key could not be written", failure);
                            ports.notices()
                                    .accept(Notice.problem(
                                            "The public key could not be written there. Choose another" + " place."));
                        });
    }

    void changePassphrase() {
        if (busy.get()) {
            return;
        }
        String wanted = replacement.get();
        if (wanted.isBlank() || wanted.codePointCount(0, wanted.length()) < Profiles.SHORTEST_PASSPHRASE) {
            problem.set("Use at least " + Profiles.SHORTEST_PASSPHRASE + " characters.");
            return;
        }
        if (!wanted.equals(repeated.get())) {
            problem.set("The two new passphrases differ. Type the same one twice.");
            return;
        }
        char[] before = old.get().toCharArray();
        char[] after = wanted.toCharArray();
        boolean renew = newDataKey.get();
        Optional<Path> shelf = Optional.ofNullable(
                        ports.preferences().preferences().getValue().safety().backupFolder())
                .map(Path::of);
        busy.set(true);
        var unused = ports.tasks()
                .run(
                        () -> {
                            profile.changePassphrase(before, after);
                            if (renew) {
                                profile.requestNewDataKey();
                            }
                            return snapshots(shelf);
                        },
                        this::changed,
                        this::refused);
    }

    /** Re-encrypts the snapshots' keys with the new passphrase; returns the outcome as a sentence. */
    private String snapshots(Optional<Path> shelf) {
        if (shelf.isEmpty()) {
            return "";
        }
        try {
            OpenProfile.Rewrapped snapshots = profile.rewrapSnapshots(shelf.get());
            String opened = snapshots.done() == 0
                    ? ""
                    : " " + Words.count(snapshots.done(), "snapshot") + (snapshots.done() == 1 ? " opens" : " open")
                            + " with it, too.";
            return snapshots.others() == 0
                    ? opened
                    : opened + " " + Words.count(snapshots.others(), "older snapshot")
                            + " can be opened only with the passphrase of that time.";
        } catch (IOException e) {
            LOG.warn("The snapshots could not be brought under the new passphrase", e);
            return " The snapshots cannot be reached: they open with the old passphrase until the next one is taken"
                    + " there.";
        }
    }

    private void changed(String snapshots) {
        busy.set(false);
        newDataKey.set(false);
        List.of(old, replacement, repeated).forEach(p -> p.set(""));
        showDue();
        String key = due.get().isEmpty()
                ? " Copies of the profile made before still open with the old one."
                : " The new data key will be made when you next unlock the profile.";
        ports.notices().accept(Notice.done("The passphrase has been changed." + snapshots + key));
    }

    private void refused(Exception failure) {
        busy.set(false);
        if (failure instanceof ProfileException refused) {
            problem.set(String.valueOf(refused.getMessage()));
        } else if (failure instanceof IOException) {
            LOG.warn("The passphrase could not be changed", failure);
            problem.set("The profile folder cannot be written. The old passphrase still holds.");
        } else {
            LOG.error("TS-PASSPHRASE: the passphrase could not be changed", failure);
            problem.set("Something went wrong (TS-PASSPHRASE). The old passphrase still holds.");
        }
    }
}
