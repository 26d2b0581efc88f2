package org.touchstone.ui.compare;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.touchstone.ui.kit.StyleClass;

/** What the study still asks for, in one quiet line; every entry turns off as it is met. */
final class ChecklistView extends FlowPane {
    private final CompareViewModel model;
    private List<Checklist.Entry> shown = List.of();

    ChecklistView(CompareViewModel model) {
        this.model = model;
        StyleClass.style(this, StyleClass.CHECKLIST);
        setAccessibleRole(AccessibleRole.TEXT);
        model.changesProperty().addListener(changed -> refresh());
        refresh();
    }

    private void refresh() {
        List<Checklist.Entry> entries = model.checklist();
        if (entries.equals(shown) && !getChildren().isEmpty()) {
            return;
        }
        shown = entries;
        getChildren().setAll(entries.stream().map(ChecklistView::label).toList());
        List<String> open = entries.stream()
                .filter(e -> !e.met())
                .map(e -> ScaleWords.requirement(e.requirement()))
                .toList();
        setAccessibleText(open.isEmpty() ? "Everything asked is there" : "Still needed: " + String.join(", ", open));
    }

    private static Label label(Checklist.Entry entry) {
        Label label = StyleClass.style(
                new Label((entry.met() ? "✓ " : "○ ") + ScaleWords.requirement(entry.requirement())), StyleClass.CHECK);
        label.setMinWidth(USE_PREF_SIZE);
        Pseudo.MET.set(label, entry.met());
        return label;
    }
}
