package org.touchstone.ui.judging.view;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.touchstone.ui.kit.PseudoState;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.workstation.checklist.Checklist;

/** What the study still asks for, in one quiet line; each entry is dimmed once it is met. */
public final class ChecklistView extends FlowPane {
    private final Supplier<List<Checklist.Entry>> asked;
    private List<Checklist.Entry> shown = List.of();

    /**
     * Creates a view that follows the open item.
     *
     * @param changes increases when what is asked or met may have changed
     * @param asked what is asked now, in the order of work
     */
    public ChecklistView(ReadOnlyLongProperty changes, Supplier<List<Checklist.Entry>> asked) {
        this.asked = asked;
        StyleClass.style(this, JudgingStyles.CHECKLIST);
        setAccessibleRole(AccessibleRole.TEXT);
        changes.addListener(changed -> refresh());
        refresh();
    }

    private void refresh() {
        List<Checklist.Entry> entries = asked.get();
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
                .map(Checklist.Entry::words)
                .toList();
        setAccessibleText(
                open.isEmpty() ? "Everything required is complete" : "Still needed: " + String.join(", ", open));
    }

    private static void show(Checklist.Entry entry, Label label) {
        label.setText((entry.met() ? "✓ " : "○ ") + entry.words());
        PseudoState.MET.set(label, entry.met());
    }
}
