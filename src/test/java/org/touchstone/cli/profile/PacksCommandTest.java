package org.touchstone.cli.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.app.Main;
import org.touchstone.crypto.KeyPolicy;
import org.touchstone.wiring.WorkstationWiring;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.profile.Profiles;
import picocli.CommandLine;

/** Packs by command: whose may come in, what is held, and how it is removed. */
class PacksCommandTest {
    private static final String GOOD =
            "{\"item\":\"i0\",\"preferences\":[{\"scope\":\"conversation\",\"favours\":\"x0\"}]}\n";

    @TempDir
    Path folder;

    private final Profiles profiles = WorkstationWiring.profiles(new KeyPolicy(64, 1, 4, 0));
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void prepare() throws Exception {
        Files.writeString(folder.resolve("secret"), "correct horse\n");
        Files.writeString(folder.resolve("d.jsonl"), GOOD);
        new PackOrder().write(folder.resolve("p.tspack"));
    }

    private int run(Object command, String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine line = new CommandLine(command);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler(Main.commandLine().getExecutionExceptionHandler());
        return line.execute(Stream.concat(
                        Stream.of(
                                "--profile=" + folder.resolve("profile"),
                                "--passphrase-file=" + folder.resolve("secret")),
                        Stream.of(args))
                .toArray(String[]::new));
    }

    private int packs(String... args) {
        return run(new PacksCommand(() -> profiles), args);
    }

    private int replay(String... args) {
        return run(
                new WorkstationReplayCommand(() -> profiles),
                Stream.concat(
                                Stream.of(
                                        "--pack=" + folder.resolve("p.tspack"),
                                        "--judgments=" + folder.resolve("d.jsonl")),
                                Stream.of(args))
                        .toArray(String[]::new));
    }

    @Test
    void whatIsHeldIsListedAndRemovedOnceItIsSaid() {
        assertThat(replay("--out=" + folder.resolve("a.tsbundle"))).isZero();
        assertThat(packs()).isZero();
        assertThat(out.toString()).contains("study  Study study, 2 to judge, 1 judged, 0 not exported", "version 1");
        assertThat(packs("--json")).isZero();
        assertThat(out.toString()).contains("\"study\":\"study\"", "\"items\":3", "\"waiting\":0");
        assertThat(packs("--remove-study", "study")).isEqualTo(1);
        assertThat(err.toString()).contains("Nothing was removed; add --yes to remove it.");
        assertThat(packs("--remove-study", "none", "--yes")).isEqualTo(1);
        assertThat(packs("--remove-study", "study", "--yes", "--json")).isZero();
        assertThat(out.toString()).contains("\"removed\":true", "\"unjudged\":2", "\"judged\":1");
        assertThat(packs()).isZero();
        assertThat(out.toString()).contains("There is no pack.");
    }

    @Test
    void trustedKeyIsTheOnlyOneThatComesIn() throws Exception {
        String words = String.join(" ", PackOrder.key((byte) 9).verifyKey().fingerprint());
        assertThat(replay("--out=" + folder.resolve("a.tsbundle"), "--trust", words))
                .isEqualTo(1);
        assertThat(err.toString()).contains("which is not the trusted one");
        assertThat(replay("--out=" + folder.resolve("a.tsbundle"))).isZero();
        PackOrder newKey = new PackOrder();
        newKey.signer = 9;
        newKey.version = 2;
        newKey.write(folder.resolve("p.tspack"));
        Files.writeString(folder.resolve("d.jsonl"), GOOD.replace("i0", "i1").replace("x0", "x1"));
        assertThat(replay("--out=" + folder.resolve("b.tsbundle"))).isEqualTo(1);
        assertThat(err.toString()).contains("signed by another key");
        Path pem = Files.writeString(
                folder.resolve("lead.pem"), PackOrder.key((byte) 9).verifyKey().pem());
        assertThat(replay("--out=" + folder.resolve("b.tsbundle"), "--trust", pem.toString()))
                .isZero();
    }
}
