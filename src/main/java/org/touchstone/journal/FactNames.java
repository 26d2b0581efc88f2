package org.touchstone.journal;

/** The names of facts in journal lines. */
final class FactNames {
    static final String STUDY = "study";
    static final String ITEM = "item";
    static final String JUDGMENT = "judgment";
    static final String PACK = "pack";
    static final String PACKS = "packs";
    static final String ITEMS = "items";
    static final String REPLACES = "replaces";
    static final String SIGNER = "signer";
    static final String STUDY_VERSION = "studyVersion";
    static final String STUDY_DIGEST = "studyDigest";
    static final String GUIDELINES_DIGEST = "guidelinesDigest";
    static final String ANNOTATOR = "annotator";
    static final String DEVICE = "device";
    static final String SOFTWARE = "software";
    static final String CLOCK_SUSPECT = "clockSuspect";
    static final String EXPORTED_AT = "exportedAt";
    static final String SEQUENCE = "sequence";
    static final String WHY = "why";
    static final String BUNDLE = "bundle";
    static final String FIRST = "first";
    static final String LAST = "last";
    static final String JUDGMENTS = "judgments";

    private FactNames() {}
}
