package org.touchstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogFileTest {
    private static final Logger LOG = LoggerFactory.getLogger(LogFileTest.class);

    @TempDir
    Path profile;

    private String text() throws IOException {
        return Files.readString(profile.resolve("log/touchstone.log"));
    }

    @Test
    void keepsCodesNumbersAndPlacesAndLeavesTextsOut() throws IOException {
        try (LogFile log = LogFile.in(profile)) {
            assertThat(log.isStarted()).isTrue();
            LOG.warn("{}: {} rows of {} were refused", "TS-IMPORT", 17, "privileged words");
            LOG.error("It failed", new IOException("cannot read privileged words"));
        }
        assertThat(text())
                .contains("WARN LogFileTest: TS-IMPORT: 17 rows of (left out) were refused", "java.io.IOException")
                .contains("org.touchstone.app.LogFileTest.keepsCodesNumbersAndPlacesAndLeavesTextsOut:")
                .doesNotContain("privileged");
    }

    @Test
    void leavesOutEverythingOtherLibrariesSay() throws IOException {
        try (LogFile log = LogFile.in(profile)) {
            assertThat(log.isStarted()).isTrue();
            LoggerFactory.getLogger("com.example.Parser").error("Bad token in privileged words");
        }
        assertThat(text()).contains("ERROR Parser\n").doesNotContain("privileged");
    }

    @Test
    void staysSmallAndItsOwnersAlone() throws IOException {
        try (LogFile log = LogFile.in(profile)) {
            assertThat(log.isStarted()).isTrue();
            for (int i = 0; i < 14_000; i++) {
                LOG.info("A line of an ordinary length, number {} of many, so that files roll", i);
            }
        }
        try (Stream<Path> files = Files.list(profile.resolve("log"))) {
            assertThat(files).hasSize(1 + LogFile.OLDER).allSatisfy(file -> {
                assertThat(Files.size(file)).isLessThanOrEqualTo(LogFile.LARGEST);
                assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
            });
        }
        assertThat(text()).contains("13999");
    }
}
