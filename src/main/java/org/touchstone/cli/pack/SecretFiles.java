package org.touchstone.cli.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touchstone.crypto.SigningKey;
import org.touchstone.files.Access;
import org.touchstone.files.Existing;
import org.touchstone.files.PendingFile;
import org.touchstone.refusal.KnownFile;
import org.touchstone.wiring.ChosenFile;
import org.touchstone.wiring.Machine;

/** The lead's small secret files: created on first use, readable by their owner only, read from then on. */
final class SecretFiles {
    private static final int SECRET_BYTES = 32;
    private static final long LARGEST_FILE = 4096;
    private static final Pattern HEX = Pattern.compile("\\s*([0-9a-fA-F]{64})\\s*");
    private static final Pattern PEM = Pattern.compile(
            "\\s*-----BEGIN PRIVATE KEY-----\\r?\\n([A-Za-z0-9+/=\\r\\n]{1,400})-----END PRIVATE KEY-----\\s*");

    /** DER prefix of a PKCS #8 Ed25519 private key (RFC 8410), up to the 32 bytes of the seed. */
    private static final byte[] PKCS8_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private SecretFiles() {}

    /** Returns 32 random bytes. */
    static byte[] fresh() {
        byte[] bytes = new byte[SECRET_BYTES];
        Machine.random().nextBytes(bytes);
        return bytes;
    }

    /**
     * Reads the secret from a file of 64 hexadecimal digits; creates the file if it does not exist.
     *
     * @throws IOException if it cannot be read or created, or is malformed
     */
    static byte[] secret(Path file) throws IOException {
        if (Files.notExists(file)) {
            byte[] made = fresh();
            write(file, HexFormat.of().formatHex(made) + "\n");
            return made;
        }
        Matcher hex = HEX.matcher(read(file));
        if (!hex.matches()) {
            throw new IOException("The file " + file + " does not hold 64 hexadecimal digits.");
        }
        return HexFormat.of().parseHex(hex.group(1));
    }

    /**
     * Reads the signing key from a file: 64 hexadecimal digits or PKCS #8 in PEM. Creates the file, as PEM, if it
     * does not exist.
     *
     * @throws IOException if it cannot be read or created, or is malformed
     */
    static SigningKey signingKey(Path file) throws IOException {
        if (Files.notExists(file)) {
            byte[] seed = fresh();
            write(file, pem(seed));
            return key(seed);
        }
        return existingKey(file);
    }

    /**
     * Reads the signing key from an existing file.
     *
     * @throws IOException if it cannot be read or is malformed
     */
    static SigningKey existingKey(Path file) throws IOException {
        KnownFile kind = ChosenFile.kind(file);
        if (kind != KnownFile.PRIVATE_KEY && kind != KnownFile.UNKNOWN) {
            throw new IOException(kind.insteadOf(KnownFile.PRIVATE_KEY) + ".");
        }
        String text = read(file);
        Matcher hex = HEX.matcher(text);
        if (hex.matches()) {
            return key(HexFormat.of().parseHex(hex.group(1)));
        }
        Matcher pem = PEM.matcher(text);
        if (pem.matches()) {
            byte[] der = decoded(pem.group(1));
            if (der.length == PKCS8_PREFIX.length + SECRET_BYTES
                    && Arrays.equals(der, 0, PKCS8_PREFIX.length, PKCS8_PREFIX, 0, PKCS8_PREFIX.length)) {
                return key(Arrays.copyOfRange(der, PKCS8_PREFIX.length, der.length));
            }
        }
        throw new IOException("The file " + file + " holds no Ed25519 private key in PEM or as 64 hexadecimal digits.");
    }

    private static SigningKey key(byte[] seed) {
        SigningKey key = SigningKey.ofSeed(seed);
        Arrays.fill(seed, (byte) 0);
        return key;
    }

    private static String pem(byte[] seed) {
        byte[] der = Arrays.copyOf(PKCS8_PREFIX, PKCS8_PREFIX.length + SECRET_BYTES);
        System.arraycopy(seed, 0, der, PKCS8_PREFIX.length, SECRET_BYTES);
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("[\\r\\n]", ""));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String read(Path file) throws IOException {
        // A key file has a few lines; a larger one is refused as malformed without reading it.
        return Files.size(file) > LARGEST_FILE ? "" : Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static void write(Path file, String text) throws IOException {
        PendingFile.write(file, Access.OWNER, Existing.KEEP, text.getBytes(StandardCharsets.US_ASCII));
    }
}
