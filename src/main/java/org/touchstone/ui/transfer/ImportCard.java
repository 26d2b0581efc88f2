package org.touchstone.ui.transfer;

import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.touchstone.crypto.VerifyKey;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.Words;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.controls.FingerprintWords;
import org.touchstone.ui.kit.controls.Forms;
import org.touchstone.ui.kit.controls.Scrolling;
import org.touchstone.ui.kit.pages.WorkLine;
import org.touchstone.workstation.packs.Candidate;
import org.touchstone.workstation.packs.Candidate.Signer;
import org.touchstone.workstation.packs.PackImport;

/** The import of a study pack: chosen, verified, asked about, imported or refused. */
final class ImportCard extends VBox {
    private static final StyleClass FINGERPRINTS = StyleClass.of("fingerprints");

    private static final String COMPARE =
            "Call your study lead, or meet: each reads the six words from their own screen."
                    + " They must all be the same. Do not take the words from the message that brought the pack.";

    private final ImportViewModel model;
    private final ZoneId zone;
    private final VBox place = TransferNodes.result();
    private final Button choose;

    /**
     * @param zone time zone of the displayed times
     */
    ImportCard(ImportViewModel model, ZoneId zone) {
        this.model = model;
        this.zone = zone;
        this.choose = Buttons.plain("Choose a pack", model::choose);
        VBox card = TransferNodes.card(
                "Import a study pack",
                "A pack is verified and shown to you before it is imported. You can also drop the file here.",
                choose);
        StyleClass.style(this, StyleClass.CARD);
        getChildren().addAll(List.copyOf(card.getChildren()));
        getChildren().addAll(new WorkLine(model.work()), place);
        TransferNodes.acceptDrops(this, model::take);
        model.outcome().addListener((value, before, now) -> show());
        model.asked().addListener((value, before, now) -> show());
        show();
    }

    private void show() {
        if (place.isFocusWithin()) {
            // The pressed button disappears; the focus stays in this card.
            choose.requestFocus();
        }
        place.getChildren().clear();
        model.asked().get().ifPresent(pack -> ask(pack.candidate()));
        model.outcome().get().ifPresent(this::tell);
    }

    private void tell(ImportViewModel.Outcome outcome) {
        place.getChildren().add(TransferNodes.verdict(outcome.good(), outcome.code(), outcome.sentence()));
        outcome.report().ifPresent(report -> {
            place.getChildren().add(facts(report));
            Button begin = Buttons.primary("Begin judging", () -> model.begin(report));
            place.getChildren().add(row(begin));
            if (isFocusWithin()) {
                begin.requestFocus();
            }
        });
        Scrolling.reveal(this);
    }

    private static GridPane facts(PackImport.Report report) {
        GridPane grid = TransferNodes.facts();
        TransferNodes.fact(grid, "Study", report.title());
        TransferNodes.fact(grid, "Version", String.valueOf(report.studyVersion()));
        TransferNodes.fact(grid, "Items", Words.number(report.items()));
        TransferNodes.fact(grid, "Signed by", report.signerFingerprint());
        TransferNodes.fact(grid, "Digest", report.packDigest());
        return grid;
    }

    private void ask(Candidate pack) {
        Label question = StyleClass.style(Forms.sentence(question(pack)), StyleClass.FIELD_LABEL);
        place.getChildren().add(question);
        place.getChildren().add(facts(pack));
        if (pack.signer() != Signer.KNOWN) {
            place.getChildren().addAll(Forms.sentence(why(pack)), keys(pack), Forms.hint(COMPARE));
        }
        if (pack.isLarge()) {
            place.getChildren().add(Forms.sentence(size(pack)));
        }
        Button[] answers = answers(pack);
        answers[0].setAccessibleHelp(question.getText());
        place.getChildren().add(row(answers));
        answers[0].requestFocus();
        Scrolling.reveal(this);
    }

    private static String question(Candidate pack) {
        return switch (pack.signer()) {
            case NEW -> "Do you trust the key that signed this pack?";
            case ROTATED -> "Your lead's key for this study has been replaced by a new one.";
            case OTHER -> "This pack is signed by a different key from the study on this machine.";
            case KNOWN -> "Is there room for this pack?";
        };
    }

    private static String why(Candidate pack) {
        return switch (pack.signer()) {
            case NEW ->
                "Anyone can make a pack and give it any name. Only the key shows whose it is; once you trust it,"
                        + " it is remembered for this study.";
            case ROTATED ->
                "The old key, which signed the study on this machine, has confirmed the new key as its"
                        + " successor. Once this pack is imported, the old key is no longer trusted for this study.";
            case OTHER, KNOWN ->
                "Nothing is imported unless you agree. Either your lead has a new key, or one of the"
                        + " two packs is not from your lead.";
        };
    }

    private static String size(Candidate pack) {
        return "The pack needs " + Words.size(pack.needed()) + " on this machine; "
                + Words.size(pack.free()) + " are free for packs. The file has " + Words.size(pack.fileBytes())
                + ".";
    }

    private GridPane facts(Candidate pack) {
        GridPane grid = TransferNodes.facts();
        TransferNodes.fact(grid, "Study", pack.title());
        TransferNodes.fact(grid, "Version", String.valueOf(pack.studyVersion()));
        TransferNodes.fact(grid, "Items", Words.number(pack.items()));
        TransferNodes.fact(
                grid, pack.languages().size() == 1 ? "Language" : "Languages", String.join(", ", pack.languages()));
        TransferNodes.fact(
                grid, "Room", Words.size(pack.needed()) + " on this machine, " + Words.size(pack.free()) + " free");
        TransferNodes.fact(grid, "For", pack.forAnyone() ? "Anyone" : "You");
        TransferNodes.fact(
                grid,
                "Import before",
                pack.expiresAtMillis() == 0 ? "Any time" : Words.time(pack.expiresAtMillis(), zone));
        return grid;
    }

    private static Node keys(Candidate pack) {
        FlowPane keys = StyleClass.style(new FlowPane(), FINGERPRINTS);
        keys.getChildren().add(key("This pack is signed by", pack.signerKeyId()));
        for (String held : pack.heldSigners()) {
            String whose =
                    pack.signer() == Signer.ROTATED ? "It replaces this key" : "The study on this machine is signed by";
            keys.getChildren().add(key(whose, held));
        }
        return keys;
    }

    private static Node key(String whose, String keyId) {
        return StyleClass.style(
                new VBox(
                        StyleClass.style(new Label(whose), StyleClass.CAPTION),
                        new FingerprintWords(VerifyKey.fingerprint(keyId))),
                StyleClass.FIELD);
    }

    private Button[] answers(Candidate pack) {
        Button no = Buttons.plain("Do not import it", model::decline);
        return switch (pack.signer()) {
            case NEW -> new Button[] {no, Buttons.primary("I trust this key; import it", model::accept)};
            case OTHER ->
                new Button[] {
                    no,
                    Buttons.plain("Remove the study on this machine; import this one", model::replace),
                    Buttons.plain("My lead has this new key; import it", model::accept)
                };
            case ROTATED -> new Button[] {no, Buttons.primary("Continue with the new key; import it", model::accept)};
            case KNOWN -> new Button[] {no, Buttons.primary("Import it", model::accept)};
        };
    }

    private static FlowPane row(Button... buttons) {
        return StyleClass.style(new FlowPane(buttons), StyleClass.FILTERS);
    }
}
