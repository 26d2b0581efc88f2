package org.touchstone.refusal;

import org.jspecify.annotations.Nullable;

/** Input that a rule refused; none of it may be used, and none was stored. */
public final class RejectedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final String where;
    private final @Nullable String own;

    /** Refuses the whole input. */
    public RejectedException(Rule rule) {
        this(rule, "");
    }

    /**
     * Refuses a part of the input.
     *
     * @param where an entry, line or field; never content of a response or a rationale; may be empty
     */
    public RejectedException(Rule rule, String where) {
        this(rule, where, null);
    }

    private RejectedException(Rule rule, String where, @Nullable String own) {
        // No stack trace: the file is at fault, not the program, and many bad files should cost little.
        super(
                own == null ? rule.sentence() + (where.isEmpty() ? "" : " (" + where + ")") + "." : own,
                null,
                true,
                false);
        this.rule = rule;
        this.where = where;
        this.own = own;
    }

    /**
     * Refuses with a more specific sentence than the rule's own.
     *
     * @param sentence one clear sentence or two, with full stops
     */
    public static RejectedException saying(Rule rule, String sentence) {
        return new RejectedException(rule, "", sentence);
    }

    /** Refuses a file of another kind than expected; the sentence names both. */
    public static RejectedException wrongKind(KnownFile found, KnownFile expected) {
        return saying(Reject.STATEMENT_KIND, found.insteadOf(expected) + ".");
    }

    /** Returns the same refusal with an outer place, such as the line that holds the field. */
    public RejectedException within(String outer) {
        return new RejectedException(rule, where.isEmpty() ? outer : outer + ", " + where, own);
    }

    /** The rule. */
    public Rule rule() {
        return rule;
    }

    /** The rule's stable code. */
    public String code() {
        return rule.code();
    }
}
