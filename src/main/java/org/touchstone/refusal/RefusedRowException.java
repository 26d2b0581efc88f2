package org.touchstone.refusal;

/** A refused row of a source; becomes a finding where the row's place is known. */
public final class RefusedRowException extends Exception {
    private static final long serialVersionUID = 1L;

    private final RowReason reason;

    public RefusedRowException(RowReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /** The reason. */
    public RowReason reason() {
        return reason;
    }

    /** Returns the finding about the row at this place. */
    public RowFinding at(RowPlace place) {
        return new RowFinding(reason, place, String.valueOf(getMessage()));
    }
}
