package org.touchstone.workstation.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesFileTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("config").resolve("preferences.json");
    }

    @Test
    void startsWithTheStandardWhereThereIsNoFile() {
        assertThat(new PreferencesFile(file()).load()).isEqualTo(Preferences.STANDARD);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void bringsBackEverythingItKept() throws IOException {
        Preferences all = new Preferences(
                new Appearance(ThemeChoice.HIGH_CONTRAST, 140, true),
                Map.of("SUBMIT", "Ctrl+S"),
                new WindowBounds(-4, 10.5, 1300, 900, true),
                new Safety(0, "/media/stick"),
                true);
        new PreferencesFile(file()).save(all);
        assertThat(new PreferencesFile(file()).load()).isEqualTo(all);
        assertThat(file().getParent()).isDirectoryContaining("glob:**preferences.json");
        assertThat(file().resolveSibling("preferences.json.new")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"appearance\":",
                "{\"appearance\":{\"theme\":\"neon\"}}",
                "{\"appearance\":{\"textPercent\":900}}",
                "{\"safety\":{\"lockMinutes\":-1}}",
                "{\"window\":{\"width\":-3,\"height\":5}}"
            })
    void keepsABrokenFileAsideAndGoesOn(String broken) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), broken);
        assertThat(new PreferencesFile(file()).load()).isEqualTo(Preferences.STANDARD);
        assertThat(file()).doesNotExist();
        assertThat(file().resolveSibling("preferences.json.broken")).hasContent(broken);
    }

    @Test
    void passesOverWhatALaterVersionAdded() throws IOException {
        Files.createDirectories(file().getParent());
        Files.write(
                file(),
                "{\"version\":1,\"sound\":\"loud\",\"appearance\":{\"theme\":\"dark\"}}"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(new PreferencesFile(file()).load().appearance().theme()).isEqualTo(ThemeChoice.DARK);
    }
}
