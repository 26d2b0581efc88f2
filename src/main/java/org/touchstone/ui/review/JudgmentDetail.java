package org.touchstone.ui.review;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.Words;
import org.touchstone.ui.kit.controls.Buttons;
import org.touchstone.ui.kit.controls.Forms;
import org.touchstone.workstation.library.JudgedRow;

/** The selected item with every judgment on it. */
final class JudgmentDetail extends ScrollPane {
    private static final String REMOVED = JudgmentWords.REMOVED
            + ". Your judgment stays in the journal and in the bundles that carry it. Import the pack again to read or"
            + " revise it.";

    private final ReviewViewModel model;
    private final ZoneId zone;
    private final Label prompt = StyleClass.style(Forms.sentence(""), StyleClass.READING);
    private final Label place = StyleClass.style(Forms.sentence(""), StyleClass.CAPTION);
    private final VBox history = StyleClass.style(new VBox(), StyleClass.CHOICES);

    JudgmentDetail(ReviewViewModel model, ZoneId zone) {
        this.model = model;
        this.zone = zone;
        Button revise = Forms.when(
                model.selected().map(row -> row.flatMap(JudgedRow::item).isPresent()),
                Buttons.primary("Open to revise", model::revise));
        HBox buttons = StyleClass.style(new HBox(Forms.spacer(), revise), StyleClass.BUTTON_ROW);
        VBox column = StyleClass.style(new VBox(place, prompt, history, buttons), StyleClass.CARD);
        setContent(column);
        setFitToWidth(true);
        StyleClass.style(this, StyleClass.PLAIN_SCROLL);
        visibleProperty().bind(model.selected().map(Optional::isPresent));
        show(model.selected().get());
        ObservableValue<Optional<JudgedRow>> selected = model.selected();
        selected.addListener((value, before, now) -> show(now));
        model.history().addListener((ListChangeListener<Judgment>) change -> showHistory());
        showHistory();
    }

    private void show(Optional<JudgedRow> row) {
        row.ifPresent(r -> {
            prompt.setText(r.item().isPresent() ? JudgmentWords.prompt(r) : REMOVED);
            String title = Words.oneLine(r.studyTitle(), 200);
            place.setText(
                    r.item().map(i -> title + ", " + Words.label(i.domain())).orElse(title));
        });
    }

    private void showHistory() {
        List<Judgment> all = model.history();
        history.getChildren().clear();
        for (int i = all.size() - 1; i >= 0; i--) {
            history.getChildren().add(judgment(all.get(i), i, i == all.size() - 1));
        }
    }

    private Node judgment(Judgment judgment, int number, boolean inForce) {
        String name = number == 0 ? "First judgment" : "Revision " + number;
        Label title = StyleClass.style(new Label(name), StyleClass.FIELD_LABEL);
        Label standing = StyleClass.style(new Label(inForce ? "In force" : "Superseded"), StyleClass.BADGE);
        Label when =
                StyleClass.style(new Label(Words.time(judgment.timing().decidedAtMillis(), zone)), StyleClass.CAPTION);
        title.setMinWidth(USE_PREF_SIZE);
        standing.setMinWidth(USE_PREF_SIZE);
        HBox head = StyleClass.style(new HBox(title, standing), StyleClass.CARD_ROW);
        VBox box = StyleClass.style(new VBox(head, when), ReviewStyles.JUDGMENT);
        DecisionWords.of(judgment).parts(judgment).forEach(part -> add(box, part));
        if (box.getChildren().size() == 2) {
            box.getChildren().add(new Label(JudgmentWords.headline(judgment)));
        }
        String findings = JudgmentWords.findings(judgment);
        if (!findings.isEmpty()) {
            box.getChildren().add(StyleClass.style(Forms.sentence(Words.label(findings)), StyleClass.MUTED));
        }
        if (!judgment.findings().rationale().isBlank()) {
            box.getChildren()
                    .add(StyleClass.style(Forms.sentence(judgment.findings().rationale()), StyleClass.READING));
        }
        return box;
    }

    private static void add(VBox box, DecisionWords.Part part) {
        if (!part.name().isEmpty()) {
            box.getChildren().add(StyleClass.style(new Label(part.name()), StyleClass.CAPTION));
        }
        part.lines().forEach(line -> box.getChildren().add(Forms.sentence(line)));
    }
}
