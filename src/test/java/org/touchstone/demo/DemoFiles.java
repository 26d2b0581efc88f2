package org.touchstone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.touchstone.codec.Codecs;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.judgment.Ranks;
import org.touchstone.domain.study.Study;
import org.touchstone.refusal.RejectedException;

/** Reads the demo studies as the product does, and the reviewers' notes on them. */
final class DemoFiles {
    static final List<String> STUDIES = List.of("legal", "medical");

    /**
     * What a reviewer should know of an item.
     *
     * @param contrast what the two responses differ in
     * @param preferred a response id, {@code tie} or {@code both-bad}
     * @param why the specialist's reason, one line
     */
    record Note(String item, String contrast, String preferred, String why) {}

    /** The order that an expert would give, and whether none is acceptable. */
    record RankedNote(String item, Ranks order, boolean noneAcceptable, String why) {}

    /** What an expert would give overall, from least to most. */
    record RatedNote(String item, int least, int most, String why) {}

    private DemoFiles() {}

    static Study study(String name) throws RejectedException {
        return Codecs.STUDY.decode(bytes("/assets/demo/" + name + "/study.json"));
    }

    static String guidelines(String name) {
        return text("/assets/demo/" + name + "/guidelines.md");
    }

    static List<Item> items(String name) throws RejectedException {
        Stream.Builder<Item> items = Stream.builder();
        for (String line : text("/assets/demo/" + name + "/items.jsonl").split("\n", 0)) {
            items.add(Codecs.ITEM.decodeCanonical(line.getBytes(StandardCharsets.UTF_8)));
        }
        return items.build().toList();
    }

    static List<Item> allItems() throws RejectedException {
        return Stream.concat(items("legal").stream(), items("medical").stream()).toList();
    }

    /** The items of one kind, of both studies. */
    static List<Item> all(ItemKind kind) throws RejectedException {
        return allItems().stream().filter(item -> item.kind() == kind).toList();
    }

    /** How experts would rate, for reviewers of the demo. */
    static List<RatedNote> ratedNotes() {
        return text("/demo/ratings.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new RatedNote(cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[3]))
                .toList();
    }

    /** How experts would rank, for reviewers of the demo. */
    static List<RankedNote> rankedNotes() {
        return text("/demo/rankings.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new RankedNote(cells[0], Ranks.parse(cells[1]), cells[2].equals("yes"), cells[3]))
                .toList();
    }

    static List<Note> notes() {
        return text("/demo/contrasts.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Note(cells[0], cells[1], cells[2], cells[3]))
                .toList();
    }

    static Stream<String> texts(Item item) {
        return Stream.concat(
                        item.prompt().stream(),
                        item.responses().stream().flatMap(response -> response.turns().stream()))
                .map(Turn::content);
    }

    static String text(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = DemoFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
