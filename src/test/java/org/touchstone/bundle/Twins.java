package org.touchstone.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.text.TextLimit;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalLine;
import org.touchstone.refusal.LayoutTwins;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/** The negative twins: for every rule of the formats at least one container that breaks it and nothing before it. */
public final class Twins {
    /**
     * A container that must be refused.
     *
     * @param name what is wrong with it
     * @param kind {@code bundle} or {@code pack}
     * @param expected the rule
     * @param bytes the file
     */
    @SuppressWarnings("ArrayRecordComponent") // twins are never compared
    record Twin(String name, String kind, Reject expected, byte[] bytes) {
        @Override
        public String toString() {
            return expected.code() + " " + kind + ": " + name;
        }
    }

    /** Changes a forgery. */
    public interface Change {
        void accept(Forgery forgery) throws RejectedException, IOException;
    }

    private final List<Twin> twins = new ArrayList<>();
    private final byte[] bundle;
    private final byte[] pack;

    private Twins(byte[] bundle, byte[] pack) {
        this.bundle = bundle;
        this.pack = pack;
    }

    static List<Twin> of(byte[] bundle, byte[] pack) throws IOException, RejectedException {
        Twins all = new Twins(bundle, pack);
        all.archives();
        all.archiveHeaders();
        all.envelopes();
        all.statements();
        all.entries();
        all.json();
        all.packs();
        all.bundles();
        Contradictions.addTo(all);
        LayoutTwins.addTo(all);
        all.journals();
        return all.twins;
    }

