package org.touchstone.formats.rows;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.formats.Finding;
import org.touchstone.formats.Place;
import org.touchstone.formats.Reason;

/** One row with its place, gathering remarks that are made known only when the row is taken. */
public final class Row {
    private final Place place;
    private final JsonValue.Fields fields;
    private final List<Finding> notes = new ArrayList<>();

    public Row(Place place, JsonValue.Fields fields) {
        this.place = place;
        this.fields = fields;
    }

    /** Where the row is. */
    public Place place() {
        return place;
    }

    /** Its fields; every cell of a CSV row is a text. */
    public JsonValue.Fields fields() {
        return fields;
    }

    /** Remembers a remark. */
    public void note(Reason reason, String detail) {
        notes.add(new Finding(reason, place, detail));
    }

    /** The remarks so far. */
    public List<Finding> notes() {
        return List.copyOf(notes);
    }
}
