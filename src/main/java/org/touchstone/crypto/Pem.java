package org.touchstone.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The RFC 7468 text of one public key. */
final class Pem {
    private static final Pattern BLOCK = Pattern.compile(
            "\\s*-----BEGIN PUBLIC KEY-----\\r?\\n([A-Za-z0-9+/=\\r\\n]{1,400})-----END PUBLIC KEY-----\\s*");

    private Pem() {}

    static String encodePublicKey(byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
    }

    static byte[] decodePublicKey(String pem) throws KeyRefusedException {
        Matcher block = BLOCK.matcher(pem);
        if (!block.matches()) {
            throw refused();
        }
        String body = block.group(1).replaceAll("[\\r\\n]", "");
        try {
            return Base64.getDecoder().decode(body.getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    private static KeyRefusedException refused() {
        return new KeyRefusedException(
                KeyRefusedException.Reason.PEM, "The key file is not one PEM block named PUBLIC KEY.");
    }
}
