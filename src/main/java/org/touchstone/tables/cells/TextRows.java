package org.touchstone.tables.cells;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Passes on rows of computed texts in blocks. After the last row, call {@link #flush}. Not thread-safe. */
public final class TextRows {
    private static final int MOST_ROWS = 1 << 10;

    private final int size;
    private final BlockTaker taker;
    private RowBlock block;
    private byte[] bytes = new byte[1 << 12];
    private int used;

    /** Passes rows of this number of cells to the receiver. */
    public TextRows(int size, BlockTaker taker) {
        this.size = size;
        this.taker = taker;
        this.block = new RowBlock("", size);
    }

    /**
     * Adds a row.
     *
     * @param file the name of the file in refusals
     * @param line the line named in refusals, from 1; 0 if the row comes from many lines
     * @param texts one per cell
     * @throws IOException from the receiver, which may refuse rows added earlier
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
     * Passes on the remaining rows.
     *
     * @throws IOException from the receiver
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
