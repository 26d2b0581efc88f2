package org.touchstone.ui.compare.screen;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.touchstone.ui.compare.CompareViewModel;
import org.touchstone.ui.evidence.ScaleWords;
import org.touchstone.ui.judging.ChecklistEntries;
import org.touchstone.ui.judging.JudgingStyles;
import org.touchstone.ui.kit.PseudoState;
import org.touchstone.ui.kit.StyleClass;

/** What the study still asks for, in one quiet line; every entry turns off as it is met. */
final class ChecklistView extends FlowPane {
    private final CompareViewModel model;
    private List<ChecklistEntries.Entry> shown = List.of();

    ChecklistView(CompareViewModel model) {
        this.model = model;
        StyleClass.style(this, JudgingStyles.CHECKLIST);
        setAccessibleRole(AccessibleRole.TEXT);
        model.changesProperty().addListener(changed -> refresh());
        refresh();
    }

    private void refresh() {
        List<ChecklistEntries.Entry> entries = model.checklist();
        if (entries.equals(shown) && !getChildren().isEmpty()) {
            return;
        }
        shown = entries;
        while (getChildren().size() < entries.size()) {
            Label label = StyleClass.style(new Label(), JudgingStyles.CHECK);
            label.setMinWidth(USE_PREF_SIZE);
            getChildren().add(label);
        }
        getChildren().remove(entries.size(), getChildren().size());
        for (int i = 0; i < entries.size(); i++) {
            show(entries.get(i), (Label) getChildren().get(i));
        }
        List<String> open = entries.stream()
                .filter(e -> !e.met())
                .map(e -> ScaleWords.requirement(e.requirement()))
                .toList();
        setAccessibleText(open.isEmpty() ? "Everything asked is there" : "Still needed: " + String.join(", ", open));
    }

    private static void show(ChecklistEntries.Entry entry, Label label) {
        label.setText((entry.met() ? "✓ " : "○ ") + ScaleWords.requirement(entry.requirement()));
        PseudoState.MET.set(label, entry.met());
    }
}
