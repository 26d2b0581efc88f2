package org.touchstone.ui.settings.screen;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.pages.PageHeader;
import org.touchstone.ui.kit.pages.Screen;
import org.touchstone.ui.settings.AppearancePanel;
import org.touchstone.ui.settings.IdentityPanel;
import org.touchstone.ui.settings.KeysPanel;
import org.touchstone.ui.settings.LayoutsPanel;
import org.touchstone.ui.settings.PrivacyPanel;
import org.touchstone.ui.settings.SettingsStyles;
import org.touchstone.ui.settings.screen.SettingsViewModel.Section;
import org.touchstone.ui.settings.storage.StoragePanel;

/** The settings screen: a list of sections, one of them open. */
public final class SettingsView implements Screen {
    private final SettingsViewModel model;
    private final BorderPane root = new BorderPane();
    private final Map<Section, Node> panels = new EnumMap<>(Section.class);
    private final ScrollPane scroll = StyleClass.style(new ScrollPane(), StyleClass.PLAIN_SCROLL);

    public SettingsView(SettingsViewModel model) {
        this.model = model;
        StyleClass.style(root, StyleClass.PAGE);
        panels.put(Section.IDENTITY, new IdentityPanel(model.identity(), model.lock()));
        panels.put(Section.APPEARANCE, new AppearancePanel(model.appearance()));
        panels.put(Section.KEYS, new KeysPanel(model.keys()));
        panels.put(Section.LAYOUTS, new LayoutsPanel(model.appearance()));
        panels.put(Section.PRIVACY, new PrivacyPanel());
        panels.put(Section.STORAGE, new StoragePanel(model.storage(), model.care()));
        VBox top = new VBox(new PageHeader("Settings"), sections());
        scroll.setFitToWidth(true);
        root.setTop(top);
        root.setCenter(scroll);
        show(model.section().get());
        model.section().addListener((value, before, now) -> show(now));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public void close() {
        model.close();
    }

    private FlowPane sections() {
        FlowPane row = StyleClass.style(new FlowPane(), SettingsStyles.SECTION_ROW);
        for (Section each : Section.values()) {
            ToggleButton button = StyleClass.style(new ToggleButton(each.title()), StyleClass.NAVIGATION_ITEM);
            button.setSelected(model.section().get() == each);
            model.section().addListener((value, before, now) -> button.setSelected(now == each));
            button.setOnAction(event -> {
                button.setSelected(true);
                model.show(each);
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private void show(Section section) {
        Node panel = panels.get(section);
        VBox body = StyleClass.style(new VBox(), StyleClass.PAGE_BODY);
        body.getChildren().setAll(panel == null ? new Label() : panel);
        scroll.setContent(body);
        scroll.setVvalue(0);
    }
}
