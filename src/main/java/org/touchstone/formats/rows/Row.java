package org.touchstone.formats.rows;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.refusal.RowFinding;
import org.touchstone.refusal.RowPlace;
import org.touchstone.refusal.RowReason;
import org.touchstone.tables.JsonValue;

/** One row with its place, gathering remarks that are made known only when the row is taken. */
public final class Row {
    private final RowPlace place;
    private final JsonValue.Fields fields;
    private final List<RowFinding> notes = new ArrayList<>();

    public Row(RowPlace place, JsonValue.Fields fields) {
        this.place = place;
        this.fields = fields;
    }

    /** Where the row is. */
    public RowPlace place() {
        return place;
    }

    /** Its fields; every cell of a CSV row is a text. */
    public JsonValue.Fields fields() {
        return fields;
    }

    /** Remembers a remark. */
    public void note(RowReason reason, String detail) {
        notes.add(new RowFinding(reason, place, detail));
    }

    /** The remarks so far. */
    public List<RowFinding> notes() {
        return List.copyOf(notes);
    }
}
