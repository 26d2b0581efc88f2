package org.touchstone.ui.shell;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.touchstone.domain.text.FoldedText;
import org.touchstone.ui.feature.Command;

/** Finds commands that contain all words typed, in any order. UI thread. */
public final class PaletteViewModel {
    private final List<Command> all;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<Command> found = FXCollections.observableArrayList();

    public PaletteViewModel(List<Command> all) {
        this.all = List.copyOf(all);
        found.setAll(this.all);
        search.addListener((value, before, now) -> found.setAll(matching(now)));
    }

    public StringProperty search() {
        return search;
    }

    ObservableList<Command> found() {
        return found;
    }

    private List<Command> matching(String text) {
        List<String> words = List.of(FoldedText.fold(text.strip()).split("\\s+", -1));
        return all.stream()
                .filter(c -> words.stream().allMatch(FoldedText.fold(c.title())::contains))
                .toList();
    }
}
