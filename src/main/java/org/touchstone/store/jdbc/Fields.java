package org.touchstone.store.jdbc;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers, texts and bytes one after the other, as composite contents are written before they are sealed. */
final class Fields {
    private Fields() {}

    /** Writes; grows as needed. */
    static final class Out {
        private ByteBuffer buffer = ByteBuffer.allocate(256);

        private ByteBuffer room(int bytes) {
            if (buffer.remaining() < bytes) {
                int size = Math.max(buffer.capacity() * 2, buffer.position() + bytes);
                buffer = ByteBuffer.allocate(size).put(buffer.flip());
            }
            return buffer;
        }

        Out number(long value) {
            room(Long.BYTES).putLong(value);
            return this;
        }

        Out text(String value) {
            return bytes(value.getBytes(StandardCharsets.UTF_8));
        }

        Out bytes(byte[] value) {
            room(Integer.BYTES + value.length).putInt(value.length).put(value);
            return this;
        }

        byte[] done() {
            return Arrays.copyOf(buffer.array(), buffer.position());
        }
    }

    /** Reads what {@link Out} wrote. */
    static final class In {
        private final ByteBuffer buffer;

        In(byte[] fields) {
            this.buffer = ByteBuffer.wrap(fields);
        }

        boolean atEnd() {
            return !buffer.hasRemaining();
        }

        long number() {
            try {
                return buffer.getLong();
            } catch (BufferUnderflowException e) {
                throw Faults.damaged("fields");
            }
        }

        String text() {
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
