package org.touchstone.tables.cells;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Hands on rows whose cells are texts that were computed and not found in a file, many at a time. Whoever has given the
 * last row calls {@link #flush}. Not for several threads.
 */
public final class TextRows {
    private static final int MOST_ROWS = 1 << 10;

    private final int size;
    private final BlockTaker taker;
    private RowBlock block;
    private byte[] bytes = new byte[1 << 12];
    private int used;

    /** Makes rows of so many cells for a taker. */
    public TextRows(int size, BlockTaker taker) {
        this.size = size;
        this.taker = taker;
        this.block = new RowBlock("", size);
    }

    /**
     * Adds a row.
     *
     * @param file what refusals call the file
     * @param line the line that refusals name, from 1; 0 when the row comes from many
     * @param texts as many as there are cells
     * @throws IOException from the taker, which may refuse rows given before
     */
    public void row(String file, long line, List<String> texts) throws IOException {
        if (block.rows() == MOST_ROWS || !block.file().equals(file)) {
            flush();
            block = block.file().equals(file) ? block : new RowBlock(file, size);
        }
        block.add(line);
        for (int i = 0; i < size; i++) {
            byte[] text = texts.get(i).getBytes(StandardCharsets.UTF_8);
            if (text.length > bytes.length - used) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(used, text.length)));
            }
            System.arraycopy(text, 0, bytes, used, text.length);
            block.set(i, used, used + text.length);
            used += text.length;
        }
    }

    /**
     * Hands on the rows that wait.
     *
     * @throws IOException from the taker
     */
    public void flush() throws IOException {
        if (block.rows() > 0) {
            block.exchange(bytes);
            taker.block(block);
        }
        block.clear();
        used = 0;
    }
}
