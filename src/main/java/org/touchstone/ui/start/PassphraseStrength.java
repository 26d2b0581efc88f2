package org.touchstone.ui.start;

import org.touchstone.workstation.profile.Profiles;

/** A rough estimate of a passphrase's strength from its length and variety of characters, without a dictionary. */
enum PassphraseStrength {
    NONE("Use at least " + Profiles.SHORTEST_PASSPHRASE
            + " characters. Four or more unrelated words are easy to remember and hard to guess."),
    TOO_SHORT("Too short: use at least " + Profiles.SHORTEST_PASSPHRASE + " characters."),
    WEAK("Easy to guess: add words or make it longer."),
    FAIR("Fair: another word would make it strong."),
    STRONG("Strong by its length.");

    private final String sentence;

    PassphraseStrength(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    boolean allowed() {
        return this == WEAK || this == FAIR || this == STRONG;
    }

    static PassphraseStrength of(String passphrase) {
        int length = passphrase.codePointCount(0, passphrase.length());
        if (length == 0) {
            return NONE;
        }
        if (length < Profiles.SHORTEST_PASSPHRASE || passphrase.isBlank()) {
            return TOO_SHORT;
        }
        long different = passphrase.codePoints().distinct().count();
        if (different < 6) {
            return WEAK;
        }
        if (length >= 20 && different >= 9) {
            return STRONG;
        }
        return length >= 14 || kinds(passphrase) >= 3 ? FAIR : WEAK;
    }

    private static long kinds(String passphrase) {
        return passphrase.codePoints().map(PassphraseStrength::kind).distinct().count();
    }

    private static int kind(int point) {
        if (Character.isUpperCase(point)) {
            return 0;
        }
        if (Character.isLetter(point)) {
            return 1;
        }
        return Character.isDigit(point) ? 2 : 3;
    }
}
