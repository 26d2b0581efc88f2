package org.touchstone.bundle.container;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.touchstone.crypto.KeyRefusedException;
import org.touchstone.crypto.SigningKey;
import org.touchstone.crypto.VerifyKey;
import org.touchstone.json.CanonicalJson;
import org.touchstone.json.Fields;
import org.touchstone.json.StrictJson;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/**
 * A DSSE envelope with exactly one signature, in canonical JSON. The signature covers the payload type, so that a
 * signed payload of one type is never accepted as another.
 */
public final class Envelope {
    /** Payload type of the statement of a container. */
    static final String STATEMENT = "application/vnd.in-toto+json";

    /** Largest envelope in bytes. */
    static final int LIMIT = 1 << 20;

    private final String type;
    private final byte[] payload;
    private final byte[] signature;
    private final VerifyKey key;

    private Envelope(String type, byte[] payload, byte[] signature, VerifyKey key) {
        this.type = type;
        this.payload = payload;
        this.signature = signature;
        this.key = key;
    }

    /**
     * Makes the bytes of a signed envelope.
     *
     * @param type payload type, ASCII
     */
    public static byte[] sign(String type, byte[] payload, SigningKey key) {
        byte[] signature = key.sign(preAuthentication(type, payload));
        return CanonicalJson.of(Map.of(
                "payload", base64(payload),
                "payloadType", type,
                "signatures",
                        List.of(Map.of(
                                "keyid", key.verifyKey().id(),
                                "publicKey", key.verifyKey().hex(),
                                "sig", base64(signature)))));
    }

    /**
     * Parses an envelope; nothing in it may be trusted before {@link #payload} has verified the signature.
     *
     * @param type the only payload type that is accepted
     * @throws RejectedException with an {@code envelope.*} rule or {@code key.refused}
     */
    public static Envelope parse(String type, byte[] bytes, Trust trust) throws RejectedException {
        Object tree;
        try {
            tree = StrictJson.parse(bytes);
        } catch (RejectedException e) {
            throw new RejectedException(Reject.ENVELOPE_FORM, e.code());
        }
        if (!Arrays.equals(CanonicalJson.of(tree), bytes)) {
            throw new RejectedException(Reject.ENVELOPE_FORM, Reject.JSON_CANONICAL.code());
        }
        return Fields.strictly(tree, f -> of(f, type, trust));
    }

    private static Envelope of(Fields f, String type, Trust trust) throws RejectedException {
        if (!f.text("payloadType").equals(type)) {
            throw new RejectedException(Reject.ENVELOPE_TYPE);
        }
        byte[] payload = bytes(f.text("payload"));
        List<Envelope> signed = f.objects("signatures", s -> signature(s, type, payload, trust));
        if (signed.size() != 1) {
            throw new RejectedException(Reject.ENVELOPE_SIGNATURES);
        }
        return signed.get(0);
    }

    private static Envelope signature(Fields f, String type, byte[] payload, Trust trust) throws RejectedException {
        VerifyKey key = key(f.text("publicKey"), trust);
        if (!f.text("keyid").equals(key.id())) {
            throw new RejectedException(Reject.ENVELOPE_KEY_ID);
        }
        return new Envelope(type, payload, bytes(f.text("sig")), key);
    }

    private static VerifyKey key(String hex, Trust trust) throws RejectedException {
        VerifyKey only = trust.only();
        if (only != null && only.hex().equals(hex)) {
            // The key was checked when it was enrolled; the check is the most expensive part of opening a container.
            return only;
        }
        try {
            return VerifyKey.ofHex(hex);
        } catch (KeyRefusedException e) {
            throw new RejectedException(Reject.KEY_REFUSED, e.reason().name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Verifies the signature and the trust in the key, and returns the payload.
     *
     * @throws RejectedException with {@code key.other} or {@code signature.invalid}
     */
    public byte[] payload(Trust trust) throws RejectedException {
        if (trust.only() != null && !key.equals(trust.only())) {
            throw new RejectedException(Reject.KEY_OTHER, "it was signed by " + key.id());
        }
        if (!trust.check().verify(key, preAuthentication(type, payload), signature)) {
            throw new RejectedException(Reject.SIGNATURE);
        }
        return payload;
    }

    /** Returns the payload without verification; only to tell a user which kind of file was chosen by mistake. */
    byte[] unverified() {
        return payload;
    }

    /** The key that signed; valid once {@link #payload} has returned. */
    public VerifyKey key() {
        return key;
    }

    /** DSSE's pre-authentication encoding: the bytes that are signed. */
    static byte[] preAuthentication(String type, byte[] payload) {
        byte[] head = ("DSSEv1 " + type.length() + " " + type + " " + payload.length + " ")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + payload.length);
        System.arraycopy(payload, 0, all, head.length, payload.length);
        return all;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String base64) throws RejectedException {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            // The decoder ignores unused bits of the last group; only one encoding is accepted.
            if (base64(bytes).equals(base64)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new RejectedException(Reject.ENVELOPE_FORM, "base64");
        }
        throw new RejectedException(Reject.ENVELOPE_FORM, "base64");
    }
}
