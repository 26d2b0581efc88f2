package org.touchstone.cli.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.app.CommandRun;

/** The page beside what is printed. */
class ReportOutputTest {
    @TempDir
    private Path folder;

    private String votes() throws IOException {
        return Files.write(
                        folder.resolve("votes.csv"),
                        List.of("item,annotator,label", "1,<b>ann,A", "1,bob,A", "2,<b>ann,B", "2,bob,A", "3,bob,B"))
                .toString();
    }

    @Test
    void pageHoldsTheTablesAndTheFigure_andWhatIsPrintedStaysAsItIs() throws IOException {
        Path page = folder.resolve("page.html");
        CommandRun plain = CommandRun.of("agreement", votes(), "--resamples=50", "--people");
        CommandRun paged = CommandRun.of("agreement", votes(), "--resamples=50", "--people", "--html=" + page);
        assertThat(paged).isEqualTo(plain);
        assertThat(Files.readString(page))
                .contains("<h1>Agreement of annotators</h1>", "<h2>Measures</h2>", "Krippendorff's alpha")
                .contains("<svg ", "<td dir=\"auto\">&lt;b&gt;ann</td>")
                .doesNotContain("<b>");
    }

    @Test
    void commandWithoutAFigureHasAPageToo_asOftenAsItIsReplaced() throws IOException {
        Path page = folder.resolve("page.html");
        for (int round = 0; round < 2; round++) {
            CommandRun run =
                    CommandRun.of("bias", "probe", "choice", "17", "20", "--html=" + page, "--overwrite", "--json");
            assertThat(run.code()).as(run.complained()).isZero();
            assertThat(run.printed()).startsWith("{\"choice\":[");
        }
        assertThat(Files.readString(page)).contains("<h2>Choice</h2>").doesNotContain("<svg");
    }

    @Test
    void wrongUsageLeavesNoPage() {
        Path page = folder.resolve("page.html");
        assertThat(CommandRun.of("bias", "probe", "choice", "21", "20", "--html=" + page)
                        .code())
                .isEqualTo(2);
        assertThat(page).doesNotExist();
    }
}
