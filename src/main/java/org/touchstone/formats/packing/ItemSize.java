package org.touchstone.formats.packing;

import java.util.List;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.text.TextLimit;
import org.touchstone.formats.Facets;

/** Whether an item fits one line of a pack, told before its decisions are written. */
final class ItemSize {
    /** Bytes of a line, less what its ids and names take. */
    private static final int LONGEST_LINE = (4 << 20) - (64 << 10);

    private static final int LONGEST_STRING = 2 << 20;

    /** Bytes of a turn beside its content. */
    private static final int AROUND_A_TURN = 40;

    private ItemSize() {}

    /** Whether an item of these facets and conversations does. */
    static boolean fits(Facets facets, List<List<Turn>> conversations) {
        for (String word : List.of(facets.domain(), facets.taskType(), facets.language())) {
            if (!TextLimit.ITEM_WORD.admits(word)) {
                return false;
            }
        }
        long bytes = 0;
        for (List<Turn> turns : conversations) {
            for (Turn turn : turns) {
                if (turn.content().length() > LONGEST_STRING) {
                    return false;
                }
                bytes += AROUND_A_TURN + canonicalBytes(turn.content());
            }
        }
        return bytes <= LONGEST_LINE;
    }

    /** An upper bound of the bytes that a text takes as a canonical JSON string (RFC 8785). */
    private static long canonicalBytes(String text) {
        long bytes = 2;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x20 ? 6 : c == '"' || c == '\\' ? 2 : c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        }
        return bytes;
    }
}
