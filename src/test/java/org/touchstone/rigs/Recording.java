package org.touchstone.rigs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the recorder below the C library wrote down. */
final class Recording {
    private static final int HEAD = 32;

    private Recording() {}

    /**
     * Reads a record in order.
     *
     * @throws IllegalStateException when it holds a change that the replayer has no model of
     */
    static List<Change> read(Path file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.nativeOrder());
        List<Change> changes = new ArrayList<>();
        // A killed program may leave the last one cut.
        while (in.remaining() >= HEAD) {
            Change.Kind kind = Change.Kind.of(in.getInt());
            int path = in.getInt();
            int other = in.getInt();
            int data = in.getInt();
            long inode = in.getLong();
            long position = in.getLong();
            if (in.remaining() < path + other + data) {
                break;
            }
            Change change = new Change(kind, text(in, path), text(in, other), inode, position, bytes(in, data));
            if (kind == Change.Kind.UNKNOWN) {
                throw new IllegalStateException("The recorder saw what the replayer does not know: " + change);
            }
            changes.add(change);
        }
        return changes;
    }

    private static String text(ByteBuffer in, int length) {
        return new String(bytes(in, length), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
