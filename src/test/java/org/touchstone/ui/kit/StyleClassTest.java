package org.touchstone.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StyleClassTest {
    private static final Path SHEETS =
            Path.of(System.getProperty("touchstone.basedir", "."), "src/main/resources/org/touchstone/ui");

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
    void namesEveryClassThatASheetSpeaksOf() throws IOException {
        Set<String> known =
                Arrays.stream(StyleClass.values()).map(StyleClass::css).collect(Collectors.toSet());
        Set<String> used = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\.(ts-[a-z0-9-]+)").matcher(sheets());
        while (matcher.find()) {
            used.add(matcher.group(1));
        }
        assertThat(used).isNotEmpty().isSubsetOf(known);
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
