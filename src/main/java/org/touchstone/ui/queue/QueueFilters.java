package org.touchstone.ui.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.work.ItemState;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.Words;
import org.touchstone.workstation.queue.StudySummary;

/** Filters by state, domain and kind of task. */
final class QueueFilters extends FlowPane {
    private final QueueViewModel model;
    private final ComboBox<String> domain;
    private final ComboBox<String> taskType;
    private final List<ToggleButton> states = new ArrayList<>();
    private boolean showing;

    QueueFilters(QueueViewModel model) {
        this.model = model;
        StyleClass.style(this, StyleClass.FILTERS);
        domain = combo("Field", "All fields", model::chooseDomain);
        taskType = combo("Kind of task", "All kinds of task", model::chooseTaskType);
        Label count = StyleClass.style(new Label(), StyleClass.MUTED);
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.textProperty().bind(model.rows().map(rows -> Words.count(rows.size(), "item")));
        getChildren().addAll(stateToggles(), domain, taskType, count);
        model.studies().addListener((ListChangeListener<StudySummary>) change -> show());
        model.filter().addListener(change -> show());
        show();
    }

    private HBox stateToggles() {
        ToggleGroup group = new ToggleGroup();
        HBox box = StyleClass.style(new HBox(), StyleClass.SEGMENTS);
        box.getChildren().add(toggle("All", Optional.empty(), group));
        for (ItemState state : ItemState.values()) {
            box.getChildren().add(toggle(QueueWords.state(state), Optional.of(state), group));
        }
        return box;
    }

    private ToggleButton toggle(String text, Optional<ItemState> state, ToggleGroup group) {
        ToggleButton button = new ToggleButton(text);
        button.setToggleGroup(group);
        button.setUserData(state);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText("Show " + text.toLowerCase(Locale.ROOT));
        button.setOnAction(event -> {
            // Exactly one is always selected.
            button.setSelected(true);
            model.chooseState(state);
        });
        states.add(button);
        return button;
    }

    private ComboBox<String> combo(String name, String all, Consumer<Optional<String>> choose) {
        ComboBox<String> combo = new ComboBox<>();
        combo.setAccessibleText(name);
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String value) {
                return value == null || value.isEmpty() ? all : Words.label(value);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        combo.setOnAction(event -> {
            String value = combo.getValue();
            if (!showing && value != null) {
                choose.accept(Optional.of(value).filter(v -> !v.isEmpty()));
            }
        });
        return combo;
    }

    private void show() {
        showing = true;
        fill(domain, model::domains, model.filter().get().domain());
        fill(taskType, model::taskTypes, model.filter().get().taskType());
        Optional<ItemState> chosen = Optional.ofNullable(model.filter().get().state());
        states.forEach(b -> b.setSelected(Objects.equals(b.getUserData(), chosen)));
        showing = false;
    }

    private static void fill(ComboBox<String> combo, Supplier<List<String>> values, @Nullable String chosen) {
        List<String> all = new ArrayList<>();
        all.add("");
        all.addAll(values.get());
        if (!combo.getItems().equals(all)) {
            combo.getItems().setAll(all);
        }
        combo.setValue(chosen == null ? "" : chosen);
    }
}
