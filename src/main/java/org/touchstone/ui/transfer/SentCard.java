package org.touchstone.ui.transfer;

import java.time.ZoneId;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.Words;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.controls.Forms;
import org.touchstone.ui.kit.pages.WorkLine;
import org.touchstone.workstation.bundles.BundleExport.Sent;

/** The exported bundles, newest first; each can be saved again. */
final class SentCard extends VBox {
    /** Number of bundles shown at first. */
    private static final int NEWEST = 5;

    private static final int DIGEST_CHARS = 16;

    private final SentViewModel model;
    private final ZoneId zone;
    private final VBox bundles = StyleClass.style(new VBox(), StyleClass.CHOICES);
    private boolean all;

    SentCard(SentViewModel model, ZoneId zone) {
        this.model = model;
        this.zone = zone;
        StyleClass.style(this, StyleClass.CARD);
        getChildren()
                .addAll(
                        StyleClass.style(new Label("Sent bundles"), StyleClass.HEADING),
                        new WorkLine(model.work()),
                        bundles);
        model.sent().addListener((ListChangeListener<Sent>) change -> fill());
        fill();
    }

    private void fill() {
        List<Sent> sent = model.sent();
        bundles.getChildren().clear();
        if (sent.isEmpty()) {
            bundles.getChildren()
                    .add(StyleClass.style(
                            Forms.sentence("No bundle has been exported yet. Exported bundles are listed here"
                                    + " and can be saved again if a file is lost."),
                            StyleClass.MUTED));
            return;
        }
        bundles.getChildren()
                .add(StyleClass.style(
                        Forms.sentence("If a file is lost, it can be saved again, identical to the first."),
                        StyleClass.MUTED));
        sent.stream().limit(all ? sent.size() : NEWEST).map(this::row).forEach(bundles.getChildren()::add);
        if (sent.size() > NEWEST) {
            String text = all ? "Show the newest only" : "Show all " + Words.count(sent.size(), "bundle");
            bundles.getChildren().add(Buttons.flat(text, this::toggle));
        }
    }

    private void toggle() {
        all = !all;
        fill();
        // The pressed button is gone; keep the focus here.
        bundles.getChildren().get(bundles.getChildren().size() - 1).requestFocus();
    }

    private Node row(Sent bundle) {
        Label title = StyleClass.style(Forms.sentence(bundle.title()), StyleClass.FIELD_LABEL);
        Label facts = StyleClass.style(
                Forms.sentence("Bundle " + bundle.sequence() + ", " + Words.count(bundle.judgments(), "judgment") + ", "
                        + Words.time(bundle.atMillis(), zone) + ", digest "
                        + bundle.digest().substring(0, DIGEST_CHARS) + "…"),
                StyleClass.MUTED);
        Button again = Buttons.plain("Save again", () -> model.saveAgain(bundle));
        again.setAccessibleText("Save bundle " + bundle.sequence() + " of " + bundle.title() + " again");
        VBox words = new VBox(title, facts);
        HBox.setHgrow(words, Priority.ALWAYS);
        return StyleClass.style(new HBox(words, again), StyleClass.CARD_ROW, TransferNodes.ENTRY);
    }
}
