package org.touchstone.formats.rows;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts a file into rows without decoding them. */
interface Slicer {
    /** The next row, good or bad; null at the end. */
    @Nullable
    Slice next() throws IOException;
}
