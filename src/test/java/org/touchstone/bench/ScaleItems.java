package org.touchstone.bench;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;

/** Items of about 2.2 KB by their number, the same at every run. */
final class ScaleItems {
    private static final int CHARS = 650;

    private final Function<Random, String> text;

    private ScaleItems(Function<Random, String> text) {
        this.text = text;
    }

    /** Of letters drawn at random, which shrink to six tenths and are the hardest to inflate. */
    static ScaleItems noise() {
        return new ScaleItems(ScaleItems::letters);
    }

    /** Of the responses of four public data sets, drawn at random and put together until they are long enough. */
    static ScaleItems real() {
        List<String> texts = RealPairs.all().values().stream()
                .flatMap(List::stream)
                .map(RealPairs.Pair::one)
                .filter(one -> !one.isBlank())
                .toList();
        return new ScaleItems(random -> {
            StringBuilder all = new StringBuilder();
            while (all.length() < CHARS) {
                all.append(texts.get(random.nextInt(texts.size()))).append("\n\n");
            }
            int end = Character.isHighSurrogate(all.charAt(CHARS - 1)) ? CHARS - 1 : CHARS;
            return all.substring(0, end);
        });
    }

    private static String letters(Random random) {
        char[] text = new char[CHARS];
        for (int n = 0; n < text.length; n++) {
            text[n] = n % 7 == 6 ? ' ' : (char) ('a' + random.nextInt(26));
        }
        return new String(text);
    }

    Comparison item(int n) {
        Random random = new Random(n);
        return new Comparison(
                new ItemId(String.format("i%09d", n)),
                "legal",
                "advice",
                "en",
                List.of(new Turn(Role.USER, text.apply(random))),
                List.of(
                        new Response(new ResponseId(String.format("x%09d", n)), turn(random)),
                        new Response(new ResponseId(String.format("y%09d", n)), turn(random))),
                List.of(Scope.CONVERSATION));
    }

    private List<Turn> turn(Random random) {
        return List.of(new Turn(Role.ASSISTANT, text.apply(random)));
    }
}
