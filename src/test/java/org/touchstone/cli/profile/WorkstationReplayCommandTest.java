package org.touchstone.cli.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.app.Main;
import org.touchstone.bundle.bundle.Bundle;
import org.touchstone.bundle.bundle.BundleReader;
import org.touchstone.bundle.bundle.BundleVisitor;
import org.touchstone.bundle.container.Trust;
import org.touchstone.crypto.KeyPolicy;
import org.touchstone.wiring.WorkstationWiring;
import org.touchstone.workstation.PackOrder;
import picocli.CommandLine;

class WorkstationReplayCommandTest {
    private static final String GOOD =
            "{\"item\":\"i0\",\"preferences\":[{\"scope\":\"conversation\",\"favours\":\"x0\"}]}\n";
    private static final String TIE = "{\"item\":\"i1\",\"preferences\":[{\"scope\":\"conversation\"}]}\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void prepare() throws Exception {
        new PackOrder().write(folder.resolve("p.tspack"));
        Files.writeString(folder.resolve("secret"), "correct horse\nnot this line\n");
    }

    @Test
    void makesAProfileAndABundleThatVerifies() throws Exception {
        assertThat(replay(GOOD + TIE, "a", "--name", "Dr A. Example", "--json")).isZero();
        Bundle bundle = BundleReader.read(folder.resolve("a.tsbundle"), Trust.anyKey(), BundleVisitor.NONE);
        assertThat(bundle.judgments()).isEqualTo(2);
        assertThat(bundle.facts().annotator()).isEqualTo("Dr A. Example");
        assertThat(out.toString())
                .contains("\"recorded\":2", "\"sequence\":1", "\"digest\":\"" + bundle.digest() + "\"");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void goesOnInTheSameProfile() throws Exception {
        assertThat(replay(GOOD, "a")).isZero();
        Bundle first = BundleReader.read(folder.resolve("a.tsbundle"), Trust.anyKey(), BundleVisitor.NONE);
        assertThat(first.facts().annotator()).isEqualTo("decisions");
        assertThat(replay(GOOD + TIE, "b")).isZero();
        Bundle second = BundleReader.read(folder.resolve("b.tsbundle"), Trust.only(first.signer()), BundleVisitor.NONE);
        assertThat(second.judgments()).isEqualTo(1);
        assertThat(second.facts().previous()).isEqualTo(first.digest());
    }

    @Test
    void reportsBadLinesAndDuplicates_andEndsWithOne() throws Exception {
        assertThat(replay(GOOD + "nonsense\n" + GOOD + TIE, "a")).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "decisions.jsonl:2: the line is not one JSON object without repeated members.",
                        "One line was refused.");
        assertThat(out.toString().lines().map(line -> line.replaceAll(" +", " ")))
                .contains("dropped 1", "droppedLines 3", "refused 1", "judgments 2");
        assertThat(folder.resolve("a.tsbundle")).exists();
    }

    @Test
    void saysThatNothingWaits() throws Exception {
        replay(GOOD, "a");
        assertThat(replay(GOOD, "b")).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo("Nothing of \"Study study\" is waiting to be exported.");
    }

    @Test
    void replacesNoBundle_andTakesNoWrongPassphrase() throws Exception {
        replay(GOOD, "a");
        byte[] bundle = Files.readAllBytes(folder.resolve("a.tsbundle"));
        assertThat(replay(GOOD + TIE, "a")).isEqualTo(1);
        assertThat(Files.readAllBytes(folder.resolve("a.tsbundle"))).isEqualTo(bundle);
        Files.writeString(folder.resolve("secret"), "wrong horse");
        assertThat(replay(GOOD + TIE, "b")).isEqualTo(1);
        assertThat(err.toString()).contains("The passphrase does not open this profile.");
    }

    @Test
    void makesNoProfileWithAPassphraseThatIsTooShort() throws Exception {
        Files.writeString(folder.resolve("secret"), "shortone\n");
        assertThat(replay(GOOD, "a")).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo("A passphrase has at least 10 characters, and not only blanks.");
        assertThat(folder.resolve("profile")).doesNotExist();
    }

    @Test
    void makesNoProfileUnderANameThatNoBundleCanCarry() throws Exception {
        for (String name : new String[] {"", "  ", "x".repeat(257)}) {
            err.getBuffer().setLength(0);
            assertThat(replay(GOOD, "a", "--name", name)).isEqualTo(1);
            assertThat(err.toString().strip().lines())
                    .singleElement()
                    .asString()
                    .startsWith("A display name has ");
            assertThat(folder.resolve("profile")).doesNotExist();
        }
    }

    @Test
    void makesNoProfileWithAPassphraseThatIsTooLong() throws Exception {
        Files.writeString(folder.resolve("secret"), "\uD83D\uDE42".repeat(1001) + "\n");
        assertThat(replay(GOOD, "a")).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo("A passphrase has at most 1,000 characters.");
        assertThat(folder.resolve("profile")).doesNotExist();
        Files.writeString(folder.resolve("secret"), "\uD83D\uDE42".repeat(1000) + "\n");
        assertThat(replay(GOOD, "a")).isZero();
    }

    @Test
    void asksForItsOptions() throws Exception {
        assertThat(replay(GOOD, "a", "--duplicates", "some")).isEqualTo(2);
    }

    private int replay(String decisions, String bundle, String... more) throws Exception {
        Path file = Files.writeString(folder.resolve("decisions.jsonl"), decisions);
        CommandLine line = new CommandLine(
                new WorkstationReplayCommand(() -> WorkstationWiring.profiles(new KeyPolicy(64, 1, 4, 0))));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler(Main.commandLine().getExecutionExceptionHandler());
        line.setExecutionStrategy(Main.commandLine().getExecutionStrategy());
        String[] fixed = {
            "--pack=" + folder.resolve("p.tspack"),
            "--profile=" + folder.resolve("profile"),
            "--passphrase-file=" + folder.resolve("secret"),
            "--judgments=" + file,
            "--out=" + folder.resolve(bundle + ".tsbundle")
        };
        String[] all = java.util.Arrays.copyOf(fixed, fixed.length + more.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        return line.execute(all);
    }
}
