package org.touchstone.formats;

/** A row that cannot be taken; becomes a finding where the row's place is known. */
public final class RefusedRowException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public RefusedRowException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** As a remark on the row at this place. */
    public Finding at(Place place) {
        return new Finding(reason, place, String.valueOf(getMessage()));
    }
}
