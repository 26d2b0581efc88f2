package org.touchstone.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.touchstone.codec.Codecs;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.refusal.RejectedException;

/**
 * Containers of few bytes that ask a reader for many: everything in them is signed correctly. All are made anew, of as
 * many bytes of content as asked for.
 */
final class HostileContainers {
    /**
     * One of them.
     *
     * @param kind {@code pack} or {@code bundle}
     * @param code the rule that it breaks; empty when it breaks none and is only as large as the rules allow
     */
    record Hostile(String name, String kind, String code, Maker maker) {
        byte[] make(int bytes) throws IOException, RejectedException {
            return maker.make(bytes);
        }
    }

    /** Makes one. */
    @FunctionalInterface
    interface Maker {
        byte[] make(int bytes) throws IOException, RejectedException;
    }

    /** Changes a sound container. */
    @FunctionalInterface
    private interface Change {
        void apply(Forgery forgery, int bytes);
    }

    private static final int LINE = 4 << 20;
    private static final int TEXT = 1 << 20;
    private static final String ITEMS = "items.jsonl";
    private static final String JUDGMENTS = "judgments.jsonl";

    private final Map<String, byte[]> pack;
    private final Map<String, byte[]> bundle;
    private final List<Hostile> all = new ArrayList<>();

    /** @param folder for the sound containers that these are made from */
    HostileContainers(Path folder) throws IOException, RejectedException {
        Path sound = folder.resolve("sound");
        BundleFiles.pack(sound, 3);
        pack = Twins.entries(java.nio.file.Files.readAllBytes(sound));
        BundleFiles.bundle(sound, 3);
        bundle = Twins.entries(java.nio.file.Files.readAllBytes(sound));
        lines();
        shapes();
        counts();
        texts();
        statements();
        archives();
        judgments();
    }

    List<Hostile> all() {
        return List.copyOf(all);
    }

    private void pack(String name, String code, Change change) {
        all.add(new Hostile(name, "pack", code, bytes -> made("pack", pack, 1, change, bytes)));
    }

    private void bundle(String name, String code, Change change) {
        all.add(new Hostile(name, "bundle", code, bytes -> made("bundle", bundle, 2, change, bytes)));
    }

    private static byte[] made(String kind, Map<String, byte[]> from, int key, Change change, int bytes)
            throws RejectedException {
        Forgery forgery = Forgery.of(kind, from, Samples.key(key));
        forgery.archive = entries -> entries.stream()
                .filter(e -> e.content.length > 1 << 16 && !e.name.startsWith("statement"))
                .forEach(Forgery.Entry::deflate);
        change.apply(forgery, bytes);
        return forgery.build();
    }

