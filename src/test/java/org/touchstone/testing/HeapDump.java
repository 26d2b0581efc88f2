package org.touchstone.testing;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Looks for secrets in everything this program can still reach. What is looked for is held masked, never as it is. */
public final class HeapDump {
    private static final int BLOCK = 1 << 22;
    private static final byte MASK = 0x5a;

    private HeapDump() {}

    /** The bytes, unreadable in a dump. */
    public static byte[] masked(byte[] secret) {
        byte[] masked = secret.clone();
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= MASK;
        }
        return masked;
    }

    /** How often the secret is found in a dump of all live objects, taken now. */
    public static int count(Path folder, byte[] masked) throws IOException {
        Path dump = folder.resolve("heap" + System.identityHashCode(masked) + ".hprof");
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
            return countIn(dump, masked);
        } finally {
            Files.deleteIfExists(dump);
        }
    }

    private static int countIn(Path dump, byte[] masked) throws IOException {
        int found = 0;
        ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
        try (FileChannel in = FileChannel.open(dump, StandardOpenOption.READ)) {
            long at = 0;
            while (at < in.size()) {
                block.clear();
                int read = in.read(block, at);
                for (int i = 0; i + masked.length <= read; i++) {
                    found += isAt(block, i, masked) ? 1 : 0;
                }
                if (at + read >= in.size()) {
                    break;
                }
                at += read - masked.length + 1;
            }
        }
        return found;
    }

    private static boolean isAt(ByteBuffer block, int at, byte[] masked) {
        for (int i = 0; i < masked.length; i++) {
            if ((byte) (block.get(at + i) ^ MASK) != masked[i]) {
                return false;
            }
        }
        return true;
    }
}
