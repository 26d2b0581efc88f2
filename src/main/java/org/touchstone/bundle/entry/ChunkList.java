package org.touchstone.bundle.entry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.crypto.Sha256;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/**
 * The format of {@code chunks.sha256}: for every 1 MiB of every content entry, in order, a line of digest, two spaces,
 * entry name, a space and the chunk's number from 0.
 */
public final class ChunkList {
    /** Bytes of a chunk; the last one of an entry may be shorter. */
    public static final int CHUNK = 1 << 20;

    private ChunkList() {}

    /** Formats one line. */
    static String line(String digest, String entry, int number) {
        return digest + tail(entry, number);
    }

    private static String tail(String entry, int number) {
        return "  " + entry + " " + number + "\n";
    }

    /** Computes the exact size in bytes of the list of these entries. */
    public static long bytes(List<Subject> contents) {
        long bytes = 0;
        for (Subject subject : contents) {
            for (int n = 0; n < subject.chunks(); n++) {
                bytes += Sha256.ZEROS.length() + tail(subject.name(), n).length();
            }
        }
        return bytes;
    }

    /** Parses the digests by entry; every other byte of the list is determined beforehand. */
    public static Map<String, List<String>> parse(byte[] list, List<Subject> contents) throws RejectedException {
        String text = new String(list, StandardCharsets.ISO_8859_1);
        Map<String, List<String>> digests = new HashMap<>();
        int at = 0;
        for (Subject subject : contents) {
            List<String> chunks = new ArrayList<>();
            for (int n = 0; n < subject.chunks(); n++) {
                String tail = tail(subject.name(), n);
                int end = at + Sha256.ZEROS.length();
                boolean sound =
                        end <= text.length() && Sha256.isHex(text.substring(at, end)) && text.startsWith(tail, end);
                if (!sound) {
                    throw new RejectedException(Reject.CHUNK_LIST, subject.name() + " " + n);
                }
                chunks.add(text.substring(at, end));
                at = end + tail.length();
            }
            digests.put(subject.name(), chunks);
        }
        if (at != text.length()) {
            throw new RejectedException(Reject.CHUNK_LIST);
        }
        return digests;
    }
}
