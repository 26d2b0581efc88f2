package org.touchstone.cli.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.crypto.KeyRefusedException;
import org.touchstone.crypto.VerifyKey;
import org.touchstone.workstation.packs.Consent;
import picocli.CommandLine.Option;

/** The option {@code --trust}: whose packs may be imported. */
final class TrustOption {
    private static final long LARGEST_KEY_FILE = 4096;
    private static final int WORDS = 6;

    @Option(
            names = "--trust",
            paramLabel = "KEY",
            description = {
                "The key that must have signed the pack: a public key in PEM, or its six words in quotes.",
                "With it a study goes on that was signed by another key before. Without it any key may begin",
                "a study, and only a key that signed it before may go on with one."
            })
    private @Nullable String key;

    /**
     * Returns whose signature the user accepts.
     *
     * @throws IOException if the value is neither a readable file nor six words
     * @throws KeyRefusedException if the file holds no valid key
     */
    Consent consent() throws IOException, KeyRefusedException {
        String wanted = key;
        if (wanted == null) {
            return Consent.NEW_STUDIES;
        }
        String[] words = wanted.strip().toLowerCase(Locale.ROOT).split("[ \t]+");
        return Consent.to(words.length == WORDS ? String.join(" ", words) : idOf(Path.of(wanted)))
                .andGoingOn();
    }

    private static String idOf(Path file) throws IOException, KeyRefusedException {
        // A key file has a few lines; a larger one is refused as malformed without reading it.
        String pem = Files.size(file) > LARGEST_KEY_FILE ? "" : Files.readString(file, StandardCharsets.ISO_8859_1);
        return VerifyKey.ofPem(pem).id();
    }
}
