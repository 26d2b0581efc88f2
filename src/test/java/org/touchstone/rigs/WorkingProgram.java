package org.touchstone.rigs;

import java.io.IOException;
import java.nio.file.Path;
import org.touchstone.store.local.LocalStore;
import org.touchstone.store.local.StoreOpener;
import org.touchstone.store.sqlite.WeakStores;

/** A program that goes through a workload and marks in the record what was acknowledged. */
final class WorkingProgram {
    static final byte[] KEY = new byte[32];

    private WorkingProgram() {}

    /** Takes folder, control file, seed, number of steps, and the synchronous setting. */
    public static void main(String[] args) throws IOException {
        Workload workload = new Workload(Long.parseLong(args[2]));
        int steps = Integer.parseInt(args[3]);
        StoreOpener opener = WeakStores.opener(args[4]);
        Path folder = Path.of(args[0]);
        try (Control control = new Control(args[1])) {
            LocalStore store = opener.open(folder, KEY);
            for (int step = 1; step <= steps; step++) {
                if (workload.step(store) == Workload.Next.RESTART) {
                    store.close();
                    store = opener.open(folder, KEY);
                }
                control.mark(String.valueOf(step));
            }
            store.close();
        }
    }
}
