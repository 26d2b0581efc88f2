package org.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** Files of the kind that the page takes for its example. */
    private static final Pattern EXAMPLE =
            Pattern.compile(".*(/Rating[A-Z]\\w*|/Rating|/\\w+Rating|/ui/rate/\\w+)\\.java|.*[-/]ratings?[-.].*");

    /** Statistics about raters are older than the kind. */
    private static final Pattern OTHER = Pattern.compile(".*/(stats|fixture)/.*|.*/package-info\\.java");

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
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyTypeThatThePageNamesExists() throws IOException {
        assertThat(named()).hasSizeGreaterThan(20).isSubsetOf(types());
    }

    @Test
    void everyFileOfTheExampleIsNamed() throws IOException {
        String page = Files.readString(PAGE);
        List<String> unnamed;
        try (Stream<Path> files = Files.walk(ROOT.resolve("src"))) {
            unnamed = files.filter(Files::isRegularFile)
                    .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> EXAMPLE.matcher(file).matches()
                            && !OTHER.matcher(file).matches())
                    .filter(file -> !page.contains(file.replaceAll(".*/", "").replaceFirst("\\.java$", "")))
                    .sorted()
                    .toList();
        }
        assertThat(unnamed).isEmpty();
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
