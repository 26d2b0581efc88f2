package org.touchstone.ui.shell;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.touchstone.ui.feature.Command;
import org.touchstone.ui.feature.Elsewhere;
import org.touchstone.ui.feature.Feature;
import org.touchstone.ui.feature.FeaturePorts;
import org.touchstone.ui.feature.ImportPack;
import org.touchstone.ui.feature.OpenFeature;
import org.touchstone.ui.feature.Request;
import org.touchstone.ui.feature.StudiesChanged;
import org.touchstone.ui.feature.WindowKey;
import org.touchstone.ui.kit.appearance.LivePreferences;
import org.touchstone.ui.kit.dialogs.Dialogs;
import org.touchstone.ui.kit.dialogs.Notice;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.pages.Screen;
import org.touchstone.workstation.profile.OpenProfile;

/** The features of an open profile and their screens, known only through their interface. UI thread. */
public final class ScreenSet {
    private record Opened(OpenFeature feature, LazyScreen screen) {}

    private final WindowFrameViewModel frame;
    private final List<KeyAction> actions;
    private final Map<Feature, Opened> features = new LinkedHashMap<>();

    public ScreenSet(
            OpenProfile profile,
            ShellPorts ports,
            LivePreferences preferences,
            Dialogs dialogs,
            WindowFrameViewModel frame) {
        this.frame = frame;
        this.actions = Features.actions(frame.features());
        FeaturePorts features = new FeaturePorts(
                profile,
                ports.desk(),
                ports.background(),
                ports.search(),
                ports.clock(),
                ports.nanoClock(),
                ports.scheduler(),
                preferences,
                dialogs,
                actions,
                new Ways());
        for (Feature each : frame.features()) {
            OpenFeature opened = each.open(features);
            this.features.put(each, new Opened(opened, new LazyScreen(opened::makeScreen, opened::close)));
        }
    }

    private Stream<OpenFeature> opened() {
        return features.values().stream().map(Opened::feature);
    }

    public Screen screen(Feature destination) {
        Opened opened = features.get(destination);
        if (opened == null) {
            throw new IllegalStateException("Every destination has a screen");
        }
        return opened.screen().get();
    }

    /** Returns every action that has a key, in display order. */
    public List<KeyAction> actions() {
        return actions;
    }

    /** Returns the open feature of a type, for the tour. */
    public <T extends OpenFeature> T get(Class<T> type) {
        return opened().filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No feature is a " + type.getSimpleName()));
    }

    /** Shows the feature of a type. */
    public void go(Class<? extends Feature> type) {
        frame.go(features.keySet().stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No feature is a " + type.getSimpleName())));
    }

    /** Passes a request to the feature that handles it. */
    public void ask(Request request) {
        features.forEach((feature, opened) -> opened.feature().hear(request, () -> frame.go(feature)));
        if (request instanceof StudiesChanged) {
            frame.refresh();
        }
    }

    /** Imports this pack. */
    public void importPack(Path file) {
        ask(new ImportPack(Optional.of(file)));
    }

    /** Starts the background work of the features. */
    public void begin() {
        opened().forEach(OpenFeature::begin);
    }

    /** Returns the commands that the palette offers besides the screens. */
    public List<Command> commands() {
        return features.entrySet().stream()
                .flatMap(e -> e.getValue().feature().commands(() -> frame.go(e.getKey())).stream())
                .toList();
    }

    /** Returns the keys of each feature that work in the whole window. */
    public Map<Feature, List<WindowKey>> windowKeys() {
        Map<Feature, List<WindowKey>> keys = new LinkedHashMap<>();
        features.forEach((feature, opened) -> keys.put(feature, opened.feature().windowKeys(() -> frame.go(feature))));
        return keys;
    }

    /** Returns whether the next key press chooses a key. */
    public boolean choosesKey() {
        return opened().anyMatch(OpenFeature::choosesKey);
    }

    /** Returns the current place. */
    public ResumePoint place() {
        return new ResumePoint(
                frame.destination().get(),
                opened().flatMap(feature -> feature.place().stream()).toList());
    }

    /** Restores a place; opens nothing that was not open. */
    public void restore(ResumePoint place) {
        place.places().forEach(each -> opened().forEach(feature -> feature.restore(each)));
        frame.go(place.destination());
    }

    /** Describes running work, such as an import or export, that closing would interrupt. */
    public Optional<String> running() {
        return opened().flatMap(feature -> feature.running().stream()).findFirst();
    }

    /** States in words whether everything entered is on disk, for each feature with input. */
    public List<ObservableValue<String>> saved() {
        return opened().flatMap(feature -> feature.saved().stream()).toList();
    }

    /** Describes background work, for each feature with any. */
    public List<ObservableValue<String>> beside() {
        return opened().flatMap(feature -> feature.beside().stream()).toList();
    }

    /** Runs the action once everything entered has been stored or refused. */
    public void whenSettled(Runnable then) {
        settle(opened().toList(), then);
    }

    private static void settle(List<OpenFeature> open, Runnable then) {
        if (open.isEmpty()) {
            then.run();
        } else {
            open.get(0).whenSettled(() -> settle(open.subList(1, open.size()), then));
        }
    }

    public void close() {
        features.values().forEach(opened -> opened.screen().close());
    }

    private final class Ways implements Elsewhere {
        @Override
        public void ask(Request request) {
            ScreenSet.this.ask(request);
        }

        @Override
        public void home() {
            frame.go(frame.features().get(0));
        }

        @Override
        public void say(Notice text) {
            frame.say(text);
        }
    }
}
