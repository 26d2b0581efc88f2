package org.touchstone.refusal;

/**
 * Rules by which a pack is not built, or a valid one is not imported or not removed; {@code failures.md} lists them.
 */
public enum PackRule implements Rule {
    STUDY_FILE("build.study-file", "The study file cannot be used"),
    EXPIRED("import.expired", "The date until which the pack could be imported has passed"),
    RECIPIENT("import.recipient", "The pack is meant for another annotator"),
    TOO_LARGE("import.too-large", "The pack needs more disk space than any pack may use"),
    NO_ROOM("import.no-room", "The pack does not fit on the disk"),
    UNKNOWN_SIGNER("import.unknown-signer", "The key that signed the pack has not been confirmed yet"),
    OTHER_SIGNER("import.other-signer", "The pack was signed by another key than the study's packs before"),
    REPLACED_KEY("import.replaced-key", "The pack was signed by a key that the study's lead has replaced"),
    ITEM_CONFLICT("import.item-conflict", "The pack names an item twice, or one that is held with other content"),
    UNKNOWN("packs.unknown", "No such pack or study is held"),
    LATER("packs.later", "A later pack depends on this one"),
    WAITING("packs.waiting", "Judgments of the study are waiting to be exported");

    private final String code;
    private final String sentence;

    PackRule(String code, String sentence) {
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
