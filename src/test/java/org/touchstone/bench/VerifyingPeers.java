package org.touchstone.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * What others take to verify the same content: {@code git fsck --full} of objects that lie loose, as they are added, and
 * packed, as {@code git gc} leaves them, of our lines and of 2 KB of words each; {@code borg check --verify-data} of an
 * archive of the bundle's lines; {@code unzip | openssl dgst} and {@code minisign -V} of the bundle file. A peer that is
 * not installed is left out. Needs a POSIX shell.
 */
final class VerifyingPeers {
    private static final int OBJECTS = 100_000;
    private static final int FILES_IN_A_FOLDER = 1000;
    private static final int OBJECT_BYTES = 2040;
    private static final String[] WORDS =
            "the first names statute and its limits while second leaves out that claim".split(" ", -1);

    private final Path folder;
    private final Map<String, String> commands = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();

    /**
     * Makes what the peers verify.
     *
     * @param folder where to; holds nothing of these names yet
     * @param bundle a bundle file
     * @param line gives a line by its number from 1
     */
    VerifyingPeers(Path folder, Path bundle, IntFunction<byte[]> line) throws IOException, InterruptedException {
        this.folder = folder;
        if (isInstalled("git")) {
            git("our lines", line);
            Random random = new Random(3);
            git("2 KB each", n -> words(random));
        }
        if (isInstalled("borg")) {
            run("mkdir borg-content && cd borg-content && unzip -q " + bundle + " judgments.jsonl journal.jsonl");
            String own = "export BORG_BASE_DIR=" + folder + " BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK=yes; ";
            run(own + "borg init -e none borg-store && borg create borg-store::one borg-content");
            commands.put("borg check --verify-data", own + "borg check --verify-data borg-store");
        }
        if (isInstalled("unzip") && isInstalled("openssl")) {
            commands.put("unzip -p | openssl dgst", "unzip -p " + bundle + " | openssl dgst -sha256");
        }
        if (isInstalled("minisign")) {
            run("minisign -G -W -p peer.pub -s peer.key && minisign -S -s peer.key -x peer.sig -m " + bundle);
            commands.put("minisign -V", "minisign -V -p peer.pub -x peer.sig -m " + bundle);
        }
    }

    private boolean isInstalled(String program) throws IOException, InterruptedException {
        boolean found = start("command -v " + program).waitFor() == 0;
        if (!found) {
            missing.add(program);
        }
        return found;
    }

    /** Programs that were not found. */
    List<String> missing() {
        return missing;
    }

    /** Names of the peers. */
    List<String> names() {
        return List.copyOf(commands.keySet());
    }

    /** How many objects a peer verifies; 0 when it verifies the bundle's content. */
    static int objects(String name) {
        return name.startsWith("git") ? OBJECTS : 0;
    }

    /** Has one of the peers verify; seconds. */
    double seconds(String name) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        run(commands.getOrDefault(name, ""));
        return (System.nanoTime() - begun) / 1e9;
    }

    private void git(String what, IntFunction<byte[]> content) throws IOException, InterruptedException {
        String packed = what.replace(' ', '-') + ".packed";
        String loose = what.replace(' ', '-') + ".loose";
        run("git init -q " + packed + " && git init -q " + loose);
        Process importer = new ProcessBuilder("git", "-C", packed, "fast-import", "--quiet")
                .directory(folder.toFile())
                .start();
        try (OutputStream git = new BufferedOutputStream(importer.getOutputStream(), 1 << 16)) {
            for (int n = 1; n <= OBJECTS; n++) {
                byte[] bytes = content.apply(n);
                print(git, "blob\nmark :" + n + "\ndata " + bytes.length + '\n');
                git.write(bytes);
                git.write('\n');
            }
            print(git, "commit refs/heads/main\ncommitter A <a@example.org> 0 +0000\ndata 1\nx\n");
            for (int n = 1; n <= OBJECTS; n++) {
                print(git, "M 100644 :" + n + " f" + n / FILES_IN_A_FOLDER + "/" + n + '\n');
            }
        }
        if (importer.waitFor() != 0) {
            throw new IOException("git fast-import failed");
        }
        run("for p in " + packed + "/.git/objects/pack/*.pack; do git -C " + loose + " unpack-objects -q < $p; done"
                + " && git -C " + loose + " update-ref refs/heads/main $(git -C " + packed + " rev-parse main)"
                + " && git -C " + packed + " gc -q");
        commands.put("git fsck, " + what + ", loose", "git -C " + loose + " fsck --full --no-progress");
        commands.put("git fsck, " + what + ", packed", "git -C " + packed + " fsck --full --no-progress");
    }

    private static byte[] words(Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < OBJECT_BYTES) {
            text.append(WORDS[random.nextInt(WORDS.length)])
                    .append(' ')
                    .append(random.nextInt(1000))
                    .append(' ');
        }
        return Arrays.copyOf(text.toString().getBytes(StandardCharsets.US_ASCII), OBJECT_BYTES);
    }

    private static void print(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void run(String script) throws IOException, InterruptedException {
        if (start(script).waitFor() != 0) {
            throw new IOException("A peer failed: " + script);
        }
    }

    private Process start(String script) throws IOException {
        return new ProcessBuilder("sh", "-c", script)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
