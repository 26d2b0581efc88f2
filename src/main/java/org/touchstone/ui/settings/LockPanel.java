package org.touchstone.ui.settings;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.controls.Forms;
import org.touchstone.ui.kit.controls.Segments;
import org.touchstone.ui.kit.keys.CommonActions;

/** The choice of when the window locks. */
final class LockPanel extends VBox {
    LockPanel(LockViewModel model) {
        StyleClass.style(this, StyleClass.CARD);
        FlowPane choices = Segments.of(LockViewModel.CHOICES, LockViewModel::words, model.minutes(), model::choose);
        getChildren()
                .addAll(
                        StyleClass.style(new Label("Lock"), StyleClass.HEADING),
                        StyleClass.style(
                                Forms.sentence("A locked window shows nothing, and the key to your work is wiped from"
                                        + " memory. The passphrase brings you back to where you were."),
                                StyleClass.MUTED),
                        Forms.field("Without keyboard or mouse, lock after", choices),
                        Forms.hint("Lock now: " + CommonActions.LOCK.delivered()
                                + ", unless you changed the key. An import or export delays the lock by at most"
                                + " five minutes."));
    }
}
