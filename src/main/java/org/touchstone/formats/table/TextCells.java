package org.touchstone.formats.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Makes the cells of a row out of texts that were computed and not found in a file. Not for several threads. */
public final class TextCells {
    private final int size;
    private byte[] bytes = new byte[256];

    /** Makes rows of so many cells. */
    public TextCells(int size) {
        this.size = size;
    }

    /**
     * A row; its bytes are valid until the next one is made.
     *
     * @param file what refusals call the file
     * @param line the line that refusals name, from 1; 0 when the row comes from many
     * @param texts as many as there are cells
     */
    public Cells of(String file, long line, List<String> texts) {
        Cells cells = new Cells(file, size);
        int used = 0;
        for (int i = 0; i < size; i++) {
            byte[] text = texts.get(i).getBytes(StandardCharsets.UTF_8);
            if (used + text.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, used + text.length));
            }
            System.arraycopy(text, 0, bytes, used, text.length);
            cells.set(i, used, used + text.length);
            used += text.length;
        }
        cells.at(bytes, line);
        return cells;
    }
}