    public static Map<String, byte[]> entries(byte[] container) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(container))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                entries.put(e.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private void raw(String name, Reject expected, byte[] bytes) {
        twins.add(new Twin(name, "bundle", expected, bytes));
    }

    public void bundle(String name, Reject expected, Change change) throws IOException, RejectedException {
        add("bundle", name, expected, change);
    }

    public void pack(String name, Reject expected, Change change) throws IOException, RejectedException {
        add("pack", name, expected, change);
    }

    private void add(String kind, String name, Reject expected, Change change) throws IOException, RejectedException {
        boolean isBundle = kind.equals("bundle");
        Forgery forgery = Forgery.of(kind, entries(isBundle ? bundle : pack), Samples.key(isBundle ? 2 : 1));
        change.accept(forgery);
        twins.add(new Twin(name, kind, expected, forgery.build()));
    }

    private void archives() throws IOException, RejectedException {
        raw("empty file", Reject.ZIP_TOO_SHORT, new byte[0]);
        raw("last byte missing", Reject.ZIP_END, Arrays.copyOf(bundle, bundle.length - 1));
        raw("a byte behind the end", Reject.ZIP_END, Arrays.copyOf(bundle, bundle.length + 1));
        bundle(
                "archive comment",
                Reject.ZIP_END,
                f -> f.end = b -> {
                    byte[] with = Arrays.copyOf(b, b.length + 3);
                    with[20] = 3;
                    return with;
                });
        bundle("second disk", Reject.ZIP_END, f -> f.end = b -> with(b, 4, 1));
        bundle(
                "an entry more",
                Reject.ZIP_ENTRY_COUNT,
                f -> f.archive = e -> e.add(new Forgery.Entry("more.txt", new byte[] {1})));
        bundle(
                "100000 entries",
                Reject.ZIP_ENTRY_COUNT,
                f -> f.archive = e -> {
                    for (int i = 0; i < 100_000; i++) {
                        e.add(new Forgery.Entry("e" + i, new byte[0]));
                    }
                });
        bundle("directory elsewhere", Reject.ZIP_DIRECTORY, f -> f.end = b -> with(b, 16, b[16] ^ 1));
        raw("directory record damaged", Reject.ZIP_DIRECTORY, with(bundle, directoryOf(bundle), 0));
        bundle("duplicate entry", Reject.ZIP_NAME, f -> f.archive = e -> e.set(2, e.get(1)));
        bundle(
                "swapped entries",
                Reject.ZIP_NAME,
                f -> f.archive = e -> {
                    Forgery.Entry first = e.get(1);
                    e.set(1, e.get(2));
                    e.set(2, first);
                });
        bundle("zip slip", Reject.ZIP_NAME, f -> f.archive = e -> e.get(1).name = "../../judgm.json");
        bundle("absolute name", Reject.ZIP_NAME, f -> f.archive = e -> e.get(1).name = "/tmp/judgments.");
        bundle("line break in a name", Reject.ZIP_NAME, f -> f.archive = e -> e.get(1).name = "judgments\r\njson");
        bundle("longer name", Reject.ZIP_NAME, f -> f.archive = e -> e.get(1).name = "a/judgments.jsonl");
    }

    static int directoryOf(byte[] zip) {
        int at = zip.length - 6;
        return (zip[at] & 0xFF) | ((zip[at + 1] & 0xFF) << 8) | ((zip[at + 2] & 0xFF) << 16);
    }

    public static byte[] with(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private void archiveHeaders() throws IOException, RejectedException {
        bundle("extra field", Reject.ZIP_NAME, f -> f.archive = e -> e.get(1).extra = new byte[4]);
        bundle("entry comment", Reject.ZIP_NAME, f -> f.archive = e -> e.get(1).comment = new byte[4]);
        bundle(
                "extra field for a shorter name",
                Reject.ZIP_NAME,
                f -> f.archive = e -> {
                    e.get(1).name = "judgments";
                    e.get(1).extra = new byte[6];
                });
        bundle("encrypted flag", Reject.ZIP_FEATURE, f -> f.archive = e -> e.get(1).flags = 0x801);
        bundle("data descriptor flag", Reject.ZIP_FEATURE, f -> f.archive = e -> e.get(1).flags = 0x808);
        bundle(
                "link attributes",
                Reject.ZIP_FEATURE,
                f -> f.archive = e -> {
                    e.get(1).madeBy = 0x314;
                    e.get(1).attributes = 0xA1FF0000;
                });
        bundle("zip64 version", Reject.ZIP_FEATURE, f -> f.archive = e -> e.get(1).version = 45);
        bundle("bzip2", Reject.ZIP_METHOD, f -> f.archive = e -> e.get(1).method = 12);
        bundle("another time", Reject.ZIP_TIME, f -> f.archive = e -> e.get(1).time = 7);
        bundle("another date", Reject.ZIP_TIME, f -> f.archive = e -> e.get(1).date = 0x5B78);
        bundle(
                "local name differs",
                Reject.ZIP_HEADERS_DIFFER,
                f -> f.archive = e -> e.get(1).local = b -> with(b, 30, 'J'));
        bundle(
                "local size differs",
                Reject.ZIP_HEADERS_DIFFER,
                f -> f.archive = e -> e.get(2).local = b -> with(b, 22, 1));
        bundle("bytes between entries", Reject.ZIP_GAP, f -> f.archive = e -> e.get(2).gapBefore = new byte[5]);
        bundle(
                "bytes before the first entry",
                Reject.ZIP_STATEMENT,
                f -> f.archive = e -> e.get(0).gapBefore = new byte[5]);
        bundle("bytes before the directory", Reject.ZIP_GAP, f -> f.beforeDirectory = o -> o.write(0));
        bundle(
                "two entries share their data",
                Reject.ZIP_GAP,
                f -> f.archive = e -> e.get(2).offsetShift = -(30L + 15 + e.get(1).data.length));
        bundle("stored sizes differ", Reject.ZIP_SIZE, f -> f.archive = e -> e.get(1).size++);
        bundle(
                "bomb: more than is signed",
                Reject.ZIP_SIZE,
                f -> f.archive = e -> {
                    Forgery.Entry bomb = new Forgery.Entry("judgments.jsonl", new byte[20 << 20]);
                    bomb.deflate();
                    e.set(1, bomb);
                });
        bundle(
                "bomb: more than the header says",
                Reject.ZIP_SIZE,
                f -> f.archive = e -> {
                    Forgery.Entry list = new Forgery.Entry("chunks.sha256", Arrays.copyOf(e.get(3).content, 20 << 20));
                    list.deflate();
                    list.size = e.get(3).size;
                    e.set(3, list);
                });
        bundle(
                "deflated data damaged",
                Reject.ZIP_DEFLATE,
                f -> f.archive = e -> {
                    e.get(3).deflate();
                    e.get(3).data = with(e.get(3).data, 0, 7);
                });
        bundle(
                "bytes after deflated data",
                Reject.ZIP_DEFLATE,
                f -> f.archive = e -> {
                    e.get(3).deflate();
                    e.get(3).data = Arrays.copyOf(e.get(3).data, e.get(3).data.length + 1);
                });
        bundle(
                "deflated data cut",
                Reject.ZIP_DEFLATE,
                f -> f.archive = e -> {
                    e.get(3).deflate();
                    e.get(3).data = Arrays.copyOf(e.get(3).data, e.get(3).data.length - 3);
                });
        bundle("another check sum", Reject.ZIP_CRC, f -> f.archive = e -> e.get(1).crc ^= 1);
    }

    private void envelopes() throws IOException, RejectedException {
        bundle("larger than 1 MiB", Reject.ENVELOPE_SIZE, f -> f.predicate.put("x", "x".repeat(1 << 20)));
        bundle(
                "deflated statement",
                Reject.ENVELOPE_SIZE,
                f -> f.archive = e -> e.get(0).deflate());
        bundle("white space", Reject.ENVELOPE_FORM, f -> f.envelopeBytes = b -> replaced(b, "{\"p", "{ \"p"));
        bundle("not JSON", Reject.ENVELOPE_FORM, f -> f.envelopeBytes = b -> new byte[] {'{'});
        bundle(
                "line break in base64",
                Reject.ENVELOPE_FORM,
                f -> f.envelope = e -> e.put("payload", e.get("payload") + "\n"));
        bundle("another payload type", Reject.ENVELOPE_TYPE, f -> f.envelope = e -> e.put("payloadType", "text/html"));
        bundle("no signature", Reject.ENVELOPE_SIGNATURES, f -> f.envelope = e -> e.put("signatures", List.of()));
        bundle(
                "two signatures",
                Reject.ENVELOPE_SIGNATURES,
                f -> f.envelope = e -> {
                    Object one = Forgery.list(e, "signatures").get(0);
                    e.put("signatures", List.of(one, one));
                });
        bundle(
                "key id of another key",
                Reject.ENVELOPE_KEY_ID,
                f -> f.envelope = e -> signature(e).put("keyid", Sha256.ZEROS));
        bundle("statement names another signer", Reject.ENVELOPE_KEY_ID, f -> f.predicate.put("signer", Sha256.ZEROS));
        bundle(
                "small-order key",
                Reject.KEY_REFUSED,
                f -> f.envelope = e -> signature(e).put("publicKey", Sha256.ZEROS));
        bundle("signed by another key", Reject.KEY_OTHER, f -> {
            f.signWith(Samples.key(1));
            f.predicate.put("signer", Samples.key(1).verifyKey().id());
        });
        bundle(
                "edited statement",
                Reject.SIGNATURE,
                f -> f.envelope = e -> {
                    String payload = String.valueOf(e.get("payload"));
                    e.put("payload", payload.replaceFirst("^....", "eyJf").replaceFirst("A", "B"));
                });
        bundle(
                "signature of zeros",
                Reject.SIGNATURE,
                f -> f.envelope = e -> signature(e).put("sig", "A".repeat(86) + "=="));
    }

    private static Map<String, Object> signature(Map<String, Object> envelope) {
        return Forgery.object(Forgery.list(envelope, "signatures").get(0));
    }

    public static byte[] replaced(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.contains(from)) {
            throw new IllegalArgumentException("nothing to replace");
        }
        return text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private void statements() throws IOException, RejectedException {
        bundle(
                "another statement type",
                Reject.STATEMENT_TYPE,
                f -> f.statement = s -> s.put("_type", "https://in-toto.io/Statement/v0.1"));
        bundle(
                "a pack's predicate",
                Reject.STATEMENT_KIND,
                f -> f.statement = s -> s.put("predicateType", "https://touchstone.org/pack/v1"));
        bundle(
                "version 2",
                Reject.STATEMENT_VERSION,
                f -> f.statement = s -> s.put("predicateType", "https://touchstone.org/bundle/v2"));
        bundle(
                "version 10",
                Reject.STATEMENT_VERSION,
                f -> f.statement = s -> s.put("predicateType", "https://touchstone.org/bundle/v10"));
        bundle("asks for reader 3", Reject.STATEMENT_READER, f -> f.predicate.put("minReader", 3));
        bundle(
                "a subject less",
                Reject.STATEMENT_SUBJECTS,
                f -> f.statement = s -> Forgery.list(s, "subject").remove(0));
        bundle("an unknown field", Reject.JSON_UNKNOWN_FIELD, f -> f.statement = s -> s.put("note", "x"));
        bundle("statement with white space", Reject.JSON_CANONICAL, f -> f.payload = b -> replaced(b, "{", "{ "));
        bundle(
                "signed size differs",
                Reject.ZIP_SIZE,
                f -> f.statement = s -> Forgery.object(
                                Forgery.object(Forgery.list(s, "subject").get(0))
                                        .get("annotations"))
                        .put("size", 5));
    }

    private void entries() throws IOException, RejectedException {
        bundle(
                "digest of another content",
                Reject.ENTRY_DIGEST,
                f -> f.statement = s -> Forgery.object(
                                Forgery.object(Forgery.list(s, "subject").get(0))
                                        .get("digest"))
                        .put("sha256", Sha256.ZEROS));
        bundle(
                "content changed after signing",
                Reject.CHUNK_DIGEST,
                f -> f.archive = e -> e.set(
                        1, new Forgery.Entry("judgments.jsonl", replaced(e.get(1).content, "\"slot\"", "\"sl0t\""))));
        bundle("chunk list with an upper-case digit", Reject.CHUNK_LIST, f -> f.chunkText = t -> "A" + t.substring(1));
        bundle("chunk list with a chunk more", Reject.CHUNK_LIST, f -> f.chunkText = t -> t + t);
        bundle(
                "chunk list of other content",
                Reject.CHUNK_DIGEST,
                f -> f.chunkText = t -> "0".repeat(64) + t.substring(64));
        bundle(
                "chunk list changed after signing",
                Reject.ENTRY_DIGEST,
                f -> f.archive = e -> e.set(
                        3,
                        new Forgery.Entry(
                                "chunks.sha256", with(e.get(3).content, 0, e.get(3).content[0] == 'a' ? 'b' : 'a'))));
        pack("study.json of 17 MiB", Reject.ENTRY_SIZE, f -> f.contents.put("study.json", new byte[17 << 20]));
        pack(
                "no line feed at the end",
                Reject.LINE_END,
                f -> edit(f, "items.jsonl", t -> t.substring(0, t.length() - 1)));
        pack("empty line", Reject.LINE_END, f -> edit(f, "items.jsonl", t -> t + "\n"));
        pack("line of 33 MiB", Reject.LINE_LENGTH, f -> f.contents.put("items.jsonl", spaces(33 << 20)));
    }

    private static byte[] spaces(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) ' ');
        bytes[length - 1] = '\n';
        return bytes;
    }

    static void edit(Forgery f, String entry, UnaryOperator<String> edit) {
        String before = new String(f.content(entry), StandardCharsets.UTF_8);
        String after = edit.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("nothing was edited");
        }
        f.contents.put(entry, after.getBytes(StandardCharsets.UTF_8));
    }

    void item(String name, Reject expected, UnaryOperator<String> edit) throws IOException, RejectedException {
        pack(name, expected, f -> edit(f, "items.jsonl", edit));
    }

    private void json() throws IOException, RejectedException {
        pack(
                "Latin-1 in a line",
                Reject.JSON_UTF8,
                f -> f.contents.put("items.jsonl", replaced(f.content("items.jsonl"), "legal", "l\u00e9gal")));
        item("cut object", Reject.JSON_SYNTAX, t -> t.replaceFirst("}\n", "\n"));
        item("two values", Reject.JSON_SYNTAX, t -> t.replaceFirst("}\n", "}{}\n"));
        item("NaN", Reject.JSON_SYNTAX, t -> t.replaceFirst("\"legal\"", "NaN"));
        item("byte order mark", Reject.JSON_SYNTAX, t -> "\uFEFF" + t);
        item("carriage return", Reject.JSON_CANONICAL, t -> t.replaceFirst("}\n", "}\r\n"));
        item("nested 100 deep", Reject.JSON_LIMIT, t -> t.replaceFirst("\"legal\"", "[".repeat(100) + "]".repeat(100)));
        item("number of 65 digits", Reject.JSON_LIMIT, t -> t.replaceFirst("\"legal\"", "1".repeat(65)));
        item(
                "name of 300 letters",
                Reject.JSON_LIMIT,
                t -> t.replaceFirst("\"domain\"", "\"" + "d".repeat(300) + "\""));
        item("name twice", Reject.JSON_DUPLICATE, t -> t.replaceFirst("\"domain\"", "\"domain\":\"legal\",\"domain\""));
        item(
                "name twice by an escape",
                Reject.JSON_DUPLICATE,
                t -> t.replaceFirst("\"domain\"", "\"domain\":\"legal\",\"\\\\u0064omain\""));
        bundle(
                "a float",
                Reject.JSON_NUMBER,
                f -> Rechained.judgment(f, 1, b -> replaced(b, "\"windowWidth\":1280", "\"windowWidth\":1280.0")));
        bundle(
                "2^53",
                Reject.JSON_NUMBER,
                f -> Rechained.judgment(
                        f, 1, b -> replaced(b, "\"windowWidth\":1280", "\"windowWidth\":9007199254740992")));
        item("null", Reject.JSON_NULL, t -> t.replaceFirst("\"legal\"", "null"));
        item("half a surrogate pair", Reject.JSON_SURROGATE, t -> t.replaceFirst("\"legal\"", "\"\\\\ud800\""));
        item("escaped letter", Reject.JSON_CANONICAL, t -> t.replaceFirst("\"legal\"", "\"\\\\u006cegal\""));
        item("escaped slash", Reject.JSON_CANONICAL, t -> t.replaceFirst("\"legal\"", "\"a\\\\/b\""));
        item("white space", Reject.JSON_CANONICAL, t -> t.replaceFirst(",\"id\"", ", \"id\""));
        item(
                "names out of order",
                Reject.JSON_CANONICAL,
                t -> t.replaceFirst("\"domain\":\"legal\",(\"id\":\"[^\"]*\")", "$1,\"domain\":\"legal\""));
        item("minus zero", Reject.JSON_CANONICAL, t -> t.replaceFirst("\"legal\"", "-0"));
        item(
                "a model name",
                Reject.JSON_UNKNOWN_FIELD,
                t -> t.replaceFirst(",\"prompt\"", ",\"model\":\"m\",\"prompt\""));
        item("no language", Reject.JSON_MISSING_FIELD, t -> t.replaceFirst(",\"language\":\"en\"", ""));
        item("domain is an object", Reject.JSON_TYPE, t -> t.replaceFirst("\"legal\"", "{}"));
        item("a line is an array", Reject.JSON_TYPE, t -> t.replaceFirst("\\{.*\n", "[]\n"));
        item("unknown role", Reject.JSON_VALUE, t -> t.replaceFirst("\"role\":\"user\"", "\"role\":\"boss\""));
        item("id with a slash", Reject.JSON_VALUE, t -> t.replaceFirst("\"i-1\"", "\"i/1\""));
        item(
                "scopes out of order",
                Reject.JSON_ORDER,
                t -> t.replaceFirst("\"turn:1\",\"turn:2\"", "\"turn:2\",\"turn:1\""));
        item("another kind", Reject.KIND_UNKNOWN, t -> t.replaceFirst("\"comparison\"", "\"riddle\""));
        bundle(
                "a judgment of another kind",
                Reject.KIND_UNKNOWN,
                f -> Rechained.judgment(f, 1, b -> replaced(b, "\"comparison\"", "\"riddle\"")));
        bundle(
                "a judgment that counts looks",
                Reject.JSON_UNKNOWN_FIELD,
                f -> Rechained.judgment(f, 1, b -> replaced(b, "\"blind\"", "\"attempt\":1,\"blind\"")));
        bundle(
                "strength 4",
                Reject.JSON_VALUE,
                f -> Rechained.judgment(f, 1, b -> replaced(b, "\"strength\":3", "\"strength\":4")));
        texts();
    }

    /** One code point more than each limit. */
    private void texts() throws IOException, RejectedException {
        String astral = "\uD83D\uDE42";
        bundle(
                "display name too long",
                Reject.JSON_VALUE,
                f -> f.predicate.put("annotator", astral.repeat(TextLimit.DISPLAY_NAME.most() + 1)));
        bundle(
                "program too long",
                Reject.JSON_VALUE,
                f -> f.predicate.put("software", "x".repeat(TextLimit.SOFTWARE.most() + 1)));
        bundle(
                "exported before 1970",
                Reject.JSON_VALUE,
                f -> f.predicate.put("clock", Map.of("exportedAt", -1L, "suspect", true)));
        bundle(
                "reason too long",
                Reject.JSON_VALUE,
                f -> Rechained.judgment(
                        f,
                        1,
                        b -> replaced(
                                b,
                                "\"rationale\":\"\"",
                                "\"rationale\":\"" + astral.repeat(TextLimit.RATIONALE.most() + 1) + '"')));
        bundle(
                "version of guidelines too long",
                Reject.JSON_VALUE,
                f -> Rechained.judgment(
                        f,
                        1,
                        b -> replaced(
                                b,
                                "\"guidelineVersion\":\"1.2\"",
                                "\"guidelineVersion\":\"" + "x".repeat(TextLimit.GUIDELINE_VERSION.most() + 1) + '"')));
        item(
                "task type too long",
                Reject.JSON_VALUE,
                t -> t.replaceFirst("\"advice\"", '"' + "x".repeat(TextLimit.ITEM_WORD.most() + 1) + '"'));
    }

    private void packs() throws IOException, RejectedException {
        pack("another study", Reject.PACK_STUDY, f -> f.predicate.put("study", "other"));
        pack(
                "another share of the plain arm",
                Reject.PACK_STUDY,
                f -> f.predicate.put("arms", new TreeMap<>(Map.of("plainPerMille", 0))));
        pack("an item less than stated", Reject.PACK_COUNT, f -> f.predicate.put("items", 8));
        pack(
                "a training item",
                Reject.PACK_COUNT,
                f -> f.contents.put("quiz.jsonl", "{}\n".getBytes(StandardCharsets.UTF_8)));
        item("item twice", Reject.PACK_DUPLICATE, t -> t.substring(0, t.indexOf('\n') + 1) + t);
        pack(
                "guidelines in Latin-1",
                Reject.PACK_GUIDELINES,
                f -> f.contents.put("guidelines.md", new byte[] {(byte) 0xE9}));
        pack(
                "a bundle in a pack's clothes",
                Reject.JSON_MISSING_FIELD,
                f -> f.contents.put("study.json", "{}".getBytes(StandardCharsets.UTF_8)));
    }

    private void bundles() throws IOException, RejectedException {
        bundle("judgments of another study", Reject.BUNDLE_STUDY, f -> f.predicate.put("study", "other"));
        bundle("a judgment less than stated", Reject.BUNDLE_COUNT, f -> f.predicate.put("count", 13));
        bundle(
                "a judgment id twice",
                Reject.BUNDLE_DUPLICATE,
                f -> Rechained.judgment(f, 2, line -> {
                    String text = new String(line, StandardCharsets.UTF_8);
                    return text.replace("-000000000002\"", "-000000000001\"")
                            .replace("\"01900000-0002", "\"01900000-0001")
                            .getBytes(StandardCharsets.UTF_8);
                }));
        bundle("another Merkle root", Reject.BUNDLE_MERKLE, f -> f.predicate.put("merkleRoot", Sha256.ZEROS));
        bundle("second bundle without a first", Reject.BUNDLE_SEQUENCE, f -> f.predicate.put("sequence", 2));
        bundle("lines swapped", Reject.JOURNAL_PAIRING, f -> edit(f, "judgments.jsonl", t -> swapped(t, 3, 4)));
        bundle(
                "first line once more at the end",
                Reject.JOURNAL_PAIRING,
                f -> edit(f, "judgments.jsonl", t -> t + t.substring(0, t.indexOf('\n') + 1)));
        bundle(
                "line dropped and its entry kept",
                Reject.JOURNAL_PAIRING,
                f -> edit(f, "judgments.jsonl", t -> t.substring(t.indexOf('\n') + 1)));
        bundle(
                "last line dropped and its entry kept",
                Reject.JOURNAL_PAIRING,
                f -> edit(f, "judgments.jsonl", t -> t.substring(0, t.lastIndexOf('\n', t.length() - 2) + 1)));
        bundle(
                "line duplicated",
                Reject.JOURNAL_PAIRING,
                f -> edit(f, "judgments.jsonl", t -> t.substring(0, t.indexOf('\n') + 1) + t));
    }

    private static String swapped(String text, int i, int j) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        java.util.Collections.swap(lines, i, j);
        return String.join("\n", lines) + "\n";
    }

    private void journals() throws IOException, RejectedException {
        bundle("entries swapped", Reject.JOURNAL_CHAIN, f -> edit(f, "journal.jsonl", t -> swapped(t, 4, 5)));
        bundle(
                "first entry dropped",
                Reject.JOURNAL_CHAIN,
                f -> edit(f, "journal.jsonl", t -> t.substring(t.indexOf('\n') + 1)));
        bundle(
                "an entry's time changed",
                Reject.JOURNAL_CHAIN,
                f -> edit(f, "journal.jsonl", t -> t.replaceFirst("\"at\":1795608003000", "\"at\":1795608003001")));
        bundle(
                "last entry dropped",
                Reject.JOURNAL_PAIRING,
                f -> edit(f, "journal.jsonl", t -> t.substring(0, t.lastIndexOf('\n', t.length() - 2) + 1)));
        bundle("first place after another", Reject.JOURNAL_CHAIN, f -> chain(f, 1, "ab".repeat(32), Map.of()));
        bundle("seventh place after none", Reject.JOURNAL_CHAIN, f -> chain(f, 7, Sha256.ZEROS, Map.of()));
        bundle(
                "an entry of another study",
                Reject.BUNDLE_STUDY,
                f -> chain(f, 1, Sha256.ZEROS, Map.of("study", "another-study")));
        bundle("another range", Reject.JOURNAL_RANGE, f -> journal(f).put("last", 15));
        bundle("another head", Reject.JOURNAL_HEAD, f -> journal(f).put("head", Sha256.ZEROS));
        bundle("a range that cannot be", Reject.JSON_VALUE, f -> journal(f).put("last", 3));
        bundle(
                "judgment entry with facts",
                Reject.JSON_UNKNOWN_FIELD,
                f -> edit(
                        f,
                        "journal.jsonl",
                        t -> t.replaceFirst("\"kind\":\"judgment\"", "\"facts\":{},\"kind\":\"judgment\"")));
    }

    /** Makes the entries a chain from another place on, soundly linked, with facts where the first two have some. */
    private static void chain(Forgery f, long first, String before, Map<String, Object> facts)
            throws RejectedException {
        long seq = first;
        String head = before;
        StringBuilder lines = new StringBuilder();
        for (String line : new String(f.content("journal.jsonl"), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            JournalEntry e = JournalLine.CODEC.decode(line.getBytes(StandardCharsets.UTF_8));
            byte[] again = JournalLine.CODEC.encode(new JournalEntry(
                    seq++,
                    e.kind(),
                    e.atMillis(),
                    head,
                    e.body(),
                    facts.isEmpty() || e.body() != null ? e.facts() : facts));
            head = Sha256.hex(again);
            lines.append(new String(again, StandardCharsets.UTF_8)).append('\n');
        }
        f.contents.put("journal.jsonl", lines.toString().getBytes(StandardCharsets.UTF_8));
        journal(f).putAll(Map.of("first", first, "last", seq - 1, "before", before, "head", head));
    }

    private static Map<String, Object> journal(Forgery f) {
        return Forgery.object(f.predicate.get("journal"));
    }
}
