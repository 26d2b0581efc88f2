package org.touchstone.formats.rows;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.refusal.RowFinding;
import org.touchstone.refusal.RowPlace;
import org.touchstone.refusal.RowReason;
import org.touchstone.tables.JsonValue;

/** One row with its place. Remarks are collected and reported only if the row is accepted. */
public final class Row {
    private final RowPlace place;
    private final JsonValue.Fields fields;
    private final List<RowFinding> notes = new ArrayList<>();

    public Row(RowPlace place, JsonValue.Fields fields) {
        this.place = place;
        this.fields = fields;
    }

    /** Returns the place of the row. */
    public RowPlace place() {
        return place;
    }

    /** Returns its fields; every cell of a CSV row is a text. */
    public JsonValue.Fields fields() {
        return fields;
    }

    /** Adds a remark. */
    public void note(RowReason reason, String detail) {
        notes.add(new RowFinding(reason, place, detail));
    }

    /** Returns the remarks so far. */
    public List<RowFinding> notes() {
        return List.copyOf(notes);
    }
}
