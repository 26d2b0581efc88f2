package org.touchstone.ui.transfer;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.Words;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.controls.CopiedText;
import org.touchstone.ui.kit.controls.Forms;
import org.touchstone.ui.kit.pages.WorkLine;
import org.touchstone.ui.transfer.OutboxViewModel.Preview;
import org.touchstone.workstation.bundles.BundleExport.Outgoing;

/** The judgments that wait for export, by study. */
final class OutboxCard extends VBox {
    private final OutboxViewModel model;
    private final VBox studies = StyleClass.style(new VBox(), StyleClass.CHOICES);
    private final VBox preview = StyleClass.style(new VBox(), StyleClass.CHOICES);

    OutboxCard(OutboxViewModel model) {
        this.model = model;
        StyleClass.style(this, StyleClass.CARD);
        getChildren()
                .addAll(
                        StyleClass.style(new Label("Outbox"), StyleClass.HEADING),
                        studies,
                        new WorkLine(model.work()),
                        preview);
        model.waiting().addListener((ListChangeListener<Outgoing>) change -> fill());
        model.preview().addListener((value, before, now) -> {
            fill();
            showPreview(now);
        });
        fill();
        showPreview(Optional.empty());
    }

    private void fill() {
        studies.getChildren().clear();
        if (model.waiting().isEmpty()) {
            studies.getChildren()
                    .add(StyleClass.style(
                            Forms.sentence("Nothing to export. Your judgments are collected here until you"
                                    + " export them; exported bundles are listed below and can be saved again."),
                            StyleClass.MUTED));
        }
        boolean first = true;
        for (Outgoing each : model.waiting()) {
            studies.getChildren().add(row(each, first));
            first = false;
        }
    }

    private Node row(Outgoing outgoing, boolean first) {
        Label title = StyleClass.style(Forms.sentence(outgoing.title()), StyleClass.FIELD_LABEL);
        Label facts = StyleClass.style(
                Forms.sentence(Words.count(outgoing.judgments(), "judgment") + ", bundle " + outgoing.bundleSequence()),
                StyleClass.MUTED);
        boolean open = model.preview()
                .get()
                .filter(p -> p.study().equals(outgoing.study()))
                .isPresent();
        Button read = Buttons.plain(
                open ? "Hide what would leave" : "Read what would leave", () -> model.togglePreview(outgoing));
        Runnable export = () -> model.export(outgoing);
        Button leave = first
                ? Buttons.primary("Export bundle to a file", export)
                : Buttons.plain("Export bundle to a file", export);
        return StyleClass.style(
                new HBox(new VBox(title, facts), Forms.spacer(), read, leave),
                StyleClass.CARD_ROW,
                TransferNodes.ENTRY);
    }

    private void showPreview(Optional<Preview> shown) {
        preview.getChildren().clear();
        preview.setManaged(shown.isPresent());
        shown.ifPresent(p -> {
            String which = p.lines().size() < p.total()
                    ? "The first " + p.lines().size() + " of " + Words.number(p.total()) + " judgments, word for word"
                    : "Every judgment, word for word";
            String rest = which + (p.inFull() ? "." : ", except for what is hidden here.");
            TextArea text = StyleClass.style(new CopiedText.Area(String.join("\n", p.lines())), StyleClass.PREVIEW);
            text.setEditable(false);
            text.setWrapText(true);
            text.setPrefRowCount(12);
            text.setAccessibleText("What would leave this machine");
            Label also = Forms.hint(rest + " With them go your public key, your display name and the times of this"
                    + " study's entries; other studies, prompts and responses stay here.");
            preview.getChildren().addAll(also, displayFacts(p), text);
        });
    }

    /** Explains the display facts and offers to show them. */
    private Node displayFacts(Preview shown) {
        if (shown.inFull()) {
            return Forms.hint(
                    "The display facts are shown. Votes that you give on these items from now on are marked.");
        }
        Label why = Forms.hint("How the texts were shown and scrolled is exported too, but hidden here: it reveals"
                + " which answer is longer, and you can still change your votes. If you read it, your later"
                + " votes on these items are marked.");
        HBox.setHgrow(why, Priority.ALWAYS);
        Button show = Buttons.plain("Show these facts too", model::showDisplayFacts);
        show.setMinWidth(USE_PREF_SIZE);
        return StyleClass.style(new HBox(why, show), StyleClass.CARD_ROW);
    }
}
