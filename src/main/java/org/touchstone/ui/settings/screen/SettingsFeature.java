package org.touchstone.ui.settings.screen;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.touchstone.ui.feature.ChangeKeys;
import org.touchstone.ui.feature.Command;
import org.touchstone.ui.feature.Feature;
import org.touchstone.ui.feature.FeaturePorts;
import org.touchstone.ui.feature.OpenFeature;
import org.touchstone.ui.feature.Place;
import org.touchstone.ui.feature.Request;
import org.touchstone.ui.kit.FxThread;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyContext;
import org.touchstone.ui.kit.pages.Screen;
import org.touchstone.ui.settings.SettingsPorts;
import org.touchstone.ui.settings.screen.SettingsViewModel.Section;
import org.touchstone.ui.settings.storage.MaintenancePorts;
import org.touchstone.ui.settings.storage.MaintenanceViewModel;

/** The settings as a feature of the window, with the background checks and snapshots of the profile. */
public final class SettingsFeature implements Feature {
    private static final KeyAction GO = new KeyAction("GO_SETTINGS", KeyContext.EVERYWHERE, "Ctrl+6", "Settings");

    @Override
    public String title() {
        return "Settings";
    }

    @Override
    public KeyAction key() {
        return GO;
    }

    @Override
    public List<KeyAction> actions() {
        return List.of();
    }

    @Override
    public OpenSettings open(FeaturePorts ports) {
        return new OpenSettings(ports);
    }

    private record Part(Section section) implements Place {}

    /** The settings of an open profile. */
    public static final class OpenSettings implements OpenFeature {
        private final MaintenanceViewModel care;
        private final SettingsViewModel model;

        private OpenSettings(FeaturePorts ports) {
            SettingsPorts settling =
                    new SettingsPorts(ports.preferences(), ports.desk(), ports.dialogs(), ports.elsewhere()::say);
            care = new MaintenanceViewModel(
                    ports.profile(),
                    settling,
                    new MaintenancePorts(ports.background(), FxThread::run, ports.clock(), ports.scheduler()));
            model = new SettingsViewModel(ports.profile(), settling, ports.actions(), care);
        }

        @Override
        public Screen makeScreen() {
            return new SettingsView(model);
        }

        @Override
        public void close() {
            model.close();
        }

        @Override
        public void begin() {
            care.begin();
        }

        @Override
        public List<Command> commands(Runnable show) {
            return Arrays.stream(Section.values())
                    .map(each -> new Command("Settings: " + each.title(), () -> {
                        show.run();
                        model.show(each);
                    }))
                    .toList();
        }

        @Override
        public void hear(Request request, Runnable show) {
            if (request instanceof ChangeKeys) {
                show.run();
                model.show(Section.KEYS);
            }
        }

        @Override
        public Optional<Place> place() {
            return Optional.of(new Part(model.section().get()));
        }

        @Override
        public void restore(Place place) {
            if (place instanceof Part part) {
                model.show(part.section());
            }
        }

        @Override
        public boolean choosesKey() {
            return model.choosesKey();
        }

        @Override
        public Optional<ObservableValue<String>> beside() {
            return Optional.of(care.status());
        }

        /** Returns the model, so that the tour can act on the screen. */
        public SettingsViewModel model() {
            return model;
        }
    }
}
