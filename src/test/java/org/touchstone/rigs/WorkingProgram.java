package org.touchstone.rigs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.touchstone.store.LocalStore;
import org.touchstone.store.StoreOpener;
import org.touchstone.store.jdbc.WeakStores;

/** A program that goes through a workload and marks in the record what was acknowledged. */
final class WorkingProgram {
    static final byte[] KEY = new byte[32];

    private WorkingProgram() {}

    /** Takes folder, control file, seed, number of steps, the synchronous setting, and orders to be given at some steps. */
    public static void main(String[] args) throws IOException {
        Workload workload = new Workload(Long.parseLong(args[2]));
        int steps = Integer.parseInt(args[3]);
        StoreOpener opener = WeakStores.opener(args[4]);
        Path folder = Path.of(args[0]);
        try (RandomAccessFile control = new RandomAccessFile(args[1], "rw")) {
            LocalStore store = opener.open(folder, KEY);
            for (int step = 1; step <= steps; step++) {
                if (workload.step(store) == Workload.Next.RESTART) {
                    store.close();
                    store = opener.open(folder, KEY);
                }
                control.write(String.valueOf(step).getBytes(StandardCharsets.US_ASCII));
            }
            store.close();
        }
    }
}
