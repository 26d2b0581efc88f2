package org.touchstone.refusal;

/**
 * Rules by which a container or a line of it is refused. The codes are part of the formats and never change their
 * meaning; {@code src/site/markdown/formats/container-v1.md} lists them.
 */
public enum Reject implements Rule {
    ZIP_TOO_SHORT("zip.too-short", "The file is shorter than the smallest container"),
    ZIP_TOO_LARGE("zip.too-large", "The file is larger than version 1 allows"),
    ZIP_STATEMENT("zip.statement", "The file does not begin with the signed statement of a container"),
    ZIP_END("zip.end", "The file does not end with the end record of a plain ZIP archive"),
    ZIP_ENTRY_COUNT("zip.entry-count", "The archive has another number of entries than its statement"),
    ZIP_DIRECTORY("zip.directory", "The archive's directory is not where its end record says, or is damaged"),
    ZIP_NAME("zip.name", "An entry does not have the name and place that the format fixes"),
    ZIP_FEATURE("zip.feature", "An entry uses a feature of ZIP that the format forbids"),
    ZIP_METHOD("zip.method", "An entry is neither stored nor deflated"),
    ZIP_TIME("zip.time", "An entry does not have the fixed time"),
    ZIP_HEADERS_DIFFER("zip.headers-differ", "An entry's local header differs from the directory"),
    ZIP_GAP("zip.gap", "Entries overlap or leave a gap"),
    ZIP_SIZE("zip.size", "An entry's size is not the signed size"),
    ZIP_DEFLATE("zip.deflate", "An entry's compressed data is damaged"),
    ZIP_CRC("zip.crc", "An entry's check sum is wrong"),

    ENVELOPE_SIZE("envelope.size", "The signed statement is larger than allowed"),
    ENVELOPE_FORM("envelope.form", "The signed statement's envelope is not in its canonical form"),
    ENVELOPE_TYPE("envelope.type", "The envelope holds something other than an in-toto statement"),
    ENVELOPE_SIGNATURES("envelope.signatures", "The envelope does not have exactly one signature"),
    ENVELOPE_KEY_ID("envelope.key-id", "The envelope names another key than its statement"),
    KEY_REFUSED("key.refused", "The signing key is not a sound Ed25519 key"),
    KEY_OTHER("key.other", "The container was signed by another key than the one expected"),
    SIGNATURE("signature.invalid", "The signature does not match the statement"),

    STATEMENT_TYPE("statement.type", "The statement is not an in-toto statement of version 1"),
    STATEMENT_KIND("statement.kind", "The container is of another kind than expected"),
    STATEMENT_VERSION("statement.version", "The container has a version that this program does not know"),
    STATEMENT_READER("statement.reader", "The container needs a newer program"),
    STATEMENT_SUBJECTS(
            "statement.subjects",
            "The statement does not list the entries required for its kind of container, then optional ones, in order"),

    ENTRY_SIZE("entry.size", "An entry is larger than its kind allows"),
    ENTRY_DIGEST("entry.digest", "An entry's digest is not the signed digest"),
    CHUNK_LIST("chunk.list", "The list of chunk digests is not in its canonical form"),
    CHUNK_DIGEST("chunk.digest", "A part of an entry does not have its listed digest"),
    LINE_END("line.end", "A line is empty or does not end with a line feed"),
    LINE_LENGTH("line.length", "A line is longer than allowed"),

    JSON_UTF8("json.utf8", "The text is not UTF-8"),
    JSON_SYNTAX("json.syntax", "The text is not JSON"),
    JSON_LIMIT("json.limit", "The JSON is deeper or longer than allowed"),
    JSON_DUPLICATE("json.duplicate", "An object names a field twice"),
    JSON_NUMBER("json.number", "A number is not an integer within 2^53"),
    JSON_NULL("json.null", "A value is null; absent fields must be omitted"),
    JSON_SURROGATE("json.surrogate", "A string holds half of a surrogate pair"),
    JSON_CANONICAL("json.canonical", "The JSON is not in canonical form"),
    JSON_UNKNOWN_FIELD("json.unknown-field", "An object has a field that the format does not know"),
    JSON_MISSING_FIELD("json.missing-field", "An object lacks a field"),
    JSON_TYPE("json.type", "A field has a value of the wrong type"),
    JSON_VALUE("json.value", "A field has a value out of its range"),
    JSON_ORDER("json.order", "Values are not in the required order"),
    KIND_UNKNOWN("kind.unknown", "A line is about a kind of item that this program does not know"),

    PACK_STUDY("pack.study", "The study in the pack is not the one its statement names"),
    PACK_COUNT("pack.count", "The pack holds another number of items than its statement says"),
    PACK_DUPLICATE("pack.duplicate", "The pack holds two items with the same id"),
    PACK_GUIDELINES("pack.guidelines", "The guidelines are not UTF-8 text"),
    PACK_ROTATION(
            "pack.rotation",
            "The lead's key rotations are not a chain of signatures that ends at the key that signed the pack"),

    JUDGMENT_RESPONSE("judgment.response", "A judgment names a response that was not shown"),
    JUDGMENT_VOTE("judgment.vote", "A vote calls both responses bad and prefers one of them"),
    JUDGMENT_ORDER("judgment.order", "An order leaves out responses that were shown"),
    JUDGMENT_OVERALL("judgment.overall", "A rating without an overall rating is not handed on"),
    JUDGMENT_REVEAL("judgment.reveal", "A judgment has a vote after a reveal and none before it"),
    JUDGMENT_DISPLAY("judgment.display", "A judgment's display facts contradict each other or its arm"),
    JUDGMENT_TIMING("judgment.timing", "The responses were looked at for longer than the judgment took"),

    BUNDLE_STUDY("bundle.study", "A judgment or an entry belongs to another study than the bundle"),
    BUNDLE_COUNT("bundle.count", "The bundle holds another number of judgments than its statement says"),
    BUNDLE_DUPLICATE("bundle.duplicate", "The bundle holds two judgments with the same id"),
    BUNDLE_REVISION(
            "bundle.revision", "A judgment or a withdrawal does not refer to the judgment in force for its item"),
    BUNDLE_MERKLE("bundle.merkle", "The judgments do not have the signed Merkle root"),
    BUNDLE_SEQUENCE("bundle.sequence", "The bundle's number and the digest of its predecessor do not match"),
    JOURNAL_CHAIN("journal.chain", "A journal entry does not continue the one before it"),
    JOURNAL_RANGE("journal.range", "The journal entries are not the signed range"),
    JOURNAL_HEAD("journal.head", "The journal does not end at the signed head"),
    JOURNAL_PAIRING("journal.pairing", "Judgments and their journal entries do not match, in order");

    private final String code;
    private final String sentence;

    Reject(String code, String sentence) {
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
