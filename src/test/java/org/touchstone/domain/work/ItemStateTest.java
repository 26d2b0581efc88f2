package org.touchstone.domain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A further state is an edit of the enum and of the words, and of nothing else. */
class ItemStateTest {
    private static final Path MAIN = Path.of(System.getProperty("touchstone.basedir", "."), "src", "main");
    private static final String NAMES =
            Arrays.stream(ItemState.values()).map(Enum::name).collect(Collectors.joining("|", "(", ")"));
    /** A branch of a switch over states. */
    private static final Pattern BRANCH = Pattern.compile("case (ItemState\\.)?" + NAMES + "\\b");
    /** All states in one place: a table of them, whatever its form. */
    private static final Pattern COLUMN =
            Pattern.compile("\\b(" + NAMES.toLowerCase(Locale.ROOT) + ")\\s*=\\s*\\1\\s*[+-]");

    private static List<Path> sources(String end) throws IOException {
        try (Stream<Path> all = Files.walk(MAIN)) {
            return all.filter(file -> file.toString().endsWith(end)).toList();
        }
    }

    private static List<String> matching(Pattern pattern) throws IOException {
        return sources(".java").stream()
                .filter(file -> pattern.matcher(read(file)).find())
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void onlyWordsTellStatesApartOneByOne() throws IOException {
        List<String> branching = matching(BRANCH);
        // The words are found, so the pattern bites.
        assertThat(branching).contains("QueueWords.java").allMatch(name -> name.endsWith("Words.java"));
    }

    @Test
    void noStatementHasAColumnForAState() throws IOException {
        assertThat("due = due + 1").matches(text -> COLUMN.matcher(text).find());
        assertThat(matching(COLUMN)).isEmpty();
    }

    @Test
    void noPlaceNamesEveryState() throws IOException {
        List<String> naming = sources(".java").stream()
                .filter(file -> {
                    String text = read(file);
                    return Arrays.stream(ItemState.values())
                            .allMatch(state -> text.contains("ItemState." + state.name()));
                })
                .map(file -> file.getFileName().toString())
                .toList();
        assertThat(naming).isEmpty();
    }

    @Test
    void everyStateHasANumberOfItsOwnThatIsRead() {
        assertThat(Arrays.stream(ItemState.values()).map(ItemState::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code >= 0 && code <= ItemState.HIGHEST);
        for (ItemState state : ItemState.values()) {
            assertThat(ItemState.ofCode(state.code())).isEqualTo(state);
        }
        assertThatThrownBy(() -> ItemState.ofCode(ItemState.HIGHEST)).isInstanceOf(IllegalArgumentException.class);
    }
}
