package org.touchstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.wiring.DataFolders;

/** A second program is told before anything else is loaded, and nobody else is. */
class EarlyRefusalTest {
    @Test
    void looksAtTheProfileThatTheWindowWouldOpen() {
        File standard = DataFolders.here().profile().toFile();
        assertThat(EarlyRefusal.folder(new String[] {})).isEqualTo(standard);
        assertThat(EarlyRefusal.folder(new String[] {"workstation"})).isEqualTo(standard);
        assertThat(EarlyRefusal.folder(new String[] {"workstation", "--pack", "p", "--profile", "a"}))
                .isEqualTo(new File("a"));
        assertThat(EarlyRefusal.folder(new String[] {"workstation", "--profile=a b", "--pack=p"}))
                .isEqualTo(new File("a b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pack", "workstation check", "workstation --demo", "--help", "workstation --profile"})
    void leavesEverythingElseAlone(String line) {
        assertThat(EarlyRefusal.folder(line.split(" ", -1))).isNull();
    }
}
