package org.touchstone.refusal;

/** Foreseen failures of files and disks that are reported in more than one place; {@code failures.md} lists them. */
public enum Failure implements Rule {
    NOTHING_WAITING("export.nothing-waiting", "Everything judged is in a bundle already"),
    DIFFERENT_BUNDLE("export.different-bundle", "What the profile holds does not give the bundle that left"),
    NOT_READ_BACK("backup.not-read-back", "A snapshot is not there as it was written");

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
