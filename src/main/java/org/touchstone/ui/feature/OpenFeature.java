package org.touchstone.ui.feature;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.touchstone.ui.kit.pages.Screen;

/** A feature of an open profile. All calls on the UI thread. */
public interface OpenFeature {
    /** Creates the screen; called once, when the user first goes there. Closing the profile closes it. */
    Screen makeScreen();

    /** Called when the profile closes and the screen was never created: releases what the screen would have used. */
    void close();

    /** Called when the window shows the profile: starts the feature's background work. */
    default void begin() {}

    /**
     * Returns the commands that the palette offers besides going there.
     *
     * @param show brings this feature's screen into view
     */
    default List<Command> commands(Runnable show) {
        return List.of();
    }

    /**
     * Returns the keys of this feature that work in the whole window.
     *
     * @param show brings this feature's screen into view
     */
    default List<WindowKey> windowKeys(Runnable show) {
        return List.of();
    }

    /**
     * Handles a request of another feature; ignores requests it does not know.
     *
     * @param show brings this feature's screen into view
     */
    default void hear(Request request, Runnable show) {}

    /**
     * Returns the current place within the feature, to be restored after the window was locked; empty if there is
     * none.
     */
    default Optional<Place> place() {
        return Optional.empty();
    }

    /** Restores a place of its own; ignores places of other features. Opens nothing that was not open. */
    default void restore(Place place) {}

    /** Describes running work that closing would interrupt; empty if there is none. */
    default Optional<String> running() {
        return Optional.empty();
    }

    /** Returns whether the next key press chooses a key, so that keys must not act. */
    default boolean choosesKey() {
        return false;
    }

    /** States in words whether everything entered is on disk; empty for a feature without input. */
    default Optional<ObservableValue<String>> saved() {
        return Optional.empty();
    }

    /** Describes background work; empty for a feature without any. */
    default Optional<ObservableValue<String>> beside() {
        return Optional.empty();
    }

    /** Runs the action once everything entered has been stored or refused. */
    default void whenSettled(Runnable then) {
        then.run();
    }
}
