package org.touchstone.workstation.settings;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The current preferences; collects changes and saves them after a pause. Any thread. */
public final class PreferencesStore {
    private static final Logger LOG = LoggerFactory.getLogger(PreferencesStore.class);

    private final PreferencesFile file;
    private final ScheduledExecutorService saver;
    private final Duration pause;
    private final Object saving = new Object();
    private Preferences current;
    private boolean dirty;

    /**
     * @param saver a single thread that saves
     * @param pause how long changes are collected
     */
    public PreferencesStore(PreferencesFile file, ScheduledExecutorService saver, Duration pause) {
        this.file = file;
        this.saver = saver;
        this.pause = pause;
        this.current = file.load();
    }

    /** Returns the current preferences. */
    public synchronized Preferences current() {
        return current;
    }

    /** Changes the preferences and schedules saving them. */
    public synchronized Preferences update(UnaryOperator<Preferences> change) {
        Preferences changed = change.apply(current);
        if (!changed.equals(current)) {
            current = changed;
            if (!dirty) {
                dirty = true;
                var unused = saver.schedule(this::flush, pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
        return changed;
    }

    /** Saves pending changes now; a failure is logged and loses only preferences. */
    public void flush() {
        synchronized (saving) {
            Preferences toSave;
            synchronized (this) {
                if (!dirty) {
                    return;
                }
                dirty = false;
                toSave = current;
            }
            try {
                file.save(toSave);
            } catch (IOException e) {
                LOG.warn("The preferences cannot be saved", e);
            }
        }
    }
}
