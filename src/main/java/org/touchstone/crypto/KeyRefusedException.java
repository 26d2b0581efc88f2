package org.touchstone.crypto;

/** A public key was refused; it must not be enrolled, pinned or used. */
public final class KeyRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Reasons for refusing a key. */
    public enum Reason {
        /** Not 32 bytes. */
        LENGTH,
        /** Not the canonical form of a point of prime order: out of range, off the curve, of small or of mixed order. */
        POINT,
        /** Not one PEM block holding an Ed25519 SubjectPublicKeyInfo. */
        PEM
    }

    private final Reason reason;

    KeyRefusedException(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    /** The reason. */
    public Reason reason() {
        return reason;
    }
}
