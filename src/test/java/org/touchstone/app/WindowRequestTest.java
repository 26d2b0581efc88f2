package org.touchstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowRequestTest {
    @Test
    void noArguments_meanTheWindow() {
        assertThat(WindowRequest.of(new String[0]))
                .contains(new WindowRequest(Optional.empty(), Optional.empty(), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "workstation --demo --profile /a --pack b.tspack",
                "workstation --profile=/a --pack=b.tspack --demo"
            })
    void bothSpellings_meanTheSame(String line) {
        assertThat(WindowRequest.of(line.split(" ", -1)))
                .contains(new WindowRequest(Optional.of(Path.of("/a")), Optional.of(Path.of("b.tspack")), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stats",
                "--help",
                "workstation check",
                "workstation --help",
                "workstation --demo --demo",
                "workstation --profile",
                "workstation --profile=",
                "workstation --profile --demo",
                "workstation --profile a --profile b",
                "workstation --pack @file",
                "workstation --pack \"a",
                "workstation more"
            })
    void anythingElse_isLeftToTheCommandLine(String line) {
        assertThat(WindowRequest.of(line.split(" ", -1))).isEmpty();
    }
}
