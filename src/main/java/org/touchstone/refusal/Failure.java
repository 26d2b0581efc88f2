package org.touchstone.refusal;

/** Foreseen failures of files and disks that are reported in more than one place; {@code failures.md} lists them. */
public enum Failure implements Rule {
    NOTHING_WAITING("export.nothing-waiting", "Every judgment is already in a bundle"),
    DIFFERENT_BUNDLE("export.different-bundle", "The profile's data does not reproduce the exported bundle"),
    NOT_READ_BACK("backup.not-read-back", "A snapshot does not read back as it was written");

    private final String code;
    private final String sentence;

    Failure(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
