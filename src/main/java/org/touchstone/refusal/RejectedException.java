package org.touchstone.refusal;

/** A container, or a piece of JSON on its way into or out of one, was refused; nothing of it may be used. */
public final class RejectedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reject reject;
    private final String where;

    /** Refused as a whole. */
    public RejectedException(Reject reject) {
        this(reject, "");
    }

    /**
     * Refused at a place.
     *
     * @param where an entry, line or field; never content of a response or a rationale; may be empty
     */
    public RejectedException(Reject reject, String where) {
        // No stack trace: the file is at fault, not the program, and a flood of bad files should cost little.
        super(reject.sentence() + (where.isEmpty() ? "" : " (" + where + ")") + ".", null, true, false);
        this.reject = reject;
        this.where = where;
    }

    private RejectedException(Reject reject, String where, String sentence) {
        super(sentence, null, true, false);
        this.reject = reject;
        this.where = where;
    }

    /** The refusal of a file of another kind than the one expected; its sentence names both. */
    public static RejectedException wrongKind(KnownFile found, KnownFile expected) {
        return new RejectedException(Reject.STATEMENT_KIND, "", found.insteadOf(expected) + ".");
    }

    /** The same refusal seen from further out, such as from the line that holds the field. */
    public RejectedException within(String outer) {
        return new RejectedException(reject, where.isEmpty() ? outer : outer + ", " + where);
    }

    /** The rule. */
    public Reject reject() {
        return reject;
    }

    /** The rule's stable code. */
    public String code() {
        return reject.code();
    }
}
