package org.touchstone.store.jdbc;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.touchstone.store.Filling;
import org.touchstone.store.Head;
import org.touchstone.store.LocalStore;

/** A program that judges as fast as it can and says what was acknowledged, until it is killed. */
final class CrashChild {
    static final int ITEMS = 500;

    private CrashChild() {}

    /** Takes the folder; prints one line {@code seq hash item} per acknowledged judgment. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
        LocalStore store = new SqliteStoreOpener(new SecureRandom()).open(Path.of(args[0]), new byte[32]);
        out.println("ready");
        for (int n = (int) store.journal().head().seq(); ; n++) {
            int item = n % ITEMS;
            store.drafts().save(Filling.key("s", item), Filling.utf8("draft " + n));
            Head head = store.journal()
                    .append(Filling.judged(
                            Filling.key("s", item), "{\"judgment\":" + n + ",\"rationale\":\"because\"}"));
            out.println(head.seq() + " " + head.hash() + " " + item);
            if (n % 40 == 39) {
                store.upkeep().maintain();
            }
        }
    }
}
