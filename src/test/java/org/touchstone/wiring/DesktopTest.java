package org.touchstone.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesktopTest {
    private static final String ORDER = "prism.order";

    private final @Nullable String before = System.getProperty(ORDER);

    @TempDir
    Path devices;

    @BeforeEach
    void forget() {
        System.clearProperty(ORDER);
    }

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty(ORDER);
        } else {
            System.setProperty(ORDER, before);
        }
    }

    @Test
    void aLinuxWithoutGraphics_drawsByItself() {
        Desktop.preferOwnDrawing("Linux", devices);

        assertThat(System.getProperty(ORDER)).isEqualTo("sw");
    }

    @Test
    void aGraphicsDevice_isLeftToTheToolkit() throws IOException {
        for (String name : new String[] {"dri", "nvidiactl", "dxg"}) {
            Path device = Files.createFile(devices.resolve(name));

            Desktop.preferOwnDrawing("Linux", devices);

            assertThat(System.getProperty(ORDER)).isNull();
            Files.delete(device);
        }
    }

    @Test
    void otherSystems_areLeftToTheToolkit() {
        Desktop.preferOwnDrawing("Windows 11", devices);
        Desktop.preferOwnDrawing("Mac OS X", devices);

        assertThat(System.getProperty(ORDER)).isNull();
    }

    @Test
    void aWishOfTheUser_comesFirst() {
        System.setProperty(ORDER, "es2");

        Desktop.preferOwnDrawing("Linux", devices);

        assertThat(System.getProperty(ORDER)).isEqualTo("es2");
    }
}
