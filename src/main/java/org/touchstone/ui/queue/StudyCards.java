package org.touchstone.ui.queue;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.touchstone.domain.study.StudyId;
import org.touchstone.ui.kit.Forms;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.workstation.session.StudySummary;

/** One card per study; choosing one shows that study only, choosing it again shows all. */
final class StudyCards extends FlowPane {
    private final QueueViewModel model;
    private final ZoneId zone;

    StudyCards(QueueViewModel model, ZoneId zone) {
        this.model = model;
        this.zone = zone;
        StyleClass.style(this, StyleClass.CARDS);
        model.studies().addListener((ListChangeListener<StudySummary>) change -> fill());
        fill();
    }

    private void fill() {
        getChildren().setAll(model.studies().stream().map(this::card).toList());
    }

    private ToggleButton card(StudySummary study) {
        Label title = StyleClass.style(Forms.sentence(study.title()), StyleClass.HEADING);
        Label progress = Forms.sentence(QueueWords.progress(study));
        Label terms = StyleClass.style(Forms.sentence(QueueWords.terms(study, zone)), StyleClass.CAPTION);
        VBox column = StyleClass.style(new VBox(title, progress, terms), StyleClass.FIELD);
        ToggleButton card = StyleClass.style(new ToggleButton(), StyleClass.STUDY_CARD);
        card.setGraphic(column);
        card.setAccessibleText(study.title() + ", " + QueueWords.progress(study) + ". Show this study only");
        StudyId id = study.study();
        card.setSelected(Objects.equals(model.filter().get().study(), id));
        card.setOnAction(event -> model.chooseStudy(card.isSelected() ? Optional.of(id) : Optional.empty()));
        return card;
    }
}
