package org.touchstone.ui.kit.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

class FontsTest {
    private static final Path SHEETS = Path.of(
            System.getProperty("touchstone.basedir", "."), "src", "main", "resources", "org", "touchstone", "ui");
    private static final Pattern FAMILY = Pattern.compile("-fx-font-family:\\s*\"([^\"]+)\"");

    @Test
    void everyTypefaceThatASheetNames_isLoadedWithTheFirstScreen() throws IOException {
        List<String> named;
        try (Stream<Path> sheets = Files.list(SHEETS)) {
            named = sheets.map(FontsTest::text)
                    .flatMap(css -> FAMILY.matcher(css).results())
                    .map((MatchResult match) -> match.group(1))
                    .distinct()
                    .toList();
        }

        assertThat(named).isNotEmpty();
        assertThat(Fonts.INTERFACE.values()).containsAll(named);
    }

    @Test
    void aTypefaceIsThere_onceItWasAskedFor() {
        Fonts.load();

        Fonts.INTERFACE
                .values()
                .forEach(name -> assertThat(new Font(name, 13).getName()).isEqualTo(name));
    }

    private static String text(Path sheet) {
        try {
            return Files.readString(sheet, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
