package org.touchstone.ui.transfer;

import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.pages.PageHeader;
import org.touchstone.ui.kit.pages.Screen;
import org.touchstone.ui.kit.pages.WorkLine;
import org.touchstone.ui.transfer.FileVerifier.Verdict;

/** The transfer screen. */
public final class TransferView implements Screen {
    private final TransferViewModel model;
    private final BorderPane root = new BorderPane();

    /**
     * @param zone time zone of the displayed times
     */
    public TransferView(TransferViewModel model, ZoneId zone) {
        this.model = model;
        StyleClass.style(root, StyleClass.PAGE);
        Label what = StyleClass.style(new Label("By file; this version uses no network"), StyleClass.MUTED);
        root.setTop(new PageHeader("Transfer", what));
        VBox body = StyleClass.style(
                new VBox(
                        new OutboxCard(model.outbox()),
                        new SentCard(model.sent(), zone),
                        new ImportCard(model.packs(), zone),
                        new PacksCard(model.held()),
                        verifyCard()),
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

    private Node verifyCard() {
        VerifyViewModel verify = model.verify();
        VBox result = TransferNodes.result();
        verify.outcome().addListener((value, before, now) -> showVerdict(result, now));
        VBox card = TransferNodes.card(
                "Verify a pack or a bundle",
                "Checks the signature, every digest and the chain of judgments of any file, from anybody. Nothing is"
                        + " taken in.",
                Buttons.plain("Choose a file", verify::choose));
        card.getChildren().addAll(new WorkLine(verify.work()), result);
        TransferNodes.acceptDrops(card, verify::verify);
        return card;
    }

    private static void showVerdict(VBox place, Optional<VerifyViewModel.Outcome> outcome) {
        place.getChildren().clear();
        outcome.ifPresent(o -> {
            Verdict verdict = o.verdict();
            place.getChildren().add(StyleClass.style(new Label(o.fileName()), StyleClass.CAPTION));
            place.getChildren().add(TransferNodes.verdict(verdict.accepted(), verdict.code(), verdict.sentence()));
            GridPane grid = TransferNodes.facts();
            verdict.facts().forEach(f -> TransferNodes.fact(grid, f.name(), f.value()));
            place.getChildren().add(grid);
        });
    }
}
