package org.touchstone.analysis.input;

import java.io.IOException;
import java.util.List;
import org.touchstone.analysis.LabelScale;
import org.touchstone.tables.cells.Cells;

/** Parses cells as statistics need them; refuses others with file and line. */
public final class CellValues {
    private CellValues() {}

    /** Returns a finite number. */
    public static double number(Cells cells, int cell) throws IOException {
        String text = cells.text(cell);
        return LabelScale.number(text)
                .orElseThrow(() -> cells.bad("has the value \"" + text + "\", which is no number"));
    }

    /** Returns a whole number within these bounds. */
    public static int whole(Cells cells, int cell, int least, int most) throws IOException {
        double value = number(cells, cell);
        if (value != Math.rint(value) || value < least || value > most) {
            throw cells.bad("has the value \"" + cells.text(cell) + "\", which is no whole number from " + least
                    + " to " + most);
        }
        return (int) value;
    }

    /** Returns the index of a word in a list, from 0. */
    public static int word(Cells cells, int cell, List<String> words) throws IOException {
        String text = cells.text(cell);
        int place = words.indexOf(text);
        if (place < 0) {
            throw cells.bad("has the value \"" + text + "\", which is not one of " + String.join(", ", words));
        }
        return place;
    }
}
