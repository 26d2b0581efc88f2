package org.touchstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.tasks.Progress;
import org.touchstone.wiring.ContainerVerifier;
import picocli.CommandLine;

/** Whoever names a file of another kind is told in one sentence which it is and which was wanted. */
class WrongKindTest {
    private static final Path GOLDEN =
            Path.of(System.getProperty("touchstone.basedir", "."), "src", "test", "resources", "bundle", "v1");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void fill() throws IOException {
        for (String name : List.of("pack.tspack", "bundle.tsbundle", "study-key.json", "lead.pem")) {
            Files.copy(GOLDEN.resolve(name), folder.resolve(name));
        }
        Files.writeString(folder.resolve("d.jsonl"), "{\"kind\":\"decisions\",\"minReader\":1,\"version\":1}\n");
        Files.writeString(folder.resolve("x.age"), "age-encryption.org/v1\n-> X25519 abc\n");
        Files.writeString(folder.resolve("study.json"), "{\"id\":\"s\",\"title\":\"T\"}");
        Files.writeString(folder.resolve("in.jsonl"), "{\"prompt\":\"p\",\"response_a\":\"a\",\"response_b\":\"b\"}\n");
        Files.writeString(folder.resolve("p"), "a passphrase of some length\n");
    }

    private int run(String words) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>();
        for (String word : words.split(" ", -1)) {
            all.add(word.replace("@", folder + "/"));
        }
        return line.execute(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bundle verify @pack.tspack | a study pack, not a bundle",
                "bundle inspect @pack.tspack | a study pack, not a bundle",
                "pack verify @bundle.tsbundle | a bundle, not a study pack",
                "pack verify @study-key.json | a study key, not a study pack",
                "pack inspect @d.jsonl | a file of recorded decisions, not a study pack",
                "bundle verify @x.age | a file encrypted with age, not a bundle",
                "bundle verify @lead.pem | a public key, not a bundle",
                "pack verify --key @bundle.tsbundle @pack.tspack | a bundle, not a public key",
                "pack build --study @study.json --out @o.tspack --key-out @k.json @pack.tspack"
                        + " | a study pack, not a file that a pack can be made from",
                "pack build --study @study-key.json --out @o.tspack --key-out @k.json @in.jsonl"
                        + " | a study key, not a study file",
                "pack build --study @study.json --out @o.tspack --key-out @k.json --sign-key @lead.pem @in.jsonl"
                        + " | a public key, not a private key",
                "workstation replay --pack @pack.tspack --profile @prof --passphrase-file @p --judgments @study-key.json"
                        + " --out @b.tsbundle | a study key, not a file of recorded decisions",
                "workstation replay --pack @bundle.tsbundle --profile @prof --passphrase-file @p --judgments @d.jsonl"
                        + " --out @b.tsbundle | a bundle, not a study pack"
            })
    void mistakeIsAnsweredByTheNameOfWhatWasChosen(String command, String sentence) {
        assertThat(run(command)).isEqualTo(1);
        assertThat(err.toString().lines())
                .anyMatch(line -> line.replace(" [statement.kind]", "").equals("This is " + sentence + "."));
        assertThat(folder.resolve("prof")).doesNotExist();
        assertThat(folder.resolve("o.tspack")).doesNotExist();
    }

    @Test
    void codeForMachinesIsTheOneOfTheFormat() {
        assertThat(run("bundle verify --json @pack.tspack")).isEqualTo(1);
        assertThat(out.toString())
                .contains("\"code\":\"statement.kind\"", "\"sentence\":\"This is a study pack, not a bundle.\"");
    }

    @Test
    void screenVerifiesWhateverTheFileIsCalled() throws IOException {
        Path renamed = Files.copy(folder.resolve("bundle.tsbundle"), folder.resolve("bundle.tspack"));
        assertThat(new ContainerVerifier().verify(renamed, Progress.NONE).sentence())
                .startsWith("The bundle is whole");
        Path key = Files.copy(folder.resolve("study-key.json"), folder.resolve("key.tsbundle"));
        assertThat(new ContainerVerifier().verify(key, Progress.NONE).sentence())
                .isEqualTo("This is a study key, not a bundle.");
    }
}
