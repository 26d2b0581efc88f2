package org.touchstone.ui.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.files.Access;
import org.touchstone.files.Existing;
import org.touchstone.files.PendingFile;
import org.touchstone.ui.kit.Dialogs.FileKind;
import org.touchstone.ui.kit.Notice;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.ProfileException;
import org.touchstone.workstation.profile.Profiles;

/** The annotator's name, key and passphrase. UI thread. */
final class IdentityViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityViewModel.class);

    private final OpenProfile profile;
    private final SettingsPorts ports;
    private final StringProperty old = new SimpleStringProperty("");
    private final StringProperty replacement = new SimpleStringProperty("");
    private final StringProperty repeated = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    IdentityViewModel(OpenProfile profile, SettingsPorts ports) {
        this.profile = profile;
        this.ports = ports;
        List.of(old, replacement, repeated).forEach(p -> p.addListener(changed -> problem.set("")));
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

    /** What was refused; empty when nothing was. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    void copyPublicKey() {
        ports.dialogs().copy(profile.publicKeyPem());
        ports.notices().accept(Notice.done("The public key is on the clipboard. It is no secret."));
    }

    void exportPublicKey() {
        ports.dialogs().save(FileKind.PUBLIC_KEY, "touchstone-public-key.pem").ifPresent(this::writeKey);
    }

    private void writeKey(Path file) {
        var unused = ports.tasks()
                .run(
                        () -> {
                            // The dialog has asked before a file is replaced.
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
        if (wanted.codePointCount(0, wanted.length()) < Profiles.SHORTEST_PASSPHRASE) {
            problem.set("Use at least " + Profiles.SHORTEST_PASSPHRASE + " characters.");
            return;
        }
        if (!wanted.equals(repeated.get())) {
            problem.set("The two new passphrases differ. Type the same one twice.");
            return;
        }
        char[] before = old.get().toCharArray();
        char[] after = wanted.toCharArray();
        busy.set(true);
        var unused = ports.tasks()
                .run(
                        () -> {
                            profile.changePassphrase(before, after);
                            return true;
                        },
                        done -> changed(),
                        this::refused);
    }

    private void changed() {
        busy.set(false);
        List.of(old, replacement, repeated).forEach(p -> p.set(""));
        ports.notices().accept(Notice.done("The passphrase is changed. The old one opens nothing any more."));
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
