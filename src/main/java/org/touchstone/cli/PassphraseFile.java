package org.touchstone.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.touchstone.domain.text.TextLimit;
import org.touchstone.workstation.profile.Profiles;

/**
 * Reads a passphrase from the first line of a file. A passphrase on the command line would be visible to every user
 * of the machine.
 */
public final class PassphraseFile {
    private static final int LONGEST = 4096;

    private PassphraseFile() {}

    /**
     * Reads a new passphrase. The caller must wipe the returned array.
     *
     * @throws IOException if it is too short, too long or not readable
     */
    public static char[] readNew(Path file) throws IOException {
        char[] passphrase = read(file);
        boolean isBlank = CharBuffer.wrap(passphrase).chars().allMatch(Character::isWhitespace);
        if (isBlank || Character.codePointCount(passphrase, 0, passphrase.length) < Profiles.SHORTEST_PASSPHRASE) {
            Arrays.fill(passphrase, '\0');
            throw new IOException(
                    "A passphrase has at least " + Profiles.SHORTEST_PASSPHRASE + " characters, and not only blanks.");
        }
        if (Character.codePointCount(passphrase, 0, passphrase.length) > TextLimit.PASSPHRASE.most()) {
            Arrays.fill(passphrase, '\0');
            throw new IOException(TextLimit.PASSPHRASE.sentence());
        }
        return passphrase;
    }

    /** Reads the passphrase. The caller must wipe the returned array. */
    public static char[] read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.size(file) > LONGEST) {
            throw new IOException("The passphrase file is too long to hold a passphrase.");
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            int end = 0;
            while (end < text.length() && text.get(end) != '\n' && text.get(end) != '\r') {
                end++;
            }
            if (end == 0) {
                throw new IOException("The first line of the passphrase file is empty.");
            }
            char[] line = new char[end];
            text.get(line);
            Arrays.fill(text.array(), '\0');
            return line;
        } catch (CharacterCodingException e) {
            throw new IOException("The passphrase file is not UTF-8.", e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
