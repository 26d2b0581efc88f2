package org.touchstone.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.bundle.container.Envelope;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.pack.KeyRotations;
import org.touchstone.crypto.Sha256;
import org.touchstone.json.StrictJson;
import org.touchstone.refusal.RejectedException;

/**
 * The second implementation says what ours says, both ways, of files that were changed field by field and at random at
 * every level and signed again. It takes the signature from ours, but for every {@value #ASKED}th file, for which openssl is asked. The
 * long form is {@code -Dtouchstone.disagreements=35000}.
 */
class DisagreementTest {
    private static final Path SCRIPTS =
            Path.of(System.getProperty("touchstone.basedir", "."), "src", "test", "verifier");
    private static final String ROTATION = "application/vnd.touchstone.key-rotation+json";
    private static final int RANDOM = Integer.getInteger("touchstone.disagreements", 600);
    /** The short form takes every so manyth of the crafted files. */
    private static final int STEP = RANDOM > 600 ? 1 : 7;

    private static final int ASKED = 200;

    @TempDir
    Path folder;

    /** A document of a container and how a changed one is put back. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Document(String name, String kind, byte[] json, Return put) {}

    private interface Return {
        void put(Forgery forgery, UnaryOperator<byte[]> edit) throws RejectedException;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record File(String name, String kind, byte[] bytes) {}

    private byte[] bundle = {};
    private byte[] pack = {};

    private void make() throws IOException, RejectedException {
        BundleFiles.bundle(folder.resolve("b"), 6);
        BundleFiles.rotatedPack(folder.resolve("p"), 3);
        bundle = Files.readAllBytes(folder.resolve("b"));
        pack = Files.readAllBytes(folder.resolve("p"));
    }

    private Forgery forgery(String kind, boolean later) throws RejectedException {
        boolean isBundle = kind.equals("bundle");
        Forgery forgery = Forgery.of(kind, Twins.entries(isBundle ? bundle : pack), Samples.key(isBundle ? 2 : 1));
        if (isBundle && later) {
            forgery.predicate.put("sequence", 2);
            forgery.predicate.put("previous", Sha256.hex(new byte[] {7}));
        }
        if (isBundle) {
            forgery.optional.put("note.txt", new byte[] {'n'});
        }
        return forgery;
    }

    private static byte[] line(Forgery f, String entry, int number) {
        return new String(f.content(entry), StandardCharsets.UTF_8)
                .lines()
                .skip(number - 1L)
                .findFirst()
                .orElseThrow()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> rotations(Forgery f) {
        byte[] entry = Objects.requireNonNull(f.optional.get(KeyRotations.ENTRY));
        return new ArrayList<>(new String(entry, StandardCharsets.UTF_8).lines().toList());
    }

    private static byte[] rotation(Forgery f, int number) {
        return rotations(f).get(number - 1).getBytes(StandardCharsets.UTF_8);
    }

    private static void rotation(Forgery f, int number, byte[] line) {
        List<String> lines = rotations(f);
        lines.set(number - 1, new String(line, StandardCharsets.UTF_8));
        f.optional.put(KeyRotations.ENTRY, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] said(byte[] envelope) throws RejectedException {
        Map<String, Object> tree = Forgery.object(StrictJson.parse(envelope));
        return Base64.getDecoder().decode(String.valueOf(tree.get("payload")));
    }

    private List<Document> documents() throws RejectedException {
        List<Document> all = new ArrayList<>();
        Forgery b = forgery("bundle", false);
        for (int number : new int[] {1, 3, 4, 5}) {
            all.add(new Document(
                    "judgment " + number,
                    "bundle",
                    line(b, "judgments.jsonl", number),
                    (f, edit) -> Rechained.judgment(f, number, edit)));
        }
        for (int number : new int[] {1, 2, 4}) {
            all.add(new Document(
                    "entry " + number,
                    "bundle",
                    line(b, "journal.jsonl", number),
                    (f, edit) -> Rechained.line(f, number, edit)));
        }
        Forgery p = forgery("pack", false);
        for (int number : new int[] {1, 2}) {
            all.add(new Document("item " + number, "pack", line(p, "items.jsonl", number), (f, edit) -> {
                String text = new String(f.content("items.jsonl"), StandardCharsets.UTF_8);
                String before = new String(line(f, "items.jsonl", number), StandardCharsets.UTF_8);
                String after = new String(edit.apply(before.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
                f.contents.put("items.jsonl", text.replace(before, after).getBytes(StandardCharsets.UTF_8));
            }));
        }
        all.add(new Document(
                "study",
                "pack",
                p.content("study.json"),
                (f, edit) -> f.contents.put("study.json", edit.apply(f.content("study.json")))));
        for (int number : new int[] {1, 2}) {
            byte[] line = rotation(p, number);
            all.add(new Document(
                    "rotation " + number, "pack", line, (f, edit) -> rotation(f, number, edit.apply(line))));
            all.add(new Document("said by rotation " + number, "pack", said(line), (f, edit) -> {
                byte[] payload = edit.apply(said(line));
                rotation(f, number, Envelope.sign(ROTATION, payload, Samples.key(number == 1 ? 3 : 4)));
            }));
        }
        for (String kind : List.of("bundle", "pack")) {
            Map<String, byte[]> signed = new TreeMap<>();
            Forgery f = forgery(kind, false);
            f.payload = json -> {
                signed.put("payload", json);
                return json;
            };
            f.envelopeBytes = json -> {
                signed.put("envelope", json);
                return json;
            };
            f.build();
            all.add(new Document(
                    "statement", kind, Objects.requireNonNull(signed.get("payload")), (g, edit) -> g.payload = edit));
            all.add(new Document(
                    "envelope",
                    kind,
                    Objects.requireNonNull(signed.get("envelope")),
                    (g, edit) -> g.envelopeBytes = edit));
        }
        return all;
    }

    /** All crafted files in turn; {@code visitor} hears them. */
    private int crafted(Visitor visitor) throws IOException, RejectedException {
        int made = 0;
        for (Document document : documents()) {
            for (Mutations.Edit edit : Mutations.of(document.json())) {
                if (made++ % STEP == 0) {
                    boolean later = made % 2 == 0;
                    Forgery f = forgery(document.kind(), later);
                    document.put().put(f, edit::apply);
                    visitor.file(new File(
                            document.name() + " " + edit + (later ? ", later" : ""), document.kind(), f.build()));
                }
            }
        }
        return made;
    }