    /** A line of about this length: a beginning, the same over and over, an end. */
    private static byte[] line(String begin, String again, String end, int bytes) {
        int times = (bytes - begin.length() - end.length() - 1) / again.length();
        return (begin + again.repeat(times) + end + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void item(String name, String code, String begin, String again, String end) {
        pack(name, code, (f, bytes) -> f.contents.put(ITEMS, line(begin, again, end, Math.min(bytes, LINE))));
    }

    private void lines() {
        pack(
                "one line of everything",
                "line.length",
                (f, bytes) -> f.contents.put(ITEMS, line("{\"a\":[{}", ",{}", "]}", bytes)));
        pack(
                "line of 31 MiB",
                "line.length",
                (f, bytes) -> f.contents.put(ITEMS, line("{\"a\":\"", "x", "\"}", Math.min(bytes, 31 << 20))));
        pack(
                "empty lines",
                "line.end",
                (f, bytes) -> f.contents.put(ITEMS, "\n".repeat(bytes).getBytes(StandardCharsets.UTF_8)));
        pack(
                "tiny lines",
                "json.missing-field",
                (f, bytes) -> f.contents.put(ITEMS, "{}\n".repeat(bytes / 3).getBytes(StandardCharsets.UTF_8)));
    }

    private void shapes() {
        item("empty objects", "json.limit", "{\"a\":[{}", ",{}", "]}");
        item("nested arrays", "json.limit", "{\"a\":", "[", "");
        item("nested objects", "json.limit", "", "{\"a\":", "");
        item("one long string", "json.limit", "{\"a\":\"", "x", "\"}");
        item("one long string of escapes", "json.missing-field", "{\"a\":\"\u03a9", "\\u0001", "\"}");
        item("one long number", "json.limit", "{\"a\":", "1", "}");
        item("short numbers", "json.limit", "{\"a\":[1", ",1", "]}");
        item("one long name", "json.limit", "{\"", "n", "\":1}");
        pack("many names", "json.limit", (f, bytes) -> {
            StringBuilder line = new StringBuilder("{");
            for (int n = 0; line.length() < Math.min(bytes, LINE) - 20; n++) {
                line.append('"').append(10_000_000 + n).append("\":1,");
            }
            line.setLength(line.length() - 1);
            f.contents.put(ITEMS, line.append("}\n").toString().getBytes(StandardCharsets.UTF_8));
        });
        pack("many turns", "json.limit", (f, bytes) -> turns(f, Math.min(bytes, LINE) / 40));
        pack("turns within the limit of values", "json.value", (f, bytes) -> turns(f, 10_000));
    }

    private static void turns(Forgery f, int turns) {
        String first = new String(f.content(ITEMS), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();
        String turn = "{\"content\":\"\",\"role\":\"user\"},";
        String many = first.replaceFirst("\"prompt\":\\[", "\"prompt\":[" + turn.repeat(turns));
        f.contents.put(ITEMS, (many + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void counts() {
        pack("many items", "", (f, bytes) -> items(f, bytes, false));
        pack("the last id twice", "pack.duplicate", (f, bytes) -> items(f, bytes, true));
        pack("more items than can be", "pack.count", (f, bytes) -> f.predicate.put("items", 1L << 40));
        // Not plain ASCII, so that a reader needs two bytes for each character.
        pack("the longest legal lines", "", (f, bytes) -> {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            long items = 0;
            while (lines.size() < bytes) {
                String text = "\u03a9" + "x".repeat(2_000_000);
                lines.writeBytes(item(++items, text, text));
            }
            f.contents.put(ITEMS, lines.toByteArray());
            f.predicate.put("items", items);
        });
    }

    private static void items(Forgery f, int bytes, boolean twice) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        long items = 0;
        while (lines.size() < bytes) {
            lines.writeBytes(item(++items, "a", "b"));
        }
        if (twice) {
            lines.writeBytes(item(items, "a", "b"));
            items++;
        }
        f.contents.put(ITEMS, lines.toByteArray());
        f.predicate.put("items", items);
    }

    private static byte[] item(long number, String one, String other) {
        byte[] line = Codecs.ITEM.encode(new Comparison(
                new ItemId("i-" + number),
                "legal",
                "advice",
                "en",
                List.of(new Turn(Role.USER, "?")),
                List.of(
                        new Response(Samples.R1, List.of(new Turn(Role.ASSISTANT, one))),
                        new Response(Samples.R2, List.of(new Turn(Role.ASSISTANT, other)))),
                List.of(Scope.CONVERSATION)));
        byte[] ended = Arrays.copyOf(line, line.length + 1);
        ended[line.length] = '\n';
        return ended;
    }

    private void texts() {
        pack("large study", "entry.size", (f, bytes) -> f.contents.put("study.json", new byte[bytes]));
        pack("wide study", "json.limit", (f, bytes) -> f.contents.put("study.json", study(f, ",{}", TEXT)));
        pack(
                "many criteria",
                "json.value",
                (f, bytes) -> f.contents.put(
                        "study.json",
                        study(
                                f,
                                ",{\"anchors\":[\"a\",\"b\"],\"id\":\"NUMBER\",\"question\":\"q\",\"title\":\"t\"}",
                                TEXT / 8)));
        pack("large guidelines", "entry.size", (f, bytes) -> f.contents.put("guidelines.md", new byte[bytes]));
        pack("large quiz", "pack.count", (f, bytes) -> f.contents.put("quiz.jsonl", new byte[bytes]));
    }

    private static byte[] study(Forgery f, String again, int bytes) {
        String study = new String(f.content("study.json"), StandardCharsets.UTF_8);
        int at = study.indexOf("],\"guidelineVersion\"");
        StringBuilder wide = new StringBuilder(study.substring(0, at));
        for (int n = 0; wide.length() < bytes - 2 * study.length() - again.length(); n++) {
            wide.append(again.replace("NUMBER", "c" + n));
        }
        return wide.append(study.substring(at)).toString().getBytes(StandardCharsets.UTF_8);
    }

    private void statements() {
        pack("large statement", "envelope.size", (f, bytes) -> f.predicate.put("x", "x".repeat(TEXT)));
        pack("wide predicate", "json.limit", (f, bytes) -> payload(f, "[{}" + ",{}".repeat(200_000) + "]"));
        pack("deep predicate", "json.limit", (f, bytes) -> payload(f, "[".repeat(300_000) + "]".repeat(300_000)));
        pack(
                "many signatures",
                "envelope.signatures",
                (f, bytes) -> f.envelope = e -> {
                    List<Object> signatures = Forgery.list(e, "signatures");
                    Object one = signatures.get(0);
                    for (int n = 0; n < 3000; n++) {
                        signatures.add(one);
                    }
                });
    }

    /** Puts a value into the predicate that no tree could hold. */
    private static void payload(Forgery f, String value) {
        f.predicate.put("zz", "HERE");
        f.payload = before -> new String(before, StandardCharsets.UTF_8)
                .replace("\"HERE\"", value)
                .getBytes(StandardCharsets.UTF_8);
    }

    private void archives() {
        pack("deflated nothing", "line.length", (f, bytes) -> f.contents.put(ITEMS, new byte[bytes]));
        pack("another size than signed", "zip.size", (f, bytes) -> {
            f.contents.put(ITEMS, new byte[Math.min(bytes, 8 << 20)]);
            f.archive = entries -> {
                entries.get(3).deflate();
                entries.get(3).size = 4_000_000_000L;
            };
        });
    }

    private void judgments() {
        String span =
                "{\"end\":9,\"note\":\"\",\"number\":NUMBER,\"response\":\"r-1\",\"severity\":\"minor\",\"start\":1,\"turn\":0,\"type\":\"other\"}";
        bundle(
                "200,000 marks",
                "line.length",
                (f, bytes) -> judgment(f, "spans", span, Math.min(bytes / 120, 200_000)));
        bundle("more values than can be", "bundle.count", (f, bytes) -> f.predicate.put("count", 1L << 40));
        bundle(
                "large journal line",
                "line.length",
                (f, bytes) -> f.contents.put("journal.jsonl", line("{\"a\":\"", "x", "\"}", bytes)));
        bundle(
                "many journal lines",
                "json.missing-field",
                (f, bytes) ->
                        f.contents.put("journal.jsonl", "{}\n".repeat(bytes / 3).getBytes(StandardCharsets.UTF_8)));
        bundle(
                "large judgment line",
                "line.length",
                (f, bytes) -> f.contents.put(JUDGMENTS, line("{\"a\":\"", "x", "\"}", bytes)));
        bundle("judgments of empty objects", "journal.pairing", (f, bytes) -> {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            while (lines.size() < bytes) {
                lines.writeBytes(line("{\"a\":[{}", ",{}", "]}", LINE));
            }
            f.contents.put(JUDGMENTS, lines.toByteArray());
        });
    }

    private static void judgment(Forgery f, String list, String element, int times) {
        String first = new String(f.content(JUDGMENTS), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();
        StringBuilder many = new StringBuilder();
        for (int n = 0; n < times; n++) {
            many.append(element.replace("NUMBER", String.valueOf(n + 1000))).append(',');
        }
        String wide = first.replaceFirst("\"" + list + "\":\\[", "\"" + list + "\":[" + many);
        f.contents.put(JUDGMENTS, (wide + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
