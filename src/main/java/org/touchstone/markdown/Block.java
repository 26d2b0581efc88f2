package org.touchstone.markdown;

import java.util.List;

/** One block of a text, in reading order. Containers are flattened: a block knows its {@link BlockFrame}. */
public sealed interface Block {
    /** Returns its surroundings. */
    BlockFrame frame();

    /** The kind of a block of running text. */
    enum Kind {
        PARAGRAPH,
        HEADING,
        /** A code block; lines are separated by {@link RunStyle#BREAK} runs. */
        CODE,
        /** Display mathematics, as source. */
        MATH,
        /** HTML, as source. */
        HTML,
        /** The definition of a reference, as source. */
        DEFINITION
    }

    /**
     * Running text.
     *
     * @param runs its content in order; may be empty (an empty heading)
     */
    record Text(Kind kind, BlockFrame frame, List<Run> runs) implements Block {
        public Text {
            runs = List.copyOf(runs);
        }
    }

    /**
     * A table; the first row is its header.
     *
     * @param rows rows of cells of runs; every row has the same number of cells
     */
    record Table(BlockFrame frame, List<List<List<Run>>> rows) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A thematic break.
     *
     * @param source the source characters of the break
     */
    record Rule(BlockFrame frame, Run source) implements Block {}
}
