package org.touchstone.bundle.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.bundle.container.Envelope;
import org.touchstone.bundle.container.Trust;
import org.touchstone.crypto.KeyRefusedException;
import org.touchstone.crypto.SigningKey;
import org.touchstone.crypto.VerifyKey;
import org.touchstone.domain.study.StudyId;
import org.touchstone.json.CanonicalJson;
import org.touchstone.json.Fields;
import org.touchstone.json.StrictJson;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/**
 * Signs, encodes and checks the key rotations of a study's lead, oldest first, as held by {@code key-rotations.jsonl}:
 * each key signs its replacement. Stateless; thread-safe.
 */
public final class KeyRotations {
    /** Name of the optional entry of a pack. */
    public static final String ENTRY = "key-rotations.jsonl";

    /** Maximum number of replaced keys. */
    static final int MOST = 16;

    /** Largest entry in bytes. */
    static final int LIMIT = 64 << 10;

    private static final String TYPE = "application/vnd.touchstone.key-rotation+json";
    private static final String KIND = "key-rotation";
    private static final int VERSION = 1;

    private KeyRotations() {}

    /**
     * Signs the replacement of a key.
     *
     * @param atMillis time, milliseconds since 1970-01-01T00:00Z; not negative
     */
    public static KeyRotation sign(SigningKey oldKey, VerifyKey newKey, StudyId study, long atMillis) {
        byte[] payload = CanonicalJson.of(Map.of(
                "kind", KIND,
                "newKey", newKey.hex(),
                "rotatedAt", atMillis,
                "study", study.value(),
                "version", VERSION));
        String line = new String(Envelope.sign(TYPE, payload, oldKey), StandardCharsets.US_ASCII);
        return new KeyRotation(oldKey.verifyKey(), newKey, atMillis, line);
    }

    /** Encodes the bytes of the entry. */
    public static byte[] encode(List<KeyRotation> chain) {
        StringBuilder lines = new StringBuilder();
        chain.forEach(rotation -> lines.append(rotation.line()).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads and checks the rotations.
     *
     * @param study the study that every line must name
     * @param last the key that the last line must name; any when null
     * @throws RejectedException with {@link Reject#PACK_ROTATION}
     */
    public static List<KeyRotation> read(byte[] entry, StudyId study, @Nullable VerifyKey last, Trust trust)
            throws RejectedException {
        List<KeyRotation> chain = new ArrayList<>();
        for (byte[] line : lines(entry)) {
            String place = "line " + (chain.size() + 1);
            try {
                chain.add(rotation(line, study, trust));
            } catch (RejectedException e) {
                throw refused(place + ", " + e.code());
            }
        }
        requireChain(chain, last);
        return chain;
    }

    private static List<byte[]> lines(byte[] entry) throws RejectedException {
        if (entry.length == 0 || entry.length > LIMIT || entry[entry.length - 1] != '\n') {
            throw refused("its size or last line");
        }
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < entry.length; at++) {
            if (entry[at] == '\n') {
                lines.add(Arrays.copyOfRange(entry, from, at));
                from = at + 1;
            }
        }
        if (lines.size() > MOST) {
            throw refused("more than " + MOST + " lines");
        }
        return lines;
    }

    private static KeyRotation rotation(byte[] line, StudyId study, Trust trust) throws RejectedException {
        // A key that may sign packs cannot change which keys signed before.
        Trust anyKey = new Trust(null, trust.check());
        Envelope envelope = Envelope.parse(TYPE, line, anyKey);
        byte[] payload = envelope.payload(anyKey);
        Object tree = StrictJson.parse(payload);
        if (!Arrays.equals(CanonicalJson.of(tree), payload)) {
            throw new RejectedException(Reject.JSON_CANONICAL);
        }
        return Fields.strictly(tree, f -> {
            boolean known = f.text("kind").equals(KIND) && f.integer("version") == VERSION;
            if (!known || !f.text("study").equals(study.value())) {
                throw new RejectedException(Reject.JSON_VALUE);
            }
            String text = new String(line, StandardCharsets.US_ASCII);
            return new KeyRotation(envelope.key(), key(f.text("newKey")), f.integer("rotatedAt"), text);
        });
    }

    private static VerifyKey key(String hex) throws RejectedException {
        try {
            return VerifyKey.ofHex(hex);
        } catch (KeyRefusedException e) {
            throw new RejectedException(Reject.KEY_REFUSED);
        }
    }

    private static void requireChain(List<KeyRotation> chain, @Nullable VerifyKey last) throws RejectedException {
        Set<VerifyKey> keys = new HashSet<>();
        VerifyKey signer = chain.get(0).oldKey();
        keys.add(signer);
        for (KeyRotation rotation : chain) {
            if (!rotation.oldKey().equals(signer)) {
                throw refused("a line is signed by another key than the one before it names");
            }
            signer = rotation.newKey();
            if (!keys.add(signer)) {
                throw refused("a key occurs twice");
            }
        }
        if (last != null && !signer.equals(last)) {
            throw refused("it leads to another key");
        }
    }

    private static RejectedException refused(String why) {
        return new RejectedException(Reject.PACK_ROTATION, ENTRY + ", " + why);
    }
}