    private interface Visitor {
        void file(File file) throws IOException;
    }

    private void random(Visitor visitor) throws IOException, RejectedException {
        List<Document> documents = documents();
        List<List<Mutations.Edit>> edits = new ArrayList<>();
        for (Document document : documents) {
            edits.add(Mutations.of(document.json()));
        }
        Random random = new Random(20261129);
        for (int n = 0; n < RANDOM; n++) {
            int at = random.nextInt(documents.size());
            Document document = documents.get(at);
            List<Mutations.Edit> possible = edits.get(at);
            Forgery f = forgery(document.kind(), random.nextBoolean());
            byte[] file;
            switch (random.nextInt(6)) {
                case 0 -> file = Mutations.bytes(f.build(), random);
                case 1 -> {
                    document.put().put(f, json -> Mutations.bytes(json, random));
                    file = f.build();
                }
                case 2 -> {
                    String name = List.copyOf(f.contents.keySet()).get(random.nextInt(f.contents.size()));
                    f.contents.put(name, Mutations.bytes(f.content(name), random));
                    file = f.build();
                }
                case 3 -> {
                    f.chunkText = random.nextBoolean() ? t -> latin(Mutations.bytes(bytes(t), random)) : t -> t;
                    f.archive = entries -> {
                        Forgery.Entry entry = entries.get(random.nextInt(entries.size()));
                        entry.deflate();
                        if (random.nextBoolean()) {
                            entry.data = Mutations.bytes(entry.data, random);
                        }
                    };
                    file = f.build();
                }
                default -> {
                    int changes = 1 + random.nextInt(3);
                    document.put().put(f, json -> {
                        byte[] changed = json;
                        for (int i = 0; i < changes; i++) {
                            changed = possible.get(random.nextInt(possible.size()))
                                    .apply(changed);
                        }
                        return changed;
                    });
                    file = f.build();
                }
            }
            visitor.file(new File("random " + n + " of " + document.name(), document.kind(), file));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The other verifier, in one process. */
    private static final class Other implements AutoCloseable {
        private final Process process;
        private final BufferedReader verdicts;

        Other() throws IOException {
            ProcessBuilder builder = new ProcessBuilder(
                    "python3",
                    "-B",
                    SCRIPTS.resolve("differential.py").toString(),
                    GoldenTest.GOLDEN.resolve("annotator.pem").toString(),
                    GoldenTest.GOLDEN.resolve("lead.pem").toString());
            process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            verdicts = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        String says(File file, String signature) throws IOException {
            OutputStream to = process.getOutputStream();
            to.write(bytes(file.kind() + " " + signature + " " + file.bytes().length + "\n"));
            to.write(file.bytes());
            to.flush();
            return Objects.requireNonNull(verdicts.readLine(), "the other verifier ended");
        }

        @Override
        public void close() throws IOException {
            process.getOutputStream().close();
            process.destroy();
        }
    }

    private static void requirePython() {
        boolean present;
        try {
            present = new ProcessBuilder("python3", "-c", "").start().waitFor() == 0
                    && new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (IOException e) {
            present = false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (!present) {
            System.err.println("SKIPPED, not installed: python3 or openssl");
        }
        Assumptions.assumeTrue(present, "python3 and openssl are not installed");
    }

    @Test
    void bothVerifiersSayTheSameOfEveryFile() throws Exception {
        requirePython();
        make();
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> verdicts = new TreeMap<>();
        int[] files = new int[1];
        try (Other other = new Other()) {
            Visitor ask = file -> {
                StringBuilder told = new StringBuilder();
                Trust.SignatureCheck check = (key, message, sig) -> {
                    boolean good = key.verify(message, sig);
                    told.append(good ? 'g' : 'b');
                    return good;
                };
                String ours = Verdict.of(file.kind(), file.bytes(), check);
                boolean asked = told.isEmpty() || files[0]++ % ASKED == 0;
                String theirs = other.says(file, asked ? "ask" : told.toString());
                verdicts.merge(ours, 1, Integer::sum);
                if (ours.equals(Verdict.ACCEPTED) != theirs.startsWith("accepted ")) {
                    wrong.add(file.name() + ": we say " + ours + ", the other says " + theirs);
                }
            };
            int crafted = crafted(ask);
            random(ask);
            assertThat(crafted).isGreaterThan(425);
            System.out.println("disagreements " + wrong.size() + " of " + (crafted + STEP - 1) / STEP + " crafted (of "
                    + crafted + ") and " + RANDOM + " random files; ours: " + verdicts);
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
        assertThat(wrong).isEmpty();
        assertThat(verdicts).hasSizeGreaterThan(20).containsKey(Verdict.ACCEPTED);
    }
}
