package org.touchstone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.pack.KeyRotation;
import org.touchstone.crypto.KeyRefusedException;
import org.touchstone.crypto.VerifyKey;
import org.touchstone.refusal.KnownFile;
import org.touchstone.refusal.RejectedException;
import org.touchstone.report.SafeText;
import org.touchstone.wiring.ChosenFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options of every command that reads a container, and the printing of its facts. */
public final class ContainerArguments {
    private static final long LARGEST_KEY_FILE = 4096;

    @Parameters(index = "0", paramLabel = "FILE", description = "The container.")
    private Path file;

    @Option(
            names = "--key",
            paramLabel = "PEM",
            description = "Public key that must have signed it. Without this option any valid key is accepted, and its"
                    + " fingerprint is shown.")
    private @Nullable Path key;

    @Option(names = "--json", description = "Print the facts as one line of JSON.")
    private boolean json;

    public Path file() {
        return file;
    }

    boolean json() {
        return json;
    }

    /** Returns whose signature is accepted. */
    public Trust trust() throws IOException, KeyRefusedException, RejectedException {
        if (key == null) {
            return Trust.anyKey();
        }
        ChosenFile.require(key, KnownFile.PUBLIC_KEY);
        // A key file has a few lines; a larger one is refused as malformed without reading it.
        String pem = Files.size(key) > LARGEST_KEY_FILE ? "" : Files.readString(key, StandardCharsets.ISO_8859_1);
        return Trust.only(VerifyKey.ofPem(pem));
    }

    /** Adds the signer and whether the signer was verified. */
    public void putSigner(Map<String, Object> facts, VerifyKey signer) {
        facts.put("signer", signer.id());
        facts.put("fingerprint", String.join(" ", signer.fingerprint()));
        facts.put("keyPinned", key != null);
    }

    /** Adds the keys that the signer replaced, oldest first. */
    public void putReplaced(Map<String, Object> facts, List<KeyRotation> rotations) {
        if (!rotations.isEmpty()) {
            facts.put(
                    "replacedKeys",
                    rotations.stream().map(rotation -> rotation.oldKey().id()).toList());
        }
    }

    /**
     * Adds the optional entries that are signed and intact but were not read because this version does not know them.
     */
    public void putNotRead(Map<String, Object> facts, List<String> names) {
        if (!names.isEmpty()) {
            facts.put("notRead", names);
        }
    }

    /** A reading of a container that may be rejected. */
    @FunctionalInterface
    interface Reading {
        void run() throws IOException, RejectedException, KeyRefusedException;
    }

    /** Runs the reading; on rejection prints it as JSON if asked for, then rethrows it. */
    void read(PrintWriter out, Reading reading) throws IOException, RejectedException, KeyRefusedException {
        try {
            reading.run();
        } catch (RejectedException e) {
            if (json) {
                out.println(SafeText.json(
                        Map.of("accepted", false, "code", e.code(), "sentence", String.valueOf(e.getMessage()))));
            }
            throw e;
        }
    }

    /** Prints facts, one a line or as one line of JSON. */
    public void print(PrintWriter out, Map<String, Object> facts) {
        if (json) {
            out.println(SafeText.json(facts));
            return;
        }
        int width = facts.keySet().stream().mapToInt(String::length).max().orElse(0);
        facts.forEach((name, value) -> out.println(name + " ".repeat(width - name.length()) + "  " + shown(value)));
    }

    private static String shown(Object value) {
        return value instanceof String text
                ? SafeText.escaped(text)
                : value instanceof List<?> list
                        ? SafeText.escaped(String.join(
                                ", ", list.stream().map(String::valueOf).toList()))
                        : SafeText.json(value);
    }
}
