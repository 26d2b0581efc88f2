package org.touchstone.ui.settings;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.touchstone.domain.text.TextLimit;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.controls.FingerprintWords;
import org.touchstone.ui.kit.controls.Forms;
import org.touchstone.ui.kit.controls.LimitedText;

/** Name, fingerprint, public key, passphrase. */
public final class IdentityPanel extends VBox {
    private static final int KEY_ROWS = 4;

    private static final String WHY_RENEW = "Without a new data key, anyone who has an old copy of this"
            + " profile's keys and knows the old passphrase can still read your future work.";

    private final IdentityViewModel model;

    public IdentityPanel(IdentityViewModel model, LockViewModel lock) {
        this.model = model;
        StyleClass.style(this, StyleClass.SECTION);
        getChildren().addAll(key(), passphrase(), new LockPanel(lock));
    }

    private VBox key() {
        FingerprintWords words = new FingerprintWords(model.fingerprint());
        TextArea pem = StyleClass.style(new TextArea(model.publicKeyPem().strip()), StyleClass.PREVIEW);
        pem.setEditable(false);
        pem.setPrefRowCount(KEY_ROWS);
        HBox buttons = StyleClass.style(
                new HBox(
                        Buttons.plain("Copy public key", model::copyPublicKey),
                        Buttons.plain("Save public key to a file", model::exportPublicKey)),
                StyleClass.BUTTON_ROW_START);
        return StyleClass.style(
                new VBox(
                        StyleClass.style(new Label(model.name()), StyleClass.HEADING),
                        StyleClass.style(
                                Forms.sentence("Six words identify your key. Compare them with your study lead"
                                        + " to make sure that you both have the same key."),
                                StyleClass.MUTED),
                        words,
                        Forms.field("Public key", pem),
                        buttons),
                StyleClass.CARD);
    }

    private VBox passphrase() {
        PasswordField old = new PasswordField();
        old.textProperty().bindBidirectional(model.old());
        PasswordField wanted = new PasswordField();
        Label left = LimitedText.limit(wanted, TextLimit.PASSPHRASE);
        wanted.textProperty().bindBidirectional(model.replacement());
        PasswordField again = new PasswordField();
        LimitedText.limit(again, TextLimit.PASSPHRASE);
        again.textProperty().bindBidirectional(model.repeated());
        CheckBox renew = new CheckBox("Also make a new data key");
        renew.setAccessibleHelp(WHY_RENEW);
        renew.selectedProperty().bindBidirectional(model.newDataKey());
        Label due = Forms.sentence("");
        due.textProperty().bind(model.due());
        Forms.when(model.due().map(text -> !text.isEmpty()), due);
        Button change = Buttons.plain("Change passphrase", model::changePassphrase);
        change.disableProperty().bind(model.busy());
        return StyleClass.style(
                new VBox(
                        StyleClass.style(new Label("Passphrase"), StyleClass.HEADING),
                        Forms.field("Passphrase now", old),
                        Forms.field("New passphrase", wanted, "At least 10 characters; several words are best."),
                        left,
                        Forms.field("New passphrase again", again),
                        StyleClass.style(new VBox(renew, Forms.hint(WHY_RENEW)), StyleClass.FIELD),
                        due,
                        Forms.problem(model.problem()),
                        StyleClass.style(new HBox(change), StyleClass.BUTTON_ROW_START)),
                StyleClass.CARD);
    }
}
