package org.touchstone.ui.review;

import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.controls.CopiedText;
import org.touchstone.ui.kit.controls.Forms;
import org.touchstone.ui.kit.keys.CommonActions;
import org.touchstone.ui.kit.keys.KeyBindings;
import org.touchstone.ui.kit.keys.KeyMap;
import org.touchstone.ui.kit.pages.PageHeader;
import org.touchstone.ui.kit.pages.PageState;
import org.touchstone.ui.kit.pages.Screen;
import org.touchstone.ui.kit.pages.StatePage;
import org.touchstone.ui.kit.pages.StateView;
import org.touchstone.workstation.library.JudgedRow;

/** The review screen. */
public final class ReviewView implements Screen {
    private final ReviewViewModel model;
    private final TextField search = new CopiedText.Line();
    private final ListView<JudgedRow> list = new ListView<>();
    private final StatePage page;

    /**
     * @param zone time zone of the displayed times
     */
    public ReviewView(ReviewViewModel model, ObservableValue<KeyMap> keys, ZoneId zone) {
        this.model = model;
        search.visibleProperty().bind(model.state().map(PageState.READY::equals));
        page = new StatePage(
                header(),
                model.state(),
                new StatePage.Content(
                        StyleClass.style(new VBox(columns(zone)), StyleClass.PAGE_BODY),
                        list,
                        () -> StateView.empty(
                                "Nothing judged yet",
                                "What you judge appears here. You can search it, see its history and revise it with a"
                                        + " reason."),
                        () -> StateView.failed(
                                "Your judgments cannot be read",
                                "They are safe on disk. Try again; if it happens again, close and reopen Touchstone"
                                        + " (TS-REVIEW).",
                                Buttons.plain("Try again", model::refresh))));
        new KeyBindings(keys).when(CommonActions.SEARCH, search::requestFocus).install(page.root());
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
        search.setPromptText("Search prompts and reasons");
        search.setAccessibleText("Search prompts and reasons");
        search.textProperty().bindBidirectional(model.search());
        StyleClass.style(search, ReviewStyles.SEARCH);
        return new PageHeader("Review", Forms.spacer(), search);
    }

    private GridPane columns(ZoneId zone) {
        list.setItems(model.rows());
        list.setCellFactory(view -> new JudgedRowCell(zone));
        list.setAccessibleText("Judged items");
        list.setPlaceholder(StateView.empty("Nothing found", "No prompt and no reason contains this text."));
        StyleClass.style(list, StyleClass.ROW_LIST);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (value, before, now) -> Optional.ofNullable(now).ifPresent(r -> model.select(Optional.of(r))));
        model.selected().addListener((value, before, now) -> now.ifPresent(list.getSelectionModel()::select));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                model.revise();
            }
        });
        Label cut = Forms.when(
                model.cut(),
                Forms.hint("The newest " + ReviewViewModel.MOST + " are shown. Search to find earlier ones."));
        VBox left = StyleClass.style(new VBox(limits(), searching(), list, cut), StyleClass.FIELD);
        VBox.setVgrow(list, Priority.ALWAYS);
        GridPane grid = StyleClass.style(new GridPane(), ReviewStyles.COLUMNS);
        for (int percent : new int[] {55, 45}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            grid.getColumnConstraints().add(column);
        }
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        grid.getRowConstraints().add(row);
        grid.addRow(0, left, new JudgmentDetail(model, zone));
        VBox.setVgrow(grid, Priority.ALWAYS);
        return grid;
    }

    /** Shows the progress of a long search. */
    private Node searching() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.looked());
        bar.setAccessibleText("Searching earlier judgments");
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label words = new Label("Searching earlier judgments");
        HBox row = StyleClass.style(new HBox(words, bar), StyleClass.CARD_ROW);
        return Forms.when(model.looked().map(share -> share.doubleValue() >= 0), row);
    }

    /** Shows what the list is limited to, and a button to show everything. */
    private Node limits() {
        Label words = StyleClass.style(Forms.sentence(""), StyleClass.FIELD_LABEL);
        words.textProperty()
                .bind(model.behind()
                        .map(b -> b.map(ReviewViewModel.Behind::words).orElse("")));
        Button all = Buttons.flat("Show everything judged", () -> model.show(Optional.empty()));
        HBox row = StyleClass.style(new HBox(words, Forms.spacer(), all), StyleClass.CARD_ROW);
        return Forms.when(model.behind().map(Optional::isPresent), row);
    }
}
