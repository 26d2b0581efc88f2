package org.touchstone.ui.queue;

import java.time.ZoneId;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.touchstone.ui.kit.ClickCard;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.controls.Forms;
import org.touchstone.workstation.queue.StudySummary;

/** One card per study. Choosing a card shows that study only; choosing it again shows all. */
final class StudyCards extends FlowPane {
    private final QueueViewModel model;
    private final ZoneId zone;

    StudyCards(QueueViewModel model, ZoneId zone) {
        this.model = model;
        this.zone = zone;
        StyleClass.style(this, QueueStyles.CARDS);
        model.studies().addListener((ListChangeListener<StudySummary>) change -> fill());
        fill();
    }

    private void fill() {
        getChildren().setAll(model.studies().stream().map(this::card).toList());
    }

    private ClickCard card(StudySummary study) {
        Label title = StyleClass.style(Forms.sentence(study.title()), StyleClass.HEADING);
        Label progress = Forms.sentence(QueueWords.progress(study));
        Label terms = StyleClass.style(Forms.sentence(QueueWords.terms(study, zone)), StyleClass.CAPTION);
        boolean chosen = study.study().equals(model.filter().get().study());
        String name = study.title() + ", " + QueueWords.progress(study)
                + (chosen ? ". Chosen; show all studies" : ". Show this study only");
        ClickCard card = new ClickCard(
                name,
                () -> model.chooseStudy(chosen ? Optional.empty() : Optional.of(study.study())),
                title,
                progress,
                terms);
        card.setSelected(chosen);
        return StyleClass.style(card, QueueStyles.STUDY_CARD);
    }
}
