package org.touchstone.workstation.quality;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.touchstone.bundle.Sha256;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Sides;
import org.touchstone.domain.study.Item;
import org.touchstone.domain.study.ItemKey;
import org.touchstone.domain.study.Response;
import org.touchstone.domain.study.ResponseId;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.study.Turn;
import org.touchstone.stats.agreement.RetestConsistency;
import org.touchstone.workstation.session.Library;

/**
 * Finds the comparisons that one annotator was given twice. A repeated item has an id of its own, and only the study key
 * names the first one; here it is known by its words, once both have been judged. Keeps digests of texts only. One use,
 * one thread.
 */
final class Twins {
    private final Library library;
    private final Map<Words, Look> looks = new HashMap<>();

    /** Digests of what an item shows: its study, its prompt, and its responses in their order. */
    private record Words(StudyId study, String prompt, List<String> responses) {}

    private record Look(ItemKey item, Sides sides, Map<ResponseId, String> words, Preference vote) {}

    Twins(Library library) {
        this.library = library;
    }

    /**
     * Takes the judgments of a study in the order in which they were given.
     *
     * @return both answers, by the sides of the earlier, when an item with the same words was judged before
     */
    Optional<OwnRetest> next(ItemKey key, Sides sides, Preference vote) {
        Optional<Item> item = text(key);
        if (item.isEmpty()) {
            return Optional.empty();
        }
        Map<ResponseId, String> responses = new HashMap<>();
        for (Response response : item.get().responses()) {
            responses.put(response.id(), digest(response.turns()));
        }
        List<String> sorted = responses.values().stream().sorted().toList();
        Words words = new Words(key.study(), digest(item.get().prompt()), sorted);
        Look now = new Look(key, sides, responses, vote);
        Look before = looks.putIfAbsent(words, now);
        return before == null || sorted.get(0).equals(sorted.get(1))
                ? Optional.empty()
                : Optional.of(new OwnRetest(key, twice(before, now)));
    }

    private static RetestConsistency.Twice twice(Look before, Look now) {
        boolean swapped = !digestOn(before, before.sides.left()).equals(digestOn(now, now.sides.left()));
        int again = now.vote.position(now.sides);
        return new RetestConsistency.Twice(before.vote.position(before.sides), swapped ? -again : again, swapped);
    }

    private static String digestOn(Look look, ResponseId response) {
        return look.words.getOrDefault(response, "");
    }

    private Optional<Item> text(ItemKey key) {
        try {
            return Optional.of(library.item(key));
        } catch (NoSuchElementException e) {
            // The text went with its pack.
            return Optional.empty();
        }
    }

    private static String digest(List<Turn> turns) {
        List<String> parts = new ArrayList<>();
        for (Turn turn : turns) {
            // The length in front keeps two turns from reading like one.
            parts.add(turn.role() + " " + turn.content().length() + " " + turn.content());
        }
        return Sha256.hex(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }
}
