package org.touchstone.workstation.packs;

/** A file was refused; nothing of it was taken in. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code the stable code of the reject rule
     * @param sentence one clear sentence
     */
    public RefusedException(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** The stable code of the reject rule. */
    public String code() {
        return code;
    }
}
