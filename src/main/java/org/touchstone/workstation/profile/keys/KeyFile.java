package org.touchstone.workstation.profile.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.touchstone.crypto.KeyPolicy;
import org.touchstone.files.Durable;
import org.touchstone.json.CanonicalJson;
import org.touchstone.json.StrictJson;
import org.touchstone.refusal.RejectedException;
import org.touchstone.workstation.profile.ProfileException;

/**
 * The content of {@code keys.json}; byte strings in base64.
 *
 * @param cost parameters of the key derivation
 * @param salt 16 bytes
 * @param dek the sealed data key
 * @param seed the sealed Ed25519 seed
 * @param name the sealed display name
 * @param publicKey the raw Ed25519 public key
 */
public record KeyFile(KeyPolicy cost, String salt, String dek, String seed, String name, String publicKey) {
    private static final String KDF = "argon2id";
    private static final int MOST_BYTES = 64 * 1024;
    private static final Set<String> NAMES =
            Set.of("version", "kdf", "memoryKiB", "passes", "lanes", "salt", "dek", "seed", "name", "publicKey");

    public static Path in(Path folder) {
        return folder.resolve("keys.json");
    }

    /** The additional data that binds a sealed field to its name and to all unencrypted fields. */
    public byte[] additional(String field) {
        String text = String.join(
                "|",
                "touchstone keys v1",
                field,
                KDF,
                String.valueOf(cost.memoryKiB()),
                String.valueOf(cost.passes()),
                String.valueOf(cost.lanes()),
                salt,
                publicKey);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public void write(Path folder) throws IOException {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("version", 1L);
        tree.put("kdf", KDF);
        tree.put("memoryKiB", (long) cost.memoryKiB());
        tree.put("passes", (long) cost.passes());
        tree.put("lanes", (long) cost.lanes());
        tree.put("salt", salt);
        tree.put("dek", dek);
        tree.put("seed", seed);
        tree.put("name", name);
        tree.put("publicKey", publicKey);
        Durable.replace(in(folder), CanonicalJson.of(tree));
    }

    /**
     * Reads the file.
     *
     * @throws ProfileException with {@link ProfileException.Reason#DAMAGED} when it is not such a file, or its
     *     parameters are below the floor
     */
    public static KeyFile read(Path folder, KeyPolicy floor) throws ProfileException, IOException {
        if (Files.size(in(folder)) > MOST_BYTES) {
            throw damaged();
        }
        try {
            byte[] bytes = Files.readAllBytes(in(folder));
            Object parsed = StrictJson.parse(bytes);
            if (!(parsed instanceof Map<?, ?> tree) || !tree.keySet().equals(NAMES)) {
                throw damaged();
            }
            requireAsWritten(tree, bytes);
            requireNotNewer(tree);
            long memory = number(tree, "memoryKiB");
            long passes = number(tree, "passes");
            long lanes = number(tree, "lanes");
            if (KeyPolicy.isBeyondAll(memory, passes)) {
                throw new ProfileException(
                        ProfileException.Reason.DAMAGED,
                        "The profile's keys.json asks for more memory or work than any profile needs to be opened, so it was"
                                + " changed or is damaged; restore it from a backup.");
            }
            if (!KDF.equals(tree.get("kdf")) || !floor.allows(memory, passes, lanes)) {
                throw damaged();
            }
            KeyPolicy cost = new KeyPolicy((int) memory, (int) passes, (int) lanes, 0);
            return new KeyFile(
                    cost,
                    text(tree, "salt"),
                    text(tree, "dek"),
                    text(tree, "seed"),
                    text(tree, "name"),
                    text(tree, "publicKey"));
        } catch (RejectedException e) {
            throw damaged();
        }
    }

    /** Different spacing or spelling of the same content counts as a change, too. */
    private static void requireAsWritten(Map<?, ?> tree, byte[] bytes) throws ProfileException {
        Map<String, Object> written = new TreeMap<>();
        tree.forEach((name, value) -> written.put(String.valueOf(name), value));
        if (!Arrays.equals(CanonicalJson.of(written), bytes)) {
            throw damaged();
        }
    }

    private static void requireNotNewer(Map<?, ?> tree) throws ProfileException {
        if (number(tree, "version") != 1) {
            throw new ProfileException(
                    ProfileException.Reason.NEWER_STORE,
                    "This profile was written by a newer version of Touchstone; nothing was changed. Use that version.");
        }
    }

    private static long number(Map<?, ?> tree, String name) throws ProfileException {
        if (tree.get(name) instanceof Long number) {
            return number;
        }
        throw damaged();
    }

    private static String text(Map<?, ?> tree, String name) throws ProfileException {
        if (tree.get(name) instanceof String text) {
            try {
                byte[] bytes = Base64.getDecoder().decode(text);
                if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                    return text;
                }
            } catch (IllegalArgumentException e) {
                throw damaged();
            }
        }
        throw damaged();
    }

    static ProfileException damaged() {
        return new ProfileException(
                ProfileException.Reason.DAMAGED,
                "The profile's keys.json was changed or is damaged; restore it from a backup.");
    }
}
