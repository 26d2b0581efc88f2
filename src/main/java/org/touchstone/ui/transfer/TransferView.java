package org.touchstone.ui.transfer;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.touchstone.ui.kit.Buttons;
import org.touchstone.ui.kit.Forms;
import org.touchstone.ui.kit.Screen;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.Words;
import org.touchstone.ui.kit.WorkLine;
import org.touchstone.ui.transfer.FileVerifier.Verdict;
import org.touchstone.workstation.transfer.PackImport;

/** The transfer screen. */
public final class TransferView implements Screen {
    private final TransferViewModel model;
    private final BorderPane root = new BorderPane();

    /** @param zone in which times are shown */
    public TransferView(TransferViewModel model, ZoneId zone) {
        this.model = model;
        StyleClass.style(root, StyleClass.PAGE);
        Label title = StyleClass.style(new Label("Transfer"), StyleClass.TITLE);
        Label what = StyleClass.style(new Label("By file; this version uses no network"), StyleClass.MUTED);
        root.setTop(StyleClass.style(new HBox(title, what), StyleClass.PAGE_HEADER));
        VBox body = StyleClass.style(
                new VBox(new OutboxCard(model.outbox()), new SentCard(model.sent(), zone), importCard(), verifyCard()),
                StyleClass.PAGE_BODY);
        ScrollPane scroll = StyleClass.style(new ScrollPane(body), StyleClass.PLAIN_SCROLL);
        scroll.setFitToWidth(true);
        root.setCenter(scroll);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public void close() {
        model.close();
    }

    private Node importCard() {
        ImportViewModel packs = model.packs();
        VBox result = result();
        packs.outcome().addListener((value, before, now) -> showImport(result, now));
        VBox card = card(
                "Import a study pack",
                "A pack is verified before anything in it is read. You can also drop the file here.",
                "Choose a pack",
                packs::choose);
        card.getChildren().addAll(new WorkLine(packs.work()), result);
        acceptDrops(card, packs::take);
        return card;
    }

    private static void showImport(VBox place, Optional<ImportViewModel.Outcome> outcome) {
        place.getChildren().clear();
        outcome.ifPresent(o -> {
            place.getChildren().add(verdict(o.good(), o.code(), o.sentence()));
            o.report().ifPresent(report -> place.getChildren().add(facts(report)));
        });
    }

    private static GridPane facts(PackImport.Report report) {
        GridPane grid = StyleClass.style(new GridPane(), StyleClass.FACTS);
        fact(grid, "Study", report.title());
        fact(grid, "Version", String.valueOf(report.studyVersion()));
        fact(grid, "Items", Words.number(report.items()));
        fact(grid, "Signed by", report.signerFingerprint());
        fact(grid, "Digest", report.packDigest());
        return grid;
    }

    private Node verifyCard() {
        VerifyViewModel verify = model.verify();
        VBox result = result();
        verify.outcome().addListener((value, before, now) -> showVerdict(result, now));
        VBox card = card(
                "Verify a pack or a bundle",
                "Checks the signature, every digest and the chain of judgments of any file, from anybody. Nothing is"
                        + " taken in.",
                "Choose a file",
                verify::choose);
        card.getChildren().addAll(new WorkLine(verify.work()), result);
        acceptDrops(card, verify::verify);
        return card;
    }

    private static void showVerdict(VBox place, Optional<VerifyViewModel.Outcome> outcome) {
        place.getChildren().clear();
        outcome.ifPresent(o -> {
            Verdict verdict = o.verdict();
            place.getChildren().add(StyleClass.style(new Label(o.fileName()), StyleClass.CAPTION));
            place.getChildren().add(verdict(verdict.accepted(), verdict.code(), verdict.sentence()));
            GridPane grid = StyleClass.style(new GridPane(), StyleClass.FACTS);
            verdict.facts().forEach(f -> fact(grid, f.name(), f.value()));
            place.getChildren().add(grid);
        });
    }

    /** A place for what came out; it takes no room while there is nothing. */
    private static VBox result() {
        VBox result = StyleClass.style(new VBox(), StyleClass.CHOICES);
        result.managedProperty().bind(Bindings.isNotEmpty(result.getChildren()));
        return result;
    }

    private static Node verdict(boolean good, String code, String sentence) {
        Label word = StyleClass.style(new Label(good ? "Accepted" : "Refused"), StyleClass.FIELD_LABEL);
        StyleClass.STATE_PROBLEM.set(word, !good);
        word.setMinWidth(Label.USE_PREF_SIZE);
        HBox line = StyleClass.style(new HBox(word), StyleClass.CARD_ROW);
        if (!code.isEmpty()) {
            Label rule = StyleClass.style(new Label(code), StyleClass.KEY_CAP);
            rule.setMinWidth(Label.USE_PREF_SIZE);
            line.getChildren().add(rule);
        }
        line.getChildren().add(Forms.sentence(sentence));
        return line;
    }

    private static void fact(GridPane grid, String name, String value) {
        Label label = StyleClass.style(new Label(name), StyleClass.MUTED);
        label.setMinWidth(Label.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), label, Forms.sentence(Words.oneLine(value, 400)));
    }

    private static VBox card(String title, String explanation, String action, Runnable does) {
        Label heading = StyleClass.style(new Label(title), StyleClass.HEADING);
        HBox head =
                StyleClass.style(new HBox(heading, Forms.spacer(), Buttons.plain(action, does)), StyleClass.CARD_ROW);
        return StyleClass.style(
                new VBox(head, StyleClass.style(Forms.sentence(explanation), StyleClass.MUTED)), StyleClass.CARD);
    }

    private static void acceptDrops(Node node, Consumer<Path> take) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            boolean one = event.getDragboard().getFiles().size() == 1;
            if (one) {
                take.accept(event.getDragboard().getFiles().get(0).toPath());
            }
            event.setDropCompleted(one);
            event.consume();
        });
    }
}
