package org.touchstone.workstation.profile;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.touchstone.domain.people.Annotator;
import org.touchstone.domain.text.TextLimit;
import org.touchstone.signing.SigningKey;
import org.touchstone.store.Seal;

/** What the passphrase protects: the data key, the signing key, the owner's name. Closing wipes it. */
final class Secrets implements AutoCloseable {
    private static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int DEVICE_CHARS = 16;

    private final byte[] dataKey;
    private final SigningKey signingKey;
    private final Annotator annotator;

    private Secrets(byte[] dataKey, SigningKey signingKey, String displayName) {
        this.dataKey = dataKey;
        this.signingKey = signingKey;
        this.annotator = new Annotator(displayName, signingKey.verifyKey().id());
    }

    static Secrets fresh(String displayName, SecureRandom random) {
        byte[] dataKey = new byte[KEY_BYTES];
        random.nextBytes(dataKey);
        return new Secrets(dataKey, SigningKey.generate(random), displayName);
    }

    byte[] dataKey() {
        return dataKey;
    }

    SigningKey signingKey() {
        return signingKey;
    }

    Annotator annotator() {
        return annotator;
    }

    /** Names this profile's place in bundles; tells nothing of the machine. */
    String device() {
        byte[] derived = Seal.derive(dataKey, "touchstone device v1".getBytes(StandardCharsets.US_ASCII));
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < DEVICE_CHARS / 2; i++) {
            hex.append(String.format("%02x", derived[i]));
        }
        return hex.toString();
    }

    /** Wraps everything under a passphrase with a new salt. */
    KeyFile wrap(char[] passphrase, KeyPolicy cost, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        KeyFile frame = new KeyFile(
                cost, base64(salt), "", "", "", base64(signingKey.verifyKey().raw()));
        byte[] key = Argon2.derive(passphrase, salt, cost);
        byte[] seed = signingKey.seed();
        byte[] name = annotator.displayName().getBytes(StandardCharsets.UTF_8);
        try (Seal seal = new Seal(key, random)) {
            return new KeyFile(
                    cost,
                    frame.salt(),
                    base64(seal.seal(frame.additional("dek"), dataKey)),
                    base64(seal.seal(frame.additional("seed"), seed)),
                    base64(seal.seal(frame.additional("name"), name)),
                    frame.publicKey());
        } finally {
            Arrays.fill(seed, (byte) 0);
            Arrays.fill(key, (byte) 0);
        }
    }

    /** Unwraps; empty when the passphrase is wrong or anything was changed, which cannot be told apart. */
    static Optional<Secrets> unwrap(KeyFile file, char[] passphrase, SecureRandom random) {
        byte[] key = Argon2.derive(passphrase, bytes(file.salt()), file.cost());
        try (Seal seal = new Seal(key, random)) {
            return unwrap(file, seal);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static Optional<Secrets> unwrap(KeyFile file, Seal seal) {
        Optional<byte[]> dataKey = seal.open(file.additional("dek"), bytes(file.dek()));
        Optional<byte[]> seed = seal.open(file.additional("seed"), bytes(file.seed()));
        Optional<byte[]> name = seal.open(file.additional("name"), bytes(file.name()));
        if (dataKey.isEmpty() || seed.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        SigningKey signingKey = SigningKey.ofSeed(seed.get());
        Arrays.fill(seed.get(), (byte) 0);
        // Earlier versions took a name of any length, under which no bundle could leave.
        String displayName = TextLimit.DISPLAY_NAME.cut(new String(name.get(), StandardCharsets.UTF_8));
        boolean same = Arrays.equals(signingKey.verifyKey().raw(), bytes(file.publicKey()));
        return same ? Optional.of(new Secrets(dataKey.get(), signingKey, displayName)) : Optional.empty();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    @Override
    public void close() {
        Arrays.fill(dataKey, (byte) 0);
        signingKey.close();
    }
}
