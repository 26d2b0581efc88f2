package org.touchstone.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.touchstone.bundle.Samples;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalHead;
import org.touchstone.journal.JournalLine;
import org.touchstone.json.StrictJson;
import org.touchstone.json.canonical.JsonCodec;
import org.touchstone.refusal.RejectedException;
import org.touchstone.testing.SharedData;

/** What is read in one pass is exactly what is accepted by way of the tree, and it is the same value. */
class CanonicalTwoWaysTest {
    private static final int MUTATIONS_PER_LINE = 1500;

    /** Pieces that turn JSON into other JSON, canonical or not. */
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "[]",
            "{}",
            ",",
            ":",
            "\"",
            "\\",
            "\\\"",
            "\\\\",
            "\\/",
            "\\b",
            "\\u0008",
            "\\u001f",
            "\\u001F",
            "\\u0020",
            "\\u00e9",
            "\\ud83d",
            "\\n",
            "\t",
            " ",
            "\u007f",
            "\u0000",
            "\u00e9",
            "\u20ac",
            "\ud83d\ude42",
            "-",
            "-0",
            "0",
            "00",
            "1",
            "1.0",
            "1e3",
            "9007199254740991",
            "9007199254740992",
            "true",
            "false",
            "null",
            "\"conversation\"",
            "\"turn:1\"",
            "\"turn:2\"",
            "\"turn:01\"",
            "\"unsafe\"",
            "\"unclear-prompt\"",
            "\"a\":1,",
            ",\"zz\":0",
            "\ufeff");

    /** What one of the two ways makes of a line. */
    private static <T> @Nullable T thorough(JsonCodec<T> codec, byte[] line) {
        try {
            return codec.decodeTree(line);
        } catch (RejectedException e) {
            return null;
        }
    }

    private static <T> boolean agree(JsonCodec<T> codec, byte[] line) {
        T slow = thorough(codec, line);
        T quick = codec.decodeAtOnce(line);
        return slow == null ? quick == null : slow.equals(quick);
    }

    private static List<Item> items() throws Exception {
        List<Item> items = new ArrayList<>();
        for (int n = 1; n <= 6; n++) {
            items.add(Samples.item(n));
        }
        Path strings = SharedData.path("data/stress/naughty-strings/blns.json");
        for (Object text : (List<?>) StrictJson.parse(Files.readAllBytes(strings))) {
            items.add(item((String) text));
        }
        return items;
    }

    private static Item item(String text) {
        return new Comparison(
                new ItemId("i"),
                "legal",
                "advice",
                "en",
                List.of(new Turn(Role.USER, text)),
                List.of(
                        new Response(Samples.R1, List.of(new Turn(Role.ASSISTANT, text + '\n' + text))),
                        new Response(Samples.R2, List.of(new Turn(Role.ASSISTANT, "")))),
                List.of(Scope.CONVERSATION));
    }

    private static List<JournalEntry> journal() {
        Map<String, Object> facts = new TreeMap<>(Map.of("pack", "a", "items", 12L, "title", "\u20ac \"x\""));
        return List.of(
                JournalEntry.ofJudgment(JournalHead.EMPTY, Samples.NOON, "a".repeat(64)),
                new JournalEntry(2, "pack-imported", Samples.NOON, "b".repeat(64), null, facts),
                new JournalEntry(3, "session-started", 0, "c".repeat(64), null, Map.of()));
    }

    private static <T> void requireQuick(JsonCodec<T> codec, List<T> values) {
        for (T value : values) {
            byte[] line = codec.encode(value);
            assertThat(codec.decodeAtOnce(line)).isEqualTo(value);
            assertThat(thorough(codec, line)).isEqualTo(value);
        }
    }

    @Test
    void whatWeWriteIsReadInOnePass() throws Exception {
        requireQuick(Codecs.ITEM, items());
        requireQuick(
                Codecs.JUDGMENT,
                Stream.iterate(1, n -> n + 1).limit(12).map(Samples::judgment).toList());
        requireQuick(JournalLine.CODEC, journal());
        requireQuick(Codecs.STUDY, List.of(Samples.study()));
    }

    @Test
    void bothWaysAgreeOnMutations() throws Exception {
        Random random = new Random(20_261_128);
        mutate(Codecs.ITEM, items().subList(0, 6), random);
        mutate(
                Codecs.JUDGMENT,
                Stream.iterate(1, n -> n + 1).limit(6).map(Samples::judgment).toList(),
                random);
        mutate(JournalLine.CODEC, journal(), random);
    }

    private static <T> void mutate(JsonCodec<T> codec, List<T> values, Random random) {
        int accepted = 0;
        int refused = 0;
        for (T value : values) {
            byte[] line = codec.encode(value);
            for (int n = 0; n < MUTATIONS_PER_LINE; n++) {
                byte[] mutant = mutant(line, random);
                assertThat(agree(codec, mutant))
                        .as(new String(mutant, StandardCharsets.ISO_8859_1))
                        .isTrue();
                if (codec.decodeAtOnce(mutant) == null) {
                    refused++;
                } else {
                    accepted++;
                }
            }
        }
        // Mutations that nobody, or everybody, accepts would prove nothing.
        assertThat(accepted).isGreaterThan(20);
        assertThat(refused).isGreaterThan(500);
    }

    private static byte[] mutant(byte[] line, Random random) {
        byte[] mutant = line;
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            int from = random.nextInt(mutant.length);
            int to = Math.min(mutant.length, from + random.nextInt(4));
            mutant = switch (random.nextInt(6)) {
                case 0 -> put(mutant, from, to, new byte[0]);
                case 1 -> put(mutant, from, from + 1, new byte[] {(byte) random.nextInt(256)});
                case 2 -> put(mutant, from, from + 1, new byte[] {(byte) (mutant[from] ^ 1 << random.nextInt(8))});
                case 3 -> put(mutant, from, from, Arrays.copyOfRange(mutant, from, to));
                case 4 -> elementsChanged(mutant, random);
                default ->
                    put(
                            mutant,
                            from,
                            from,
                            PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
            };
        }
        return mutant;
    }

    private static byte[] put(byte[] line, int from, int to, byte[] piece) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(line, 0, from);
        out.writeBytes(piece);
        out.write(line, to, line.length - to);
        return out.toByteArray();
    }

    /** Swaps or repeats two neighbours that a comma joins: elements of a list, or members of an object. */
    private static byte[] elementsChanged(byte[] line, Random random) {
        String text = new String(line, StandardCharsets.ISO_8859_1);
        List<Integer> commas = new ArrayList<>();
        for (int at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) {
            commas.add(at);
        }
        int comma = commas.get(random.nextInt(commas.size()));
        int from = comma;
        while (from > 0 && ",[{".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = comma + 1;
        while (to < text.length() && ",]}".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        String first = text.substring(from, comma);
        String second = random.nextInt(3) == 0 ? first : text.substring(comma + 1, to);
        return (text.substring(0, from) + second + ',' + first + text.substring(to))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void bothWaysAgreeOnTheJsonTestSuiteInPlaceOfAText() throws Exception {
        byte[] line = Codecs.ITEM.encode(item("@@@"));
        String text = new String(line, StandardCharsets.ISO_8859_1);
        int from = text.indexOf("\"@@@\"");
        int files = 0;
        try (Stream<Path> all = Files.list(SharedData.path("data/stress/json-test-suite/test_parsing"))) {
            for (Path file : all.sorted().toList()) {
                files++;
                byte[] whole = Files.readAllBytes(file);
                byte[] within = put(line, from, from + 5, whole);
                assertThat(agree(Codecs.ITEM, whole)).as("%s", file).isTrue();
                assertThat(agree(Codecs.ITEM, within)).as("%s within", file).isTrue();
            }
        }
        assertThat(files).isEqualTo(318);
    }

    @Test
    void everyPairOfBytesInATextIsJudgedAlike() {
        byte[] line = Codecs.ITEM.encode(item("@@"));
        int at = new String(line, StandardCharsets.ISO_8859_1).indexOf("\"@@\"") + 1;
        for (int pair = 0; pair < 1 << 16; pair++) {
            line[at] = (byte) (pair >> 8);
            line[at + 1] = (byte) pair;
            assertThat(agree(Codecs.ITEM, line)).as("bytes %04x", pair).isTrue();
        }
    }

    @Test
    void listsThatAreKeptInAnOrderAreReadInThatOrderOnly() {
        String item = new String(Codecs.ITEM.encode(Samples.item(1)), StandardCharsets.UTF_8);
        String swapped = item.replace("\"turn:1\",\"turn:2\"", "\"turn:2\",\"turn:1\"");
        assertThat(swapped).isNotEqualTo(item);
        assertThat(Codecs.ITEM.decodeAtOnce(swapped.getBytes(StandardCharsets.UTF_8)))
                .isNull();
        String judgment = new String(Codecs.JUDGMENT.encode(Samples.judgment(3)), StandardCharsets.UTF_8);
        String flags = judgment.replaceFirst("\"flags\":\\[(\"[a-z-]+\"),(\"[a-z-]+\")]", "\"flags\":[$2,$1]");
        assertThat(flags).isNotEqualTo(judgment);
        assertThat(Codecs.JUDGMENT.decodeAtOnce(flags.getBytes(StandardCharsets.UTF_8)))
                .isNull();
    }
}
