package org.touchstone.ui.text.layout;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;
import org.touchstone.markdown.Block;
import org.touchstone.markdown.MarkdownReader;
import org.touchstone.ui.text.type.TypeSize;

/**
 * One or more turns parsed into blocks, ready for layout at any size and width. Parsing takes time proportional to
 * the text; do it off the screen thread. Immutable.
 */
public final class ReadingText {
    private static final MarkdownReader READER = new MarkdownReader();

    /**
     * One turn.
     *
     * @param index the turn's index, as reported in selections
     */
    record Part(int index, Role role, String source, List<Block> blocks) {}

    private final List<Part> parts;
    private final boolean airy;

    private ReadingText(List<Part> parts, boolean airy) {
        this.parts = List.copyOf(parts);
        this.airy = airy;
    }

    /** Parses a text that is not judged and read like a page: with an empty line between its blocks. */
    public static ReadingText document(String source) {
        return new ReadingText(List.of(new Part(0, Role.SYSTEM, source, READER.read(source))), true);
    }

    /** Parses a single text with turn index 0 and without a speaker line. */
    public static ReadingText of(String source) {
        return of(List.of(new Turn(Role.ASSISTANT, source)), 0);
    }

    /** Parses turns in order; the first has the given index. Each gets a speaker line if there are several. */
    public static ReadingText of(List<Turn> turns, int firstIndex) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            parts.add(new Part(firstIndex + i, turn.role(), turn.content(), READER.read(turn.content())));
        }
        return new ReadingText(parts, false);
    }

    /** Parses the whole response, turn by turn. */
    public static ReadingText whole(Response response) {
        return of(response.turns(), 0);
    }

    /**
     * Parses one turn of a side: what was said since its last answer, then its n-th answer.
     *
     * @param assistantTurn 1-based
     */
    public static ReadingText ofTurn(Response response, int assistantTurn) {
        int last = response.indexOfAssistantTurn(assistantTurn);
        int first = assistantTurn == 1 ? 0 : response.indexOfAssistantTurn(assistantTurn - 1) + 1;
        return of(response.turns().subList(first, last + 1), first);
    }

    /** Returns the source of a turn, for copying; empty for a turn that this text does not contain. */
    public String source(int turn) {
        return parts.stream()
                .filter(p -> p.index == turn)
                .map(Part::source)
                .findFirst()
                .orElse("");
    }

    /** Lays out the text; lines are computed on demand. */
    public TextLayout set(TypeSize size, double width) {
        return new TextLayout(this, size, width);
    }

    /** Returns whether empty lines separate blocks. */
    boolean isAiry() {
        return airy;
    }

    List<Part> parts() {
        return parts;
    }
}
