package org.touchstone.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StyleClassTest {
    private static final Path SHEETS =
            Path.of(System.getProperty("touchstone.basedir", "."), "src/main/resources/org/touchstone/ui");

    private static final Path SOURCES =
            Path.of(System.getProperty("touchstone.basedir", "."), "src/main/java/org/touchstone/ui");

    /** Looked up by tests and by measurements only; they look like nothing. */
    private static final Set<String> UNSTYLED = Set.of("ts-text-view", "ts-text-glyphs", "ts-reading-card");

    /** Every class that a room of the screens declares. */
    private static Set<String> declared() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = Pattern.compile("StyleClass \\w+ =\\s+(?:StyleClass\\.)?of\\(\"([a-z0-9-]+)\"\\)")
                        .matcher(Files.readString(file));
                while (matcher.find()) {
                    assertThat(names.add("ts-" + matcher.group(1)))
                            .as("declared once: " + matcher.group(1))
                            .isTrue();
                }
            }
        }
        return names;
    }

    private static Set<String> styled(String sheets) {
        Set<String> used = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\.(ts-[a-z0-9-]+)").matcher(sheets);
        while (matcher.find()) {
            used.add(matcher.group(1));
        }
        return used;
    }

    private static String sheets() throws IOException {
        try (Stream<Path> files = Files.list(SHEETS)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString().replaceAll("(?s)/\\*.*?\\*/", "");
        }
    }

    @Test
    void everyClassIsDeclaredOnceAndStyled() throws IOException {
        Set<String> expected = new TreeSet<>(declared());
        assertThat(expected).contains("ts-page", "ts-judging").containsAll(UNSTYLED);
        expected.removeAll(UNSTYLED);
        assertThat(styled(sheets())).isEqualTo(expected);
    }

    @Test
    void keepsTheSheetsShort() throws IOException {
        assertThat(sheets().lines().count()).isLessThan(600);
    }

    @Test
    void takesColoursFromTokensOnly() throws IOException {
        try (Stream<Path> files = Files.list(SHEETS)) {
            for (Path file : files.toList()) {
                // The high-contrast sheet is where tokens get their values.
                if (!file.endsWith("high-contrast.css")) {
                    assertThat(Files.readString(file))
                            .as(file.toString())
                            .doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b");
                }
            }
        }
    }
}
