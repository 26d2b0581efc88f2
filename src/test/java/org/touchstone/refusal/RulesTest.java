package org.touchstone.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.touchstone.tasks.BrokenWorkException.ErrorKind;

/** Codes are a promise: each is used once and documented with its sentence. */
class RulesTest {
    private static final Path PAGES =
            Path.of(System.getProperty("touchstone.basedir", ".")).resolve("src/site/markdown");

    private static List<String> codes() {
        Stream<Rule> rules = Stream.of(Reject.values(), PackRule.values(), Failure.values(), RowReason.values())
                .flatMap(Arrays::stream);
        return Stream.concat(
                        rules.map(Rule::code), Arrays.stream(ErrorKind.values()).map(ErrorKind::code))
                .toList();
    }

    @Test
    void noCodeIsUsedTwice() {
        assertThat(codes()).hasSizeGreaterThan(90).doesNotHaveDuplicates();
    }

    private static void assertListed(String page, Rule... rules) throws IOException {
        String text = Files.readString(PAGES.resolve(page));
        for (Rule rule : rules) {
            assertThat(text).contains("| `" + rule.code() + "` | " + rule.sentence() + ". |");
        }
    }

    @Test
    void pagesListEveryCodeWithItsSentence() throws Exception {
        assertListed("formats/container-v1.md", Reject.values());
        assertListed("failures.md", PackRule.values());
        assertListed("failures.md", Failure.values());
        String failures = Files.readString(PAGES.resolve("failures.md"));
        assertThat(ErrorKind.values()).allSatisfy(kind -> assertThat(failures).contains("`" + kind.code() + "`"));
    }

    @Test
    void pageOfImportsExplainsEveryReasonOfARow() throws Exception {
        String imports = Files.readString(PAGES.resolve("formats/import-v1.md"));
        assertThat(RowReason.values()).allSatisfy(reason -> assertThat(imports).contains("`" + reason.code() + "`"));
    }

    @Test
    void refusalSaysItsRuleAndItsPlace() {
        RejectedException refused = new RejectedException(Reject.JSON_TYPE, "id").within("line 3");
        assertThat(refused).hasMessage("A field has a value of the wrong type (line 3, id).");
        assertThat(refused.code()).isEqualTo("json.type");
    }

    @Test
    void refusalInItsOwnWordsKeepsThem() {
        RejectedException refused = RejectedException.saying(PackRule.NO_ROOM, "It takes 5 MB, and 4 MB are free.");
        assertThat(refused).hasMessage("It takes 5 MB, and 4 MB are free.");
        assertThat(refused.within("pack")).hasMessage("It takes 5 MB, and 4 MB are free.");
        assertThat(refused.rule()).isEqualTo(PackRule.NO_ROOM);
    }
}
