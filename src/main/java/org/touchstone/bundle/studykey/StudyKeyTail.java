package org.touchstone.bundle.studykey;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.touchstone.bundle.zip.ByteSource;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.gold.AnswerKind;
import org.touchstone.domain.study.StudyId;
import org.touchstone.json.CanonicalJson;
import org.touchstone.json.StrictJson;
import org.touchstone.refusal.KnownFile;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/**
 * The fields after the items of a study key, which are read first, because they say whether this program can read the
 * items.
 *
 * @param key their values
 * @param minReader the lowest reader number that understands the items
 * @param bytes their length, from the bracket that ends the items to the end of the file
 */
record StudyKeyTail(StudyKey key, int minReader, int bytes) {
    private static final int LIMIT = 4096;

    static StudyKeyTail read(ByteSource source) throws IOException, RejectedException {
        byte[] end = new byte[(int) Math.min(source.size(), LIMIT + 1)];
        source.read(source.size() - end.length, end, 0, end.length);
        int bracket = end.length - 1;
        // No field after the items contains a bracket.
        while (bracket >= 0 && end[bracket] != ']') {
            bracket--;
        }
        if (bracket < 0) {
            throw new RejectedException(end.length > LIMIT ? Reject.JSON_LIMIT : Reject.JSON_SYNTAX, "the end");
        }
        byte[] object = Arrays.copyOfRange(end, bracket + 1, end.length);
        if (object.length < 3 || object[0] != ',' || object[object.length - 1] != '\n') {
            throw new RejectedException(Reject.JSON_SYNTAX, "the end");
        }
        object[0] = '{';
        byte[] json = Arrays.copyOf(object, object.length - 1);
        Object tree = StrictJson.parse(json);
        if (!(tree instanceof Map<?, ?> fields) || !Arrays.equals(CanonicalJson.of(tree), json)) {
            throw new RejectedException(Reject.JSON_CANONICAL, "the end");
        }
        return of(fields, end.length - bracket);
    }

    private static StudyKeyTail of(Map<?, ?> fields, int bytes) throws RejectedException {
        List<String> wanted = List.of("kind", "minReader", "packDigest", "study", "studyVersion", "version");
        for (String name : List.of("kind", "version", "minReader")) {
            if (!fields.containsKey(name)) {
                throw new RejectedException(Reject.JSON_MISSING_FIELD, name);
            }
        }
        if (!StudyKeyWriter.KIND.equals(fields.get("kind"))) {
            throw RejectedException.wrongKind(KnownFile.UNKNOWN, KnownFile.STUDY_KEY);
        }
        if (!Long.valueOf(StudyKeyWriter.VERSION).equals(fields.get("version"))) {
            throw new RejectedException(Reject.STATEMENT_VERSION);
        }
        if (!(fields.get("minReader") instanceof Long reader)) {
            throw new RejectedException(Reject.JSON_TYPE, "minReader");
        }
        if (reader > AnswerKind.newestReader()) {
            throw new RejectedException(Reject.STATEMENT_READER, "reader " + reader);
        }
        for (String name : wanted) {
            if (!fields.containsKey(name)) {
                throw new RejectedException(Reject.JSON_MISSING_FIELD, name);
            }
        }
        if (!Set.copyOf(wanted).equals(fields.keySet())) {
            throw new RejectedException(Reject.JSON_UNKNOWN_FIELD, "after the items");
        }
        if (!(fields.get("study") instanceof String study)
                || !(fields.get("packDigest") instanceof String digest)
                || !(fields.get("studyVersion") instanceof Long version)) {
            throw new RejectedException(Reject.JSON_TYPE, "after the items");
        }
        try {
            StudyKey key = new StudyKey(new StudyId(study), Math.toIntExact(version), Sha256.requireHex(digest));
            return new StudyKeyTail(key, Math.toIntExact(reader), bytes);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new RejectedException(Reject.JSON_VALUE, "after the items");
        }
    }
}
