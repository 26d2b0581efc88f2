package org.touchstone.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.refusal.Reject;

/** A second implementation and a shell script, which share no code with ours, say what we say. */
public class IndependentVerifierTest {
    private static final Path SCRIPTS =
            Path.of(System.getProperty("touchstone.basedir", "."), "src", "test", "verifier");
    private static final int MUTANTS = 600;

    @TempDir
    Path folder;

    private static void requireTools(String... tools) {
        for (String tool : tools) {
            boolean present = run(null, "sh", "-c", "command -v " + tool).code() == 0;
            if (!present) {
                System.err.println("SKIPPED, not installed: " + tool);
            }
            Assumptions.assumeTrue(present, tool + " is not installed");
        }
    }

    private record Run(int code, String out) {}

    private static Run run(@org.jspecify.annotations.Nullable Path input, String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectInput(
                    input == null
                            ? ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile())
                            : ProcessBuilder.Redirect.from(input.toFile()));
            Process process = builder.start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            return new Run(process.exitValue(), out);
        } catch (IOException e) {
            return new Run(127, e.toString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Twins.Twin> corpus() throws Exception {
        byte[] bundle = GoldenTest.golden("bundle.tsbundle");
        byte[] pack = GoldenTest.golden("pack.tspack");
        List<Twins.Twin> corpus = new ArrayList<>(Twins.of(bundle, pack));
        Random random = new Random(20261124);
        for (int i = 0; i < MUTANTS; i++) {
            boolean isBundle = i % 3 != 0;
            byte[] golden = isBundle ? i % 2 == 0 ? bundle : GoldenTest.golden("bundle-deflated.tsbundle") : pack;
            corpus.add(new Twins.Twin(
                    "mutant " + i, isBundle ? "bundle" : "pack", Reject.SIGNATURE, mutated(golden, random)));
        }
        corpus.add(new Twins.Twin("golden", "bundle", Reject.SIGNATURE, bundle));
        corpus.add(new Twins.Twin("golden", "pack", Reject.SIGNATURE, pack));
        corpus.add(new Twins.Twin("golden", "bundle", Reject.SIGNATURE, GoldenTest.golden("bundle-deflated.tsbundle")));
        corpus.add(new Twins.Twin("golden", "bundle", Reject.SIGNATURE, GoldenTest.golden("bundle-empty.tsbundle")));
        corpus.add(new Twins.Twin("golden", "bundle", Reject.SIGNATURE, GoldenTest.golden("bundle-optional.tsbundle")));
        corpus.add(new Twins.Twin("golden", "pack", Reject.SIGNATURE, GoldenTest.golden("pack-rotated.tspack")));
        corpus.add(new Twins.Twin("golden", "pack", Reject.SIGNATURE, GoldenTest.golden("pack-rating.tspack")));
        corpus.add(new Twins.Twin("golden", "bundle", Reject.SIGNATURE, GoldenTest.golden("bundle-rating.tsbundle")));
        return corpus;
    }

    private static byte[] mutated(byte[] golden, Random random) {
        byte[] mutant = golden.clone();
        int at = random.nextInt(mutant.length);
        switch (random.nextInt(4)) {
            case 0 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> mutant[at] = (byte) random.nextInt(256);
            case 2 -> mutant = java.util.Arrays.copyOf(mutant, at);
            default -> {
                byte swapped = mutant[at];
                int other = random.nextInt(mutant.length);
                mutant[at] = mutant[other];
                mutant[other] = swapped;
            }
        }
        return mutant;
    }

    @Test
    void secondImplementationAgreesOnEveryFile() throws Exception {
        requireTools("python3", "openssl");
        List<Twins.Twin> corpus = corpus();
        List<String> wrong = new ArrayList<>();
        int accepted = 0;
        for (String kind : List.of("bundle", "pack")) {
            List<Twins.Twin> files =
                    corpus.stream().filter(t -> t.kind().equals(kind)).toList();
            List<String> verdicts = python(kind, files);
            for (int i = 0; i < files.size(); i++) {
                boolean ours = Verdict.of(kind, files.get(i).bytes()).equals(Verdict.ACCEPTED);
                boolean theirs = verdicts.get(i).startsWith("accepted ");
                accepted += ours ? 1 : 0;
                if (ours != theirs) {
                    wrong.add(files.get(i) + ", but the second implementation says " + verdicts.get(i));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(accepted).isGreaterThanOrEqualTo(6);
    }

    private List<String> python(String kind, List<Twins.Twin> files) throws IOException {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < files.size(); i++) {
            Path file = folder.resolve(kind + i);
            Files.write(file, files.get(i).bytes());
            names.append(file).append('\n');
        }
        Path list = Files.writeString(folder.resolve(kind + ".list"), names);
        String pem = kind.equals("bundle") ? "annotator.pem" : "lead.pem";
        Run run = run(
                list,
                "python3",
                SCRIPTS.resolve("verify.py").toString(),
                "--batch",
                kind,
                GoldenTest.GOLDEN.resolve(pem).toString());
        List<String> lines = run.out().lines().toList();
        assertThat(lines)
                .as(run.out()
                        .lines()
                        .skip(Math.max(0, lines.size() - 5))
                        .toList()
                        .toString())
                .hasSize(files.size());
        return lines;
    }

    @Test
    void stockToolsAcceptWhatWeAcceptAndRefuseForgedSignaturesAndContents() throws Exception {
        requireTools("unzip", "jq", "openssl", "sha256sum", "realpath");
        assertThat(shell("bundle", GoldenTest.golden("bundle.tsbundle"))).isZero();
        assertThat(shell("bundle", GoldenTest.golden("bundle-deflated.tsbundle")))
                .isZero();
        assertThat(shell("pack", GoldenTest.golden("pack.tspack"))).isZero();
        assertThat(shell("bundle", GoldenTest.golden("bundle-optional.tsbundle")))
                .isZero();
        assertThat(shell("pack", GoldenTest.golden("pack-rotated.tspack"))).isZero();
        List<Twins.Twin> twins = Twins.of(GoldenTest.golden("bundle.tsbundle"), GoldenTest.golden("pack.tspack"));
        for (Twins.Twin twin : twins) {
            boolean concerns = switch (twin.expected()) {
                case SIGNATURE, KEY_OTHER, ENTRY_DIGEST, CHUNK_DIGEST, STATEMENT_KIND, ZIP_CRC ->
                    !twin.name().startsWith("chunk list of");
                default -> false;
            };
            if (concerns) {
                assertThat(shell(twin.kind(), twin.bytes())).as(twin.toString()).isNotZero();
            }
        }
    }

    @Test
    void othersAcceptWhatWasDeflatedInSeveralBlocks() throws Exception {
        requireTools("python3", "unzip", "jq", "openssl", "sha256sum", "realpath");
        Path file = folder.resolve("long.tsbundle");
        BundleFiles.bundle(file, 6000);
        assertThat(Files.size(file)).isGreaterThan(1 << 18);
        assertThat(shell("bundle", Files.readAllBytes(file))).isZero();
        Run python = run(
                null,
                "python3",
                SCRIPTS.resolve("verify.py").toString(),
                "bundle",
                file.toString(),
                GoldenTest.GOLDEN.resolve("annotator.pem").toString());
        assertThat(python.out()).startsWith("accepted ");
    }

    /** What verify.py says of a file, with the sample key pinned; tests that ask are skipped where it cannot run. */
    public static String verdict(String kind, Path file) {
        requireTools("python3", "openssl");
        String pem = kind.equals("bundle") ? "annotator.pem" : "lead.pem";
        String script = SCRIPTS.resolve("verify.py").toString();
        return run(
                        null,
                        "python3",
                        script,
                        kind,
                        file.toString(),
                        GoldenTest.GOLDEN.resolve(pem).toString())
                .out();
    }

    /** The same with whatever key the file names. */
    public static String unpinned(String kind, Path file) {
        requireTools("python3", "openssl");
        return run(null, "python3", SCRIPTS.resolve("verify.py").toString(), kind, file.toString())
                .out();
    }

    private int shell(String kind, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file.zip"), bytes);
        String pem = kind.equals("bundle") ? "annotator.pem" : "lead.pem";
        return run(
                        null,
                        "sh",
                        SCRIPTS.resolve("verify.sh").toString(),
                        kind,
                        file.toString(),
                        GoldenTest.GOLDEN.resolve(pem).toString())
                .code();
    }

    @Test
    void verifiersStayShort() throws Exception {
        assertThat(Files.readAllLines(SCRIPTS.resolve("verify.py"))).hasSizeLessThanOrEqualTo(300);
        assertThat(Files.readAllLines(SCRIPTS.resolve("forms.py"))).hasSizeLessThanOrEqualTo(60);
        assertThat(Files.readAllLines(SCRIPTS.resolve("kinds.py"))).hasSizeLessThanOrEqualTo(200);
        assertThat(Files.readAllLines(SCRIPTS.resolve("verify.sh"))).hasSizeLessThanOrEqualTo(10);
    }
}
