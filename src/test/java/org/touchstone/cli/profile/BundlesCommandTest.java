package org.touchstone.cli.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.cli.Failures;
import org.touchstone.crypto.KeyPolicy;
import org.touchstone.crypto.SigningKey;
import org.touchstone.demo.DemoJudgments;
import org.touchstone.demo.DemoPacks;
import org.touchstone.tasks.Progress;
import org.touchstone.wiring.WorkstationWiring;
import org.touchstone.workstation.bundles.BundleExport;
import org.touchstone.workstation.packs.Consent;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.profile.Profiles;
import picocli.CommandLine;

/** What left a profile on the disk is listed and made again by command, in a program that was started anew. */
class BundlesCommandTest {
    private static final String PASSPHRASE = "correct horse";

    @TempDir
    Path temp;

    private final Profiles profiles = WorkstationWiring.profiles(new KeyPolicy(64, 1, 4, 0));
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<BundleExport.Summary> left = new ArrayList<>();

    @BeforeEach
    void judgeSomething() throws Exception {
        Files.writeString(temp.resolve("secret"), PASSPHRASE + "\n");
        try (OpenProfile profile = profiles.create(temp.resolve("profile"), "Dr. Osler", PASSPHRASE.toCharArray());
                SigningKey key = SigningKey.generate(new SecureRandom())) {
            for (Path pack : DemoPacks.write(temp, DemoPacks.STUDIES, key, 1)) {
                profile.packImport().importPack(pack, Consent.NEW_STUDIES, Progress.NONE);
            }
            DemoJudgments.add(profile);
        }
    }

    private void exportAll() throws Exception {
        try (OpenProfile profile = profiles.open(temp.resolve("profile"), PASSPHRASE.toCharArray())) {
            for (BundleExport.Outgoing each : profile.bundleExport().outgoing()) {
                Path file = temp.resolve("left-" + left.size() + ".tsbundle");
                left.add(profile.bundleExport().export(each.study(), file, Progress.NONE));
            }
        }
    }

    private int run(String... args) {
        CommandLine line = new CommandLine(new BundlesCommand(() -> profiles));
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        line.setExecutionExceptionHandler((failure, c, parsed) -> {
            err.append(Failures.sentence(failure)).append('\n');
            return 1;
        });
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of(
                "--profile",
                temp.resolve("profile").toString(),
                "--passphrase-file",
                temp.resolve("secret").toString()));
        all.addAll(List.of(args));
        return line.execute(all.toArray(String[]::new));
    }

    @Test
    void nothingHasLeftYet() {
        assertThat(run()).isZero();
        assertThat(out.toString().strip()).isEqualTo("No bundle has been exported from this profile yet.");
        assertThat(run("--again", "1", "--out", temp.resolve("x").toString())).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo("No bundle has been exported from this profile yet.");
    }

    @Test
    void listsWhatLeftAndMakesItAgain() throws Exception {
        exportAll();
        assertThat(left).isNotEmpty();
        assertThat(run()).isZero();
        assertThat(out.toString().lines()).hasSameSizeAs(left).allMatch(l -> l.contains("  bundle 1  20"));
        assertThat(run("--json")).isZero();
        for (BundleExport.Summary each : left) {
            assertThat(out.toString()).contains("\"digest\":\"" + each.digest() + "\"", "\"sequence\":1");
        }
        for (BundleExport.Summary each : left) {
            Path again = temp.resolve(each.study() + "-again.tsbundle");
            String[] asked = {"--again", "1", "--study", each.study().value(), "--out", again.toString()};
            assertThat(run(asked)).as(err.toString()).isZero();
            assertThat(again).hasSameBinaryContentAs(each.file());
            assertThat(run(asked)).isEqualTo(1);
            assertThat(err.toString()).contains("exists already");
        }
    }

    @Test
    void namesWhatItCannotMake() throws Exception {
        exportAll();
        String file = temp.resolve("no.tsbundle").toString();
        assertThat(run("--again", "7", "--study", left.get(0).study().value(), "--out", file))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("No bundle 7 of ").doesNotContain("code");
        assertThat(run("--again", "1", "--study", "no-such", "--out", file)).isEqualTo(1);
        assertThat(err.toString()).startsWith("No bundle of a study \"no-such\"");
        assertThat(run("--again", "1")).isEqualTo(2);
        assertThat(Path.of(file)).doesNotExist();
    }

    @Test
    void replacesAFileOnlyWhenTold() throws Exception {
        exportAll();
        BundleExport.Summary first = left.get(0);
        byte[] whole = Files.readAllBytes(first.file());
        Files.writeString(first.file(), "half");
        String[] asked = {
            "--again",
            "1",
            "--study",
            first.study().value(),
            "--out",
            first.file().toString(),
            "--overwrite"
        };
        assertThat(run(asked)).as(err.toString()).isZero();
        assertThat(first.file()).hasBinaryContent(whole);
    }
}
