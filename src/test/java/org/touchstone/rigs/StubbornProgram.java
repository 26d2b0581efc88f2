package org.touchstone.rigs;

import static org.touchstone.store.packs.Filling.judged;
import static org.touchstone.store.packs.Filling.key;

import java.io.IOException;
import java.nio.file.Path;
import org.touchstone.journal.JournalHead;
import org.touchstone.store.StoreException;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.sqlite.WeakStores;

/** A program that decides and marks each head it was told; when the disk fails it dies on the spot, without closing. */
final class StubbornProgram {
    /** What it ends with when the disk failed. */
    static final int DIED = 3;

    private static final int PAUSE_EVERY = 12;

    private StubbornProgram() {}

    /** Takes folder, control file, number of decisions, an order or a dash for none, and what {@link WeakStores} calls it. */
    public static void main(String[] args) throws IOException {
        try (Control control = new Control(args[1])) {
            LocalStore store = WeakStores.opener(args[4]).open(Path.of(args[0]), WorkingProgram.KEY);
            mark(control, store.journal().head());
            if (!args[3].equals("-")) {
                control.order(args[3]);
            }
            try {
                for (int n = 1; n <= Integer.parseInt(args[2]); n++) {
                    String line = "{\"decision\":" + n + ",\"rationale\":\"" + "z".repeat(n * 37 % 900) + "\"}";
                    mark(control, store.journal().append(judged(key("s", n % Workload.ITEMS), line)));
                    if (n % PAUSE_EVERY == 0) {
                        store.upkeep().maintain();
                    }
                }
            } catch (StoreException e) {
                Runtime.getRuntime().halt(DIED);
            }
            // Killed rather than closed, so that the log stays as it is.
            Runtime.getRuntime().halt(0);
        }
    }

    private static void mark(Control control, JournalHead head) throws IOException {
        control.mark(head.seq() + " " + head.hash());
    }
}
