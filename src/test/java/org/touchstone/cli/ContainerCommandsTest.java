package org.touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.app.Main;
import org.touchstone.bundle.BundleFiles;
import org.touchstone.bundle.Samples;
import org.touchstone.report.SafeText;
import picocli.CommandLine;

class ContainerCommandsTest {
    @TempDir
    Path folder;

    private record Run(int code, String out, String err) {}

    private static Run run(String... arguments) {
        CommandLine line = Main.commandLine();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int code = line.execute(arguments);
        return new Run(code, out.toString(), err.toString());
    }

    private Path key(int number) throws Exception {
        return Files.writeString(
                folder.resolve(number + ".pem"), Samples.key(number).verifyKey().pem());
    }

    @Test
    void bundleVerifySaysWhoseKeySigned() throws Exception {
        Path file = folder.resolve("a.tsbundle");
        BundleFiles.bundle(file, 3);
        Run plain = run("bundle", "verify", file.toString());
        assertThat(plain.code).isZero();
        assertThat(plain.out).contains(Samples.key(2).verifyKey().id(), "Dr A. Example");
        Run pinned = run("bundle", "verify", "--json", "--key", key(2).toString(), file.toString());
        assertThat(pinned.code).isZero();
        assertThat(pinned.out).contains("\"accepted\":true", "\"keyPinned\":true", "\"judgments\":3");
    }

    @Test
    void bundleVerifyRefusesAnotherKeyInOneSentenceWithItsCode() throws Exception {
        Path file = folder.resolve("a.tsbundle");
        BundleFiles.bundle(file, 3);
        Run run = run("bundle", "verify", "--json", "--key", key(1).toString(), file.toString());
        assertThat(run.code).isOne();
        assertThat(run.err.strip()).endsWith("[key.other].").hasLineCount(1);
        assertThat(run.out).contains("\"accepted\":false", "\"code\":\"key.other\"");
    }

    @Test
    void whatWasNotReadIsNamed() {
        Path golden =
                Path.of(System.getProperty("touchstone.basedir", "."), "src", "test", "resources", "bundle", "v1");
        String bundle = golden.resolve("bundle-optional.tsbundle").toString();
        for (String command : List.of("verify", "inspect")) {
            Run run = run("bundle", command, "--json", bundle);
            assertThat(run.code).isZero();
            assertThat(run.out).contains("\"notRead\":[\"note.txt\",\"speech.opus.gz\"]");
        }
        Run whole = run(
                "pack",
                "verify",
                "--json",
                golden.resolve("pack-rotated.tspack").toString());
        assertThat(whole.out).doesNotContain("notRead").contains("\"replacedKeys\":[\"");
    }

    @Test
    void verifyRefusesAPackAsABundleAndAMissingFile() throws Exception {
        Path file = folder.resolve("a.tspack");
        BundleFiles.pack(file, 2);
        assertThat(run("bundle", "verify", file.toString()).err)
                .contains("This is a study pack, not a bundle [statement.kind].");
        Run missing = run("pack", "verify", folder.resolve("none").toString());
        assertThat(missing.code).isOne();
        assertThat(missing.err.strip()).startsWith("There is no file").hasLineCount(1);
    }

    @Test
    void inspectShowsFactsAndLines() throws Exception {
        Path bundle = folder.resolve("a.tsbundle");
        BundleFiles.bundle(bundle, 6);
        assertThat(run("bundle", "inspect", bundle.toString()).out)
                .contains("journalLast", "revisions", "probate-2026");
        Run lines = run("bundle", "inspect", "--judgments", bundle.toString());
        assertThat(lines.out.lines()).hasSize(6).allMatch(l -> l.startsWith("{\"a"));
        Path pack = folder.resolve("a.tspack");
        BundleFiles.pack(pack, 4);
        assertThat(run("pack", "inspect", pack.toString()).out).contains("Probate advice", "multiTurnItems");
        assertThat(run("pack", "inspect", "--items", pack.toString()).out.lines())
                .hasSize(4);
    }

    @Test
    void nothingInAFileSteersTheTerminal() {
        assertThat(SafeText.escaped("a\u001b[2J\u202eb\u009bc")).isEqualTo("a\\u001b[2J\\u202eb\\u009bc");
    }

    @Test
    void aGroupWithoutACommandIsWrongUsage() {
        assertThat(run("pack").code).isEqualTo(2);
        assertThat(run("bundle").code).isEqualTo(2);
    }
}
