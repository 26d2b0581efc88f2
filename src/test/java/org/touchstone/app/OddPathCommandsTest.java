package org.touchstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.cli.profile.WorkstationReplayCommand;
import org.touchstone.crypto.KeyPolicy;
import org.touchstone.wiring.WorkstationWiring;
import org.touchstone.workstation.PackOrder;
import picocli.CommandLine;

/** Packs, bundles, decisions, passphrase files, profiles and backups work under every name that a file can have. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "most of these names are not legal there")
class OddPathCommandsTest {
    private static final String DECISION =
            "{\"item\":\"i0\",\"preferences\":[{\"scope\":\"conversation\",\"favours\":\"x0\"}]}\n";

    @TempDir
    Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object command, String... args) {
        CommandLine line = new CommandLine(command);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler(Main.commandLine().getExecutionExceptionHandler());
        return line.execute(args);
    }

    private int run(String... args) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(args);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a?journal_mode=OFF",
                "!\"#$%&'()*+,-.:;<=>?@[\\]^_`{|}~",
                "\u0001\u0007\b\t\n\u000b\f\r\u001b[31m\u007f",
                " both ends ",
                "-@%3F%00",
                "\u05e4\u05e8\u05d5\u05e4\u05d9\u05dc \u202e \ud83d\udc69\u200d\u2696\ufe0f e\u0301\u00e9"
            })
    void everyFileOfAReplayMayHaveThisName(String name) throws Exception {
        Path folder = Files.createDirectory(temp.resolve(name));
        Path pack = folder.resolve("p" + name + ".tspack");
        new PackOrder().write(pack);
        Path secret = Files.writeString(folder.resolve("s" + name), "correct horse\n");
        Path decisions = Files.writeString(folder.resolve("d" + name), DECISION);
        Path profile = folder.resolve("profile" + name);
        Path bundle = folder.resolve("b" + name + ".tsbundle");
        int code = run(
                new WorkstationReplayCommand(() -> WorkstationWiring.profiles(new KeyPolicy(64, 1, 4, 0))),
                "--pack=" + pack,
                "--profile=" + profile,
                "--passphrase-file=" + secret,
                "--judgments=" + decisions,
                "--out=" + bundle);
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(run("pack", "verify", pack.toString())).as(err.toString()).isZero();
        assertThat(run("bundle", "verify", bundle.toString()))
                .as(err.toString())
                .isZero();
        assertThat(run("bundle", "inspect", bundle.toString()))
                .as(err.toString())
                .isZero();
        assertThat(names(folder)).containsExactlyInAnyOrder(pack, secret, decisions, profile, bundle);
        assertThat(names(temp)).containsExactly(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(profile.resolve("store.db"))))
                .isEqualTo("rw-------");
    }

    private static Stream<Path> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList().stream();
        }
    }

    @Test
    void aProfileWhosePathIsTooLongIsRefusedInOneSentenceBeforeAnythingIsMade() throws Exception {
        new PackOrder().write(temp.resolve("p.tspack"));
        Files.writeString(temp.resolve("secret"), "correct horse\n");
        Files.writeString(temp.resolve("decisions"), DECISION);
        String deep = "/" + "d".repeat(200);
        int code = run(
                new WorkstationReplayCommand(() -> WorkstationWiring.profiles(new KeyPolicy(64, 1, 4, 0))),
                "--pack=" + temp.resolve("p.tspack"),
                "--profile=" + temp.resolve("made") + deep.repeat(5),
                "--passphrase-file=" + temp.resolve("secret"),
                "--judgments=" + temp.resolve("decisions"),
                "--out=" + temp.resolve("b.tsbundle"));
        assertThat(code).isEqualTo(1);
        assertThat(err.toString().strip())
                .matches("The path of this folder is too long for the database: it has 10[0-9]{2} bytes, and 495 is the"
                        + " maximum\\. Nothing was created; choose a folder with a shorter path\\.");
        assertThat(temp.resolve("made")).doesNotExist();
    }
}
