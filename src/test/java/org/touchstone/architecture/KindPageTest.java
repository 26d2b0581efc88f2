package org.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page "How to add a kind of item" names things that are there. */
class KindPageTest {
    private static final Path ROOT = Path.of(System.getProperty("touchstone.basedir", "."));
    private static final Path PAGE = ROOT.resolve("src/site/markdown/how-to-add-a-kind-of-item.md");

    /** Stands for the reader's own kind. */
    private static final Pattern EXAMPLE = Pattern.compile("Rat(e|ing)[A-Z].*|Rating");

    private static Set<String> types() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("src"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> named() throws IOException {
        return Pattern.compile("`([A-Z][a-z]\\w+)(\\.\\w+)?`")
                .matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .filter(name -> !EXAMPLE.matcher(name).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyTypeThatThePageNamesExists() throws IOException {
        assertThat(named()).hasSizeGreaterThan(20).isSubsetOf(types());
    }

    @Test
    void everyListOfKindsIsNamed() throws IOException {
        Pattern list = Pattern.compile("List<(\\w+)> ALL = List\\.of\\(\\s*new Comparison");
        Set<String> lists = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve("src"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                list.matcher(Files.readString(file)).results().forEach(match -> lists.add(match.group(1)));
            }
        }
        assertThat(lists).hasSizeGreaterThanOrEqualTo(4);
        String page = Files.readString(PAGE);
        assertThat(lists).allMatch(name -> page.contains("`" + name + ".ALL`") || page.contains("`" + name + "s.ALL`"));
    }
}
