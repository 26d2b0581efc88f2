package org.touchstone.ui.quality;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.Words;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.controls.Forms;
import org.touchstone.ui.kit.pages.PageHeader;
import org.touchstone.ui.kit.pages.Screen;
import org.touchstone.ui.kit.pages.StatePage;
import org.touchstone.ui.kit.pages.StateView;
import org.touchstone.ui.pictures.NumbersTable;
import org.touchstone.ui.pictures.PictureView;
import org.touchstone.workstation.quality.OwnWork;
import org.touchstone.workstation.settings.Appearance;

/** The quality screen: one card per topic. */
public final class QualityView implements Screen {
    private final QualityViewModel model;
    private final ObservableValue<Appearance> look;
    private final VBox cards = StyleClass.style(new VBox(), StyleClass.SECTION);
    private final StatePage page;

    /**
     * @param look gives the text size of charts
     */
    public QualityView(QualityViewModel model, ObservableValue<Appearance> look) {
        this.model = model;
        this.look = look;
        fill();
        model.cards().addListener((ListChangeListener<QualityCard>) change -> fill());
        Node ready = ready();
        page = new StatePage(
                new PageHeader("Quality"),
                model.state(),
                new StatePage.Content(
                        ready,
                        ready,
                        () -> StateView.empty(
                                "Nothing to tell yet",
                                "Once you have judged some items, this screen shows you your own habits: sides, use of the"
                                        + " scale, repeated votes, time, and repeated items. Only you see it."),
                        () -> StateView.failed(
                                "Your judgments cannot be read",
                                "They are safe on disk. Try again; if it happens again, close and reopen Touchstone"
                                        + " (TS-QUALITY).",
                                Buttons.plain("Try again", model::refresh))));
    }

    @Override
    public Parent root() {
        return page.root();
    }

    @Override
    public void shown() {
        model.refresh();
        page.focus();
    }

    @Override
    public void close() {
        model.close();
    }

    private Node ready() {
        Label own = Forms.hint(
                "Calculated on this machine from your own votes. Nobody else sees it, and you are not compared"
                        + " with anyone.");
        Label cut = Forms.when(
                model.cut(),
                Forms.hint("The latest " + Words.number(OwnWork.MOST) + " judgments are included; earlier ones"
                        + " are not."));
        VBox body = StyleClass.style(new VBox(own, cut, cards), StyleClass.PAGE_BODY);
        ScrollPane scroll = StyleClass.style(new ScrollPane(body), StyleClass.PLAIN_SCROLL);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private void fill() {
        cards.getChildren().setAll(model.cards().stream().map(this::card).toList());
    }

    private Node card(QualityCard card) {
        PictureView picture = new PictureView(card.chart(), new CardPoints(card), look);
        VBox box = StyleClass.style(new VBox(picture), StyleClass.CARD);
        if (card.number().isEmpty()) {
            return box;
        }
        Label number = StyleClass.style(Forms.sentence(card.number()), StyleClass.STRONG);
        NumbersTable numbers = new NumbersTable(picture.words().table());
        ToggleButton all = StyleClass.style(new ToggleButton("Show the numbers"), StyleClass.NAVIGATION_ITEM);
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.textProperty().bind(all.selectedProperty().map(open -> open ? "Hide the numbers" : "Show the numbers"));
        HBox row = StyleClass.style(new HBox(number, Forms.spacer(), all), StyleClass.CARD_ROW);
        HBox.setHgrow(number, Priority.ALWAYS);
        box.getChildren().addAll(row, Forms.when(all.selectedProperty(), numbers));
        return box;
    }

    /** The points of a card's chart. */
    private final class CardPoints implements PictureView.Points {
        private final QualityCard card;

        CardPoints(QualityCard card) {
            this.card = card;
        }

        @Override
        public boolean leads(int point) {
            return model.leads(card, point);
        }

        @Override
        public void open(int point) {
            model.open(card, point);
        }
    }
}
