package org.touchstone.ui.feature;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.touchstone.ui.kit.pages.Screen;

/** A feature of an open profile. All calls on the UI thread. */
public interface OpenFeature {
    /** Makes the screen; called once, when somebody goes there first. Closing the profile closes it. */
    Screen makeScreen();

    /** The profile closes and nobody ever went there: ends what the screen would have shown. */
    void close();

    /** The window shows the profile: begins what goes on beside the work. */
    default void begin() {}

    /**
     * What the palette offers besides going there.
     *
     * @param show brings this feature's screen into view
     */
    default List<Command> commands(Runnable show) {
        return List.of();
    }

    /**
     * Keys of this feature that the window listens for.
     *
     * @param show brings this feature's screen into view
     */
    default List<WindowKey> windowKeys(Runnable show) {
        return List.of();
    }

    /**
     * Does what another feature asks for, if it is this one that does such things.
     *
     * @param show brings this feature's screen into view
     */
    default void hear(Request request, Runnable show) {}

    /** Where one is within it, to come back to after the window was locked; empty when there is nothing to come back to. */
    default Optional<Place> place() {
        return Optional.empty();
    }

    /** Goes back to a place of its own; passes over those of others. Opens nothing that was not open. */
    default void restore(Place place) {}

    /** Work that closing would cut off, in words. */
    default Optional<String> running() {
        return Optional.empty();
    }

    /** Whether the next key pressed is to be a new key, so that keys do nothing else. */
    default boolean choosesKey() {
        return false;
    }

    /** Whether everything entered is on disk, in words; empty for a feature where nothing is entered. */
    default Optional<ObservableValue<String>> saved() {
        return Optional.empty();
    }

    /** What goes on beside the work, in words; empty for a feature without such work. */
    default Optional<ObservableValue<String>> beside() {
        return Optional.empty();
    }

    /** Runs this once everything that was entered has been kept or refused. */
    default void whenSettled(Runnable then) {
        then.run();
    }
}
