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
 * One or more turns read into blocks, ready to be set at any size and measure. Reading costs time in proportion to the
 * text; do it off the screen thread. Immutable.
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

    /** A text that is not judged, to be read through like a page: with an empty line between its blocks. */
    public static ReadingText document(String source) {
        return new ReadingText(List.of(new Part(0, Role.SYSTEM, source, READER.read(source))), true);
    }

    /** A single text with turn index 0 and no role mark. */
    public static ReadingText of(String source) {
        return of(List.of(new Turn(Role.ASSISTANT, source)), 0);
    }

    /** Turns in order; the first has the given index. Each gets a role mark when there are several. */
    public static ReadingText of(List<Turn> turns, int firstIndex) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            parts.add(new Part(firstIndex + i, turn.role(), turn.content(), READER.read(turn.content())));
        }
        return new ReadingText(parts, false);
    }

    /** Everything a response says, turn by turn. */
    public static ReadingText whole(Response response) {
        return of(response.turns(), 0);
    }

    /**
     * What one side says in a turn: whatever was said since its last answer, then its n-th answer.
     *
     * @param assistantTurn 1-based
     */
    public static ReadingText ofTurn(Response response, int assistantTurn) {
        int last = response.indexOfAssistantTurn(assistantTurn);
        int first = assistantTurn == 1 ? 0 : response.indexOfAssistantTurn(assistantTurn - 1) + 1;
        return of(response.turns().subList(first, last + 1), first);
    }

    /** The source of a turn, for copying; empty for a turn that this text does not hold. */
    public String source(int turn) {
        return parts.stream()
                .filter(p -> p.index == turn)
                .map(Part::source)
                .findFirst()
                .orElse("");
    }

    /** Sets the text; lines are worked out when asked for. */
    public TextLayout set(TypeSize size, double width) {
        return new TextLayout(this, size, width);
    }

    /** Whether blocks are parted by empty lines. */
    boolean isAiry() {
        return airy;
    }

    List<Part> parts() {
        return parts;
    }
}
