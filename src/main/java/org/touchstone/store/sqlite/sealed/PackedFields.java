package org.touchstone.store.sqlite.sealed;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.touchstone.store.sqlite.Faults;

/** Encodes numbers, texts and bytes in sequence, as the plain form of sealed values. */
public final class PackedFields {
    private PackedFields() {}

    /** Writes fields; grows as needed. */
    public static final class Out {
        private ByteBuffer buffer = ByteBuffer.allocate(256);

        private ByteBuffer room(int bytes) {
            if (buffer.remaining() < bytes) {
                int size = Math.max(buffer.capacity() * 2, buffer.position() + bytes);
                buffer = ByteBuffer.allocate(size).put(buffer.flip());
            }
            return buffer;
        }

        public Out number(long value) {
            room(Long.BYTES).putLong(value);
            return this;
        }

        public Out text(String value) {
            return bytes(value.getBytes(StandardCharsets.UTF_8));
        }

        Out bytes(byte[] value) {
            room(Integer.BYTES + value.length).putInt(value.length).put(value);
            return this;
        }

        public byte[] done() {
            return Arrays.copyOf(buffer.array(), buffer.position());
        }
    }

    /** Reads fields written by {@link Out}. */
    public static final class In {
        private final ByteBuffer buffer;

        public In(byte[] fields) {
            this.buffer = ByteBuffer.wrap(fields);
        }

        public boolean atEnd() {
            return !buffer.hasRemaining();
        }

        public long number() {
            try {
                return buffer.getLong();
            } catch (BufferUnderflowException e) {
                throw Faults.damaged("fields");
            }
        }

        public String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        byte[] bytes() {
            try {
                int length = buffer.getInt();
                if (length < 0 || length > buffer.remaining()) {
                    throw Faults.damaged("fields");
                }
                byte[] value = new byte[length];
                buffer.get(value);
                return value;
            } catch (BufferUnderflowException e) {
                throw Faults.damaged("fields");
            }
        }
    }
}
