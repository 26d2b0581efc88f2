package org.touchstone.bundle.zip;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Bytes readable at any offset: an open file, or an array. */
public abstract class ByteSource implements AutoCloseable {
    private ByteSource() {}

    /** Opens a file once; all reads use that handle, even if the name changes. */
    public static ByteSource open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        return new OfFile(channel, channel.size());
    }

    /** Reads from an array, which must not change meanwhile. */
    public static ByteSource of(byte[] bytes) {
        return new OfArray(bytes);
    }

    /** Number of bytes when the source was opened. */
    public abstract long size();

    /**
     * Reads exactly {@code length} bytes.
     *
     * @throws EOFException when there are fewer
     */
    public abstract void read(long position, byte[] target, int offset, int length) throws IOException;

    /** Returns the bytes from one offset up to another, both within the size. */
    public final InputStream stream(long from, long to) {
        return new InputStream() {
            private long at = from;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int some = (int) Math.min(length, to - at);
                if (some <= 0) {
                    return length == 0 ? 0 : -1;
                }
                ByteSource.this.read(at, target, offset, some);
                at += some;
                return some;
            }
        };
    }

    @Override
    public void close() throws IOException {}

    private static final class OfFile extends ByteSource {
        private final FileChannel channel;
        private final long size;

        OfFile(FileChannel channel, long size) {
            this.channel = channel;
            this.size = size;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public void read(long position, byte[] target, int offset, int length) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(target, offset, length);
            long at = position;
            while (buffer.hasRemaining()) {
                int read = channel.read(buffer, at);
                if (read < 0) {
                    throw new EOFException("The file became shorter while it was read");
                }
                at += read;
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private static final class OfArray extends ByteSource {
        private final byte[] bytes;

        OfArray(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public void read(long position, byte[] target, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, target.length);
            if (position < 0 || position + length > bytes.length) {
                throw new EOFException("The array ends before");
            }
            System.arraycopy(bytes, (int) position, target, offset, length);
        }
    }
}
