package org.touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.app.Main;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** No command destroys what it did not make, whatever its outputs are called. */
class OutputsTest {
    private static final String ROW =
            "{\"prompt\":\"p\",\"response_a\":\"a\",\"response_b\":\"b\",\"winner\":\"a\",\"annotator\":\"u\"}\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void fill() throws IOException {
        Files.writeString(folder.resolve("study.json"), "{\"id\":\"s\",\"title\":\"T\"}");
        Files.writeString(folder.resolve("in.jsonl"), ROW);
        Files.writeString(folder.resolve("rules.md"), "# Rules\n");
        Files.writeString(folder.resolve("votes.csv"), "item,annotator,label\n1,a,x\n1,b,x\n2,a,y\n2,b,x\n");
        Files.writeString(folder.resolve("store.db"), "all there is");
        Files.createSymbolicLink(folder.resolve("link.jsonl"), folder.resolve("in.jsonl"));
        Files.createLink(folder.resolve("hard.jsonl"), folder.resolve("in.jsonl"));
        Files.createSymbolicLink(folder.resolve("here"), folder);
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

    private Map<String, String> content() throws IOException {
        Map<String, String> all = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return all;
    }

    static Stream<String> wrong() {
        String build = "pack build --study @study.json ";
        String whole = build + "--out @p.tspack --key-out @k.json ";
        return Stream.of(
                whole + "--report @in.jsonl @in.jsonl",
                whole + "--report @study.json @in.jsonl",
                whole + "--report @link.jsonl @in.jsonl",
                whole + "--report @hard.jsonl @in.jsonl",
                whole + "--report @here/in.jsonl @in.jsonl",
                whole + "--overwrite --report @in.jsonl @in.jsonl",
                whole + "--overwrite --report @in.jsonl @",
                whole + "--guidelines @rules.md --overwrite --report @rules.md @in.jsonl",
                build + "--overwrite --out @in.jsonl --key-out @k.json @in.jsonl",
                build + "--overwrite --out @p.tspack --key-out @in.jsonl @in.jsonl",
                build + "--out @p.tspack --key-out @p.tspack @in.jsonl",
                build + "--out @p.tspack --key-out @P.tspack @in.jsonl",
                build + "--out @p.tspack --key-out @here/p.tspack @in.jsonl",
                whole + "--report @k.json @in.jsonl",
                build + "--out @v.tspack --key-out @k.json --sign-key @v.tspack @in.jsonl",
                whole + "--secret @x --sign-key @x @in.jsonl",
                build + "--overwrite --out @rules.md --key-out @k.json --replaces-key @rules.md @in.jsonl",
                whole + "--sign-key @in.jsonl @in.jsonl",
                whole + "--judgments-out @p.tspack @in.jsonl",
                "workstation bundles --profile @ --passphrase-file @p --again 1 --out @store.db --overwrite",
                "workstation bundles --profile @ --passphrase-file @p --again 1 --out @here/store.db-wal --overwrite",
                build + "--out @dec/p.tspack --key-out @k.json --judgments-out @dec @in.jsonl",
                "stats table @votes.csv --columns item --output @votes.csv --overwrite",
                "stats agreement @votes.csv --svg @votes.csv --overwrite",
                "stats agreement @votes.csv --html @votes.csv --overwrite",
                "stats agreement @votes.csv --svg @x --html @x",
                "bundle table @in.jsonl --output @in.jsonl --overwrite");
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void anOutputThatIsAlsoSomethingElseIsWrongUsage_andNothingIsTouched(String words) throws Exception {
        Map<String, String> before = content();
        assertThat(run(words)).as(err.toString()).isEqualTo(2);
        assertThat(err.toString().lines().toList()).hasSize(2);
        assertThat(err.toString()).containsAnyOf("would be lost", "the same file", "lies in the folder", "reads:");
        assertThat(content()).isEqualTo(before);
    }

    static Stream<String> existing() {
        String build = "pack build --study @study.json ";
        String whole = build + "--out @p.tspack --key-out @k.json ";
        return Stream.of(
                whole + "--report @rules.md @in.jsonl",
                build + "--out @rules.md --key-out @k.json @in.jsonl",
                build + "--out @p.tspack --key-out @rules.md @in.jsonl",
                "stats table @votes.csv --columns item --output @rules.md",
                "stats agreement @votes.csv --svg @rules.md",
                "stats agreement @votes.csv --html @rules.md");
    }

    @ParameterizedTest
    @MethodSource("existing")
    void aFileThatExistsIsKeptWithoutOverwrite(String words) throws Exception {
        Map<String, String> before = content();
        assertThat(run(words)).isEqualTo(1);
        assertThat(err.toString()).contains("rules.md exists already.");
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void aFolderThatIsNotEmptyIsKept() throws Exception {
        Files.createDirectory(folder.resolve("dec"));
        Files.writeString(folder.resolve("dec/mine.txt"), "mine");
        assertThat(
                        run(
                                "pack build --study @study.json --out @p.tspack --key-out @k.json --judgments-out @dec @in.jsonl"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("dec is not empty.");
        assertThat(folder.resolve("dec/mine.txt")).hasContent("mine");
    }

    @Test
    void whatBearsTheNameOfAnUnfinishedFileOfEarlierVersionsStays() throws Exception {
        Files.createDirectory(folder.resolve("dec.part"));
        for (String name : List.of("p.tspack.part", "p.tspack.items.part", "k.json.part", "dec.part/mine.txt")) {
            Files.writeString(folder.resolve(name), "mine");
        }
        Files.createSymbolicLink(folder.resolve("p.tspack.items.jsonl.part"), folder.resolve("rules.md"));
        assertThat(
                        run(
                                "pack build --study @study.json --out @p.tspack --key-out @k.json --judgments-out @dec @in.jsonl"))
                .as(err.toString())
                .isZero();
        for (String name : List.of("p.tspack.part", "p.tspack.items.part", "k.json.part", "dec.part/mine.txt")) {
            assertThat(folder.resolve(name)).hasContent("mine");
        }
        assertThat(folder.resolve("rules.md")).hasContent("# Rules");
    }

    @Test
    void whatHoldsTextsKeysModelsOrDecisionsIsItsOwnersOnly() throws Exception {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "SKIPPED: no permissions here");
        assertThat(run("pack build --study @study.json --out @p.tspack --key-out @k.json --judgments-out @dec"
                        + " --sign-key @lead.pem --secret @secret --report @r.jsonl @in.jsonl"))
                .as(err.toString())
                .isZero();
        for (String name : List.of("p.tspack", "k.json", "dec/u.jsonl", "lead.pem", "secret", "r.jsonl")) {
            assertThat(mode(name)).as(name).isEqualTo("rw-------");
        }
        assertThat(mode("dec")).isEqualTo("rwx------");
    }

    private String mode(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    /** Every path among the options of the whole command line is either known to be read or marked as written. */
    @Test
    void everyPathOfEveryCommandIsReadOrMarkedAsWritten() {
        List<String> reads = List.of(
                "--study",
                "--guidelines",
                "--judgments",
                "--pack",
                "--study-key",
                "--passphrase-file",
                "--new-passphrase-file",
                "--key",
                "--replaces-key",
                "--recipe",
                "--from",
                "--library",
                "FILE",
                "INPUT");
        List<String> unknown = new ArrayList<>();
        collect(Main.commandLine(), reads, unknown);
        assertThat(unknown).isEmpty();
    }

    private static void collect(CommandLine command, List<String> reads, List<String> unknown) {
        for (ArgSpec argument : command.getCommandSpec().args()) {
            boolean path = argument.type() == Path.class
                    || Stream.of(argument.auxiliaryTypes()).anyMatch(Path.class::equals);
            boolean marked =
                    argument.userObject() instanceof AnnotatedElement field && field.isAnnotationPresent(Writes.class);
            String name = argument instanceof CommandLine.Model.OptionSpec option
                    ? option.longestName()
                    : argument.paramLabel();
            if (path && !marked && !reads.contains(name)) {
                unknown.add(command.getCommandSpec().qualifiedName() + " " + name);
            }
        }
        command.getSubcommands().values().forEach(sub -> collect(sub, reads, unknown));
    }

    @Test
    void namesOfFilesCannotSteerTheTerminal() {
        assertThat(run("pack verify @\u001b[31mno\u202esuch")).isEqualTo(1);
        assertThat(run("stats table @votes.csv --columns item --output @\u001b]0;x"))
                .isZero();
        assertThat(run("stats table @votes.csv --columns item --output @\u001b]0;x"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("\\u001b", "\\u202e").doesNotContain("\u001b", "\u202e");
    }
}
