package org.touchstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesktopHistoryTest {
    private static final String HEAD = "<xbel version=\"1.0\">\n";
    private static final String OTHER = """
              <bookmark href="file:///srv/a/letter.odt" added="1">
                <info>
                  <metadata owner="http://freedesktop.org">
                    <mime:mime-type type="x/y"/>
                  </metadata>
                </info>
              </bookmark>
            """;
    private static final String END = "</xbel>";

    @TempDir
    Path folder;

    private final ScheduledExecutorService timer = new ScheduledThreadPoolExecutor(1);

    @AfterEach
    void end() {
        timer.shutdownNow();
    }

    private static String entry(Path file) {
        String href = file.toUri().toString().replace("&", "&amp;").replace("'", "&apos;");
        return OTHER.replace("file:///srv/a/letter.odt", href);
    }

    @Test
    void onlyFilesChosenHereAreTakenOut() throws Exception {
        Path list = folder.resolve("recently-used.xbel");
        Path bundle = folder.resolve("probate & 'co' \u00e9 1.tsbundle");
        Files.writeString(list, HEAD + OTHER + entry(bundle) + OTHER + END);
        DesktopHistory history = new DesktopHistory(list);
        history.forget();
        assertThat(list).content().contains("tsbundle");
        history.chosen(bundle, timer);
        history.forget();
        assertThat(list).hasContent(HEAD + OTHER + OTHER + END);
    }

    @Test
    void aListThatIsAbsentOrStrangeIsLeftAlone() throws Exception {
        Path list = folder.resolve("recently-used.xbel");
        DesktopHistory history = new DesktopHistory(list);
        history.chosen(folder.resolve("b.tsbundle"), timer);
        history.forget();
        assertThat(list).doesNotExist();
        Files.writeString(list, "<bookmark href=\"%zz\"><bookmark href=\"http://x/b.tsbundle\"/> no end");
        history.forget();
        assertThat(list).hasContent("<bookmark href=\"%zz\"><bookmark href=\"http://x/b.tsbundle\"/> no end");
    }
}
