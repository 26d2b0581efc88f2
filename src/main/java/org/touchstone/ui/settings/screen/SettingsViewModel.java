package org.touchstone.ui.settings.screen;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.settings.AppearanceViewModel;
import org.touchstone.ui.settings.IdentityViewModel;
import org.touchstone.ui.settings.KeysViewModel;
import org.touchstone.ui.settings.LockViewModel;
import org.touchstone.ui.settings.SettingsPorts;
import org.touchstone.ui.settings.storage.MaintenanceViewModel;
import org.touchstone.ui.settings.storage.StorageViewModel;
import org.touchstone.workstation.profile.OpenProfile;

/** The settings and the open section. UI thread. */
public final class SettingsViewModel {
    /** The sections, in display order. */
    public enum Section {
        IDENTITY("Identity"),
        APPEARANCE("Appearance"),
        KEYS("Keys"),
        LAYOUTS("Layouts"),
        PRIVACY("Privacy"),
        STORAGE("Storage");

        private final String title;

        Section(String title) {
            this.title = title;
        }

        /** Returns the displayed title. */
        public String title() {
            return title;
        }
    }

    private final ReadOnlyObjectWrapper<Section> section = new ReadOnlyObjectWrapper<>(Section.IDENTITY);
    private final IdentityViewModel identity;
    private final LockViewModel lock;
    private final AppearanceViewModel appearance;
    private final KeysViewModel keys;
    private final StorageViewModel storage;
    private final MaintenanceViewModel care;

    /**
     * @param actions every action that has a key, in display order
     * @param care runs checks and snapshots of the same profile
     */
    public SettingsViewModel(
            OpenProfile profile, SettingsPorts ports, List<KeyAction> actions, MaintenanceViewModel care) {
        this.care = care;
        this.identity = new IdentityViewModel(profile, ports);
        this.lock = new LockViewModel(ports.preferences());
        this.appearance = new AppearanceViewModel(ports.preferences());
        this.keys = new KeysViewModel(ports.preferences(), actions);
        this.storage = new StorageViewModel(profile.folder(), ports);
    }

    /** The open section. */
    public ReadOnlyObjectProperty<Section> section() {
        return section.getReadOnlyProperty();
    }

    /** Opens a section. */
    public void show(Section part) {
        keys.keep();
        section.set(part);
    }

    /** Returns whether the next key press chooses a key. */
    public boolean choosesKey() {
        return keys.waitingFor().get().isPresent();
    }

    IdentityViewModel identity() {
        return identity;
    }

    LockViewModel lock() {
        return lock;
    }

    public AppearanceViewModel appearance() {
        return appearance;
    }

    KeysViewModel keys() {
        return keys;
    }

    public StorageViewModel storage() {
        return storage;
    }

    MaintenanceViewModel care() {
        return care;
    }

    /** Reloads what may have changed in the background. */
    public void refresh() {
        storage.refresh();
        care.refresh();
    }

    /** Stops reading. */
    public void close() {
        storage.close();
        care.close();
    }
}
