package org.touchstone.workstation.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesStoreTest {
    @TempDir
    Path folder;

    private final ScheduledExecutorService saver = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        saver.shutdownNow();
    }

    private PreferencesStore store(Duration pause) {
        return new PreferencesStore(new PreferencesFile(folder.resolve("p.json")), saver, pause);
    }

    @Test
    void holdsChangesBackUntilThePause() {
        PreferencesStore store = store(Duration.ofHours(1));
        store.update(p -> p.withPlainWished(true));
        assertThat(folder.resolve("p.json")).doesNotExist();
        assertThat(store.current().plainWished()).isTrue();
    }

    @Test
    void flushesAtOnceWhenTheProgramEnds() {
        PreferencesStore store = store(Duration.ofHours(1));
        store.update(p -> p.withAppearance(p.appearance().withTextPercent(130)));
        store.flush();
        assertThat(store(Duration.ofHours(1)).current().appearance().textPercent())
                .isEqualTo(130);
    }

    @Test
    void savesByItselfAfterThePause() throws Exception {
        PreferencesStore store = store(Duration.ZERO);
        store.update(p -> p.withPlainWished(true));
        // The saver is one thread: whatever it does next comes after saving.
        saver.submit(() -> {}).get();
        assertThat(store(Duration.ZERO).current().plainWished()).isTrue();
    }

    @Test
    void goesOnWhenTheDiskRefuses() {
        PreferencesStore store = new PreferencesStore(new PreferencesFile(folder), saver, Duration.ofHours(1));
        store.update(p -> p.withPlainWished(true));
        store.flush();
        assertThat(store.current().plainWished()).isTrue();
    }
}
