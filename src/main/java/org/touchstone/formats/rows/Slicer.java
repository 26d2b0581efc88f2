package org.touchstone.formats.rows;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Splits a file into rows without decoding them. */
interface Slicer {
    /** Returns the next row, valid or not; null at the end. */
    @Nullable
    Slice next() throws IOException;
}
