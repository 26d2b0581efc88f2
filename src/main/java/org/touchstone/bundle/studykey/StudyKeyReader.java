package org.touchstone.bundle.studykey;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.touchstone.codec.Codecs;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.key.KeyedItem;
import org.touchstone.domain.study.StudyId;
import org.touchstone.json.CanonicalJson;
import org.touchstone.json.StrictJson;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/**
 * Reads a study key item by item, in the memory of one item, and refuses whatever is not in the one form that
 * {@link StudyKeyWriter} gives it. The file carries no signature: what was changed within the form is not noticed.
 * Stateless; safe for use by several threads.
 */
public final class StudyKeyReader {
    /** Bytes of one item, and of the fields after the items. */
    static final int ITEM_LIMIT = 1 << 20;

    private static final int REST_LIMIT = 4096;
    private static final byte[] START = "{\"items\":[".getBytes(StandardCharsets.US_ASCII);

    /** Receives the items in the order of the file; nothing of them may be used before {@link #read} has returned. */
    @FunctionalInterface
    public interface Visitor {
        /** One item. */
        void item(KeyedItem item) throws IOException;
    }

    private StudyKeyReader() {}

    /**
     * Reads a whole study key.
     *
     * @return what it says beside its items
     * @throws RejectedException with a {@code json.*} rule, or {@code statement.version} for another type
     * @throws IOException when the file cannot be read, or from the visitor
     */
    public static StudyKey read(Path file, Visitor visitor) throws IOException, RejectedException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (byte expected : START) {
                if (in.read() != expected) {
                    throw new RejectedException(Reject.JSON_CANONICAL, "the beginning");
                }
            }
            int next = in.read();
            for (int number = 1; next != ']' || number > 1; number++) {
                item(in, next, number, visitor);
                int after = in.read();
                if (after == ']') {
                    break;
                }
                if (after != ',') {
                    throw new RejectedException(Reject.JSON_SYNTAX, "after item " + number);
                }
                next = in.read();
            }
            return rest(in.readNBytes(REST_LIMIT + 1));
        }
    }

    private static void item(InputStream in, int first, int number, Visitor visitor)
            throws IOException, RejectedException {
        try {
            visitor.item(Codecs.KEYED_ITEM.decodeCanonical(object(in, first)));
        } catch (RejectedException e) {
            throw e.within("item " + number);
        }
    }

    /** The bytes of one object, found by its braces; whether they are JSON is the decoder's to say. */
    private static byte[] object(InputStream in, int first) throws IOException, RejectedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean quoted = false;
        boolean escaped = false;
        int depth = 0;
        for (int next = first; ; next = in.read()) {
            if (next < 0 || (depth == 0 && next != '{')) {
                throw new RejectedException(Reject.JSON_SYNTAX);
            }
            if (bytes.size() == ITEM_LIMIT) {
                throw new RejectedException(Reject.JSON_LIMIT);
            }
            bytes.write(next);
            if (quoted) {
                quoted = escaped || next != '"';
                escaped = !escaped && next == '\\';
            } else if (next == '"') {
                quoted = true;
            } else if (next == '{') {
                depth++;
            } else if (next == '}' && --depth == 0) {
                return bytes.toByteArray();
            }
        }
    }

    /** The fields after the items. */
    private static StudyKey rest(byte[] bytes) throws RejectedException {
        if (bytes.length > REST_LIMIT) {
            throw new RejectedException(Reject.JSON_LIMIT, "after the items");
        }
        if (bytes.length < 3 || bytes[0] != ',' || bytes[bytes.length - 1] != '\n') {
            throw new RejectedException(Reject.JSON_SYNTAX, "the end");
        }
        byte[] object = new byte[bytes.length - 1];
        System.arraycopy(bytes, 0, object, 0, object.length);
        object[0] = '{';
        Object tree = StrictJson.parse(object);
        if (!Arrays.equals(CanonicalJson.of(tree), object)) {
            throw new RejectedException(Reject.JSON_CANONICAL, "the end");
        }
        return head((Map<?, ?>) tree);
    }

    private static StudyKey head(Map<?, ?> fields) throws RejectedException {
        List<String> wanted = List.of("packDigest", "study", "studyVersion", "type");
        for (String name : wanted) {
            if (!fields.containsKey(name)) {
                throw new RejectedException(Reject.JSON_MISSING_FIELD, name);
            }
        }
        if (!Set.copyOf(wanted).equals(fields.keySet())) {
            throw new RejectedException(Reject.JSON_UNKNOWN_FIELD, "after the items");
        }
        if (!StudyKeyWriter.TYPE.equals(fields.get("type"))) {
            throw new RejectedException(Reject.STATEMENT_VERSION);
        }
        if (!(fields.get("study") instanceof String study)
                || !(fields.get("packDigest") instanceof String digest)
                || !(fields.get("studyVersion") instanceof Long version)) {
            throw new RejectedException(Reject.JSON_TYPE, "after the items");
        }
        try {
            return new StudyKey(new StudyId(study), Math.toIntExact(version), Sha256.requireHex(digest));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new RejectedException(Reject.JSON_VALUE, "after the items");
        }
    }
}
