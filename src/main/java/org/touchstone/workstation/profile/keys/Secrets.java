package org.touchstone.workstation.profile.keys;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.touchstone.crypto.Argon2;
import org.touchstone.crypto.KeyPolicy;
import org.touchstone.crypto.Seal;
import org.touchstone.crypto.SigningKey;
import org.touchstone.domain.people.Annotator;
import org.touchstone.domain.text.TextLimit;

/** The secrets protected by the passphrase: the data key, the signing key, the owner's name. Closing wipes them. */
public final class Secrets implements AutoCloseable {
    private static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int DEVICE_BYTES = 8;

    private final byte[] dataKey;
    private final byte[] device;
    private final SigningKey signingKey;
    private final Annotator annotator;

    private Secrets(byte[] dataKey, byte[] device, SigningKey signingKey, String displayName) {
        this.dataKey = dataKey;
        this.device = device;
        this.signingKey = signingKey;
        this.annotator = new Annotator(displayName, signingKey.verifyKey().id());
    }

    public static Secrets fresh(String displayName, SecureRandom random) {
        byte[] dataKey = new byte[KEY_BYTES];
        random.nextBytes(dataKey);
        return new Secrets(dataKey, firstDevice(dataKey), SigningKey.generate(random), displayName);
    }

    /** Returns the secrets of the same owner with a new data key; the caller closes both, in any order. */
    public Secrets renewed(SecureRandom random) {
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        byte[] seed = signingKey.seed();
        try {
            return new Secrets(fresh, device, SigningKey.ofSeed(seed), annotator.displayName());
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    public byte[] dataKey() {
        return dataKey;
    }

    public SigningKey signingKey() {
        return signingKey;
    }

    public Annotator annotator() {
        return annotator;
    }

    /** Identifies this profile's machine in bundles without describing it; unchanged by a new data key. */
    public String device() {
        return HexFormat.of().formatHex(device);
    }

    /** Derives the device id of a new profile from its first data key. */
    private static byte[] firstDevice(byte[] dataKey) {
        return Arrays.copyOf(
                Seal.derive(dataKey, "touchstone device v1".getBytes(StandardCharsets.US_ASCII)), DEVICE_BYTES);
    }

    /** The plain content of {@code dek}: the data key, and the device id where it does not derive from this key. */
    private byte[] keyAndDevice() {
        if (Arrays.equals(device, firstDevice(dataKey))) {
            return dataKey.clone();
        }
        byte[] both = Arrays.copyOf(dataKey, KEY_BYTES + DEVICE_BYTES);
        System.arraycopy(device, 0, both, KEY_BYTES, DEVICE_BYTES);
        return both;
    }

    /** Wraps all secrets under a passphrase with a new salt. */
    public KeyFile wrap(char[] passphrase, KeyPolicy cost, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        KeyFile frame = new KeyFile(
                cost, base64(salt), "", "", "", base64(signingKey.verifyKey().raw()));
        byte[] key = Argon2.derive(passphrase, salt, cost);
        byte[] seed = signingKey.seed();
        byte[] both = keyAndDevice();
        byte[] name = annotator.displayName().getBytes(StandardCharsets.UTF_8);
        try (Seal seal = new Seal(key, random)) {
            return new KeyFile(
                    cost,
                    frame.salt(),
                    base64(seal.seal(frame.additional("dek"), both)),
                    base64(seal.seal(frame.additional("seed"), seed)),
                    base64(seal.seal(frame.additional("name"), name)),
                    frame.publicKey());
        } finally {
            Arrays.fill(seed, (byte) 0);
            Arrays.fill(both, (byte) 0);
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * Unwraps the secrets; empty when the passphrase is wrong or the file was changed, which cannot be distinguished.
     */
    public static Optional<Secrets> unwrap(KeyFile file, char[] passphrase, SecureRandom random) {
        byte[] key = Argon2.derive(passphrase, bytes(file.salt()), file.cost());
        try (Seal seal = new Seal(key, random)) {
            return unwrap(file, seal);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static Optional<Secrets> unwrap(KeyFile file, Seal seal) {
        Optional<byte[]> both = seal.open(file.additional("dek"), bytes(file.dek()));
        Optional<byte[]> seed = seal.open(file.additional("seed"), bytes(file.seed()));
        Optional<byte[]> name = seal.open(file.additional("name"), bytes(file.name()));
        if (both.isEmpty() || !isKeyLength(both.get().length) || seed.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        SigningKey signingKey = SigningKey.ofSeed(seed.get());
        Arrays.fill(seed.get(), (byte) 0);
        // Old versions accepted names of any length, with which no bundle could be exported.
        String displayName = TextLimit.DISPLAY_NAME.cut(new String(name.get(), StandardCharsets.UTF_8));
        boolean same = Arrays.equals(signingKey.verifyKey().raw(), bytes(file.publicKey()));
        return same ? Optional.of(of(both.get(), signingKey, displayName)) : Optional.empty();
    }

    private static boolean isKeyLength(int bytes) {
        return bytes == KEY_BYTES || bytes == KEY_BYTES + DEVICE_BYTES;
    }

    private static Secrets of(byte[] both, SigningKey signingKey, String displayName) {
        if (both.length == KEY_BYTES) {
            return new Secrets(both, firstDevice(both), signingKey, displayName);
        }
        byte[] dataKey = Arrays.copyOf(both, KEY_BYTES);
        byte[] device = Arrays.copyOfRange(both, KEY_BYTES, KEY_BYTES + DEVICE_BYTES);
        Arrays.fill(both, (byte) 0);
        return new Secrets(dataKey, device, signingKey, displayName);
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
