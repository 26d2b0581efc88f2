package org.touchstone.ui.transfer;

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
import org.touchstone.workstation.packs.HeldPacks.HeldPack;
import org.touchstone.workstation.packs.HeldPacks.HeldStudy;

/** The studies on this machine, with the key that signed them, the space they take, and their removal. */
final class PacksCard extends VBox {
    private static final int LONGEST_TITLE = 200;

    private final HeldPacksViewModel model;
    private final VBox studies = StyleClass.style(new VBox(), StyleClass.CHOICES);

    PacksCard(HeldPacksViewModel model) {
        this.model = model;
        StyleClass.style(this, StyleClass.CARD);
        getChildren()
                .addAll(
                        StyleClass.style(new Label("Studies on this machine"), StyleClass.HEADING),
                        studies,
                        new WorkLine(model.work()));
        model.studies().addListener((ListChangeListener<HeldStudy>) change -> fill());
        fill();
    }

    private void fill() {
        studies.getChildren().clear();
        if (model.studies().isEmpty()) {
            studies.getChildren()
                    .add(StyleClass.style(
                            Forms.sentence("No study is here. Import the pack that your study lead sent you."),
                            StyleClass.MUTED));
        }
        model.studies().forEach(study -> studies.getChildren().add(row(study)));
    }

    private Node row(HeldStudy study) {
        String name = Words.oneLine(study.title(), LONGEST_TITLE);
        HeldPack newest = study.packs().get(study.packs().size() - 1);
        Label title = StyleClass.style(Forms.sentence(name), StyleClass.FIELD_LABEL);
        Label facts = StyleClass.style(
                Forms.sentence("Version " + newest.version() + ", "
                        + Words.count(study.packs().size(), "pack") + ", "
                        + Words.count(study.unjudged(), "item") + " to judge, "
                        + Words.number(study.judged()) + " judged, " + Words.size(study.bytes())),
                StyleClass.MUTED);
        Label signer = StyleClass.style(Forms.sentence("Signed by " + newest.signerFingerprint()), StyleClass.MUTED);
        Button remove = Buttons.plain("Remove …", () -> model.remove(study));
        remove.setAccessibleText("Remove " + name);
        VBox words = new VBox(title, facts, signer);
        HBox.setHgrow(words, Priority.ALWAYS);
        return StyleClass.style(new HBox(words, remove), StyleClass.CARD_ROW, TransferNodes.ENTRY);
    }
}
