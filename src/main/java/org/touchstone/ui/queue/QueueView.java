package org.touchstone.ui.queue;

import java.time.ZoneId;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.touchstone.domain.work.ItemRow;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.Words;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.controls.Forms;
import org.touchstone.ui.kit.keys.CommonActions;
import org.touchstone.ui.kit.keys.KeyBindings;
import org.touchstone.ui.kit.keys.KeyMap;
import org.touchstone.ui.kit.pages.LazyRows;
import org.touchstone.ui.kit.pages.PageHeader;
import org.touchstone.ui.kit.pages.PageState;
import org.touchstone.ui.kit.pages.Screen;
import org.touchstone.ui.kit.pages.StatePage;
import org.touchstone.ui.kit.pages.StateView;

/** The queue screen. */
public final class QueueView implements Screen {
    private final QueueViewModel model;
    private final ListView<LazyRows.Row<ItemRow>> list = new ListView<>();
    private final Button proceed;
    private final StatePage page;

    /**
     * @param zone time zone of the displayed days
     */
    public QueueView(QueueViewModel model, ObservableValue<KeyMap> keys, ZoneId zone) {
        this.model = model;
        proceed = Buttons.withKey(Buttons.primary("Continue", model::proceed), keys, QueueFeature.CONTINUE);
        proceed.visibleProperty().bind(model.state().map(PageState.READY::equals));
        VBox ready = StyleClass.style(
                new VBox(new StudyCards(model, zone), new QueueFilters(model), rows()), StyleClass.PAGE_BODY);
        // With large text the cards leave little room: scroll the page rather than squeeze the list.
        ScrollPane body = StyleClass.style(new ScrollPane(ready), StyleClass.PLAIN_SCROLL);
        body.setFitToWidth(true);
        body.setFitToHeight(true);
        page = new StatePage(
                header(),
                model.state(),
                new StatePage.Content(
                        body,
                        list,
                        () -> StateView.empty(
                                "No study yet",
                                "Your study lead sends you a study pack, a file ending in .tspack. Import it to see"
                                        + " what is due.",
                                Buttons.primary("Import a study pack", model::importPack)),
                        () -> StateView.failed(
                                "The queue cannot be read",
                                "Your judgments and drafts are safe on disk. Try again; if it happens again,"
                                        + " close and reopen"
                                        + " Touchstone (TS-QUEUE).",
                                Buttons.plain("Try again", model::refresh))));
        new KeyBindings(keys)
                .when(CommonActions.SEARCH, () -> ready.lookup(".combo-box").requestFocus())
                .install(page.root());
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

    private HBox header() {
        Label due = StyleClass.style(new Label(), StyleClass.MUTED);
        due.textProperty().bind(model.rows().map(rows -> model.due() == 0 ? "" : Words.number(model.due()) + " due"));
        return new PageHeader("Queue", due, Forms.spacer(), proceed);
    }

    private Node rows() {
        StyleClass.style(list, StyleClass.ROW_LIST, QueueStyles.ROW_LIST_TALL);
        list.setAccessibleText("Items");
        list.setCellFactory(view -> new QueueRowCell(model::severalKinds));
        list.itemsProperty().bind(model.rows());
        list.setPlaceholder(StateView.empty(
                "Nothing matches",
                "No item matches these filters.",
                Buttons.plain("Show all items", model::clearFilters)));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                openSelected();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                openSelected();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    private void openSelected() {
        LazyRows.Row<ItemRow> row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            row.value().ifPresent(model::open);
        }
    }
}
