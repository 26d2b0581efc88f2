package org.touchstone.analysis;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Gives the different keys of a column (ids of items, names of people, labels) the numbers 0, 1, 2 ... in the order of
 * their first appearance. Keys are bytes of UTF-8; no text is made of them until somebody asks. Not thread-safe.
 *
 * <p>Each entry of the hash table is one number that holds the key's own number and as many bits of its hash as fit, so
 * that a look-up reads the key itself only to confirm a match.
 */
public final class Keys {
    private static final int FIRST_SIZE = 1 << 10;
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    /** Number plus one in the lower half, upper half of the hash in the upper one; 0 is free. */
    private long[] table = new long[FIRST_SIZE];

    private byte[] bytes = new byte[FIRST_SIZE];
    /** Where each key ends; it begins where the one before ends. */
    private int[] ends = new int[FIRST_SIZE];

    private int size;
    private int last = -1;

    /** How many different keys there are. */
    public int size() {
        return size;
    }

    /** The number of a key, which is a new one when the key is new. */
    public int number(String key) {
        byte[] utf8 = key.getBytes(StandardCharsets.UTF_8);
        return number(utf8, 0, utf8.length);
    }

    /** The number of the key in these bytes, which is a new one when the key is new. */
    public int number(byte[] from, int begin, int end) {
        if (last >= 0 && is(last, from, begin, end)) {
            return last; // rows of one item or one person often follow each other
        }
        long hash = hash(from, begin, end);
        int mask = table.length - 1;
        int slot = (int) hash & mask;
        while (true) {
            long entry = table[slot];
            if (entry == 0) {
                last = add(from, begin, end, hash, slot);
                return last;
            }
            if (((entry ^ hash) >>> 32) == 0 && is((int) entry - 1, from, begin, end)) {
                last = (int) entry - 1;
                return last;
            }
            slot = (slot + 1) & mask;
        }
    }

    /** The number of a key that was met before; -1 when it was not. */
    public int find(String key) {
        byte[] utf8 = key.getBytes(StandardCharsets.UTF_8);
        long hash = hash(utf8, 0, utf8.length);
        int mask = table.length - 1;
        for (int slot = (int) hash & mask; table[slot] != 0; slot = (slot + 1) & mask) {
            int number = (int) table[slot] - 1;
            if (is(number, utf8, 0, utf8.length)) {
                return number;
            }
        }
        return -1;
    }

    /** The key of a number. */
    public String key(int number) {
        int begin = begin(number);
        return new String(bytes, begin, ends[number] - begin, StandardCharsets.UTF_8);
    }

    /** For each key of another dictionary, in its order, the number it has here; new ones are added. */
    int[] numbers(Keys other) {
        int[] numbers = new int[other.size];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(other.bytes, other.begin(i), other.ends[i]);
        }
        return numbers;
    }

    private int begin(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private boolean is(int number, byte[] from, int begin, int end) {
        return Arrays.equals(bytes, begin(number), ends[number], from, begin, end);
    }

    private int add(byte[] from, int begin, int end, long hash, int slot) {
        long used = size == 0 ? 0 : ends[size - 1];
        int length = end - begin;
        if (used + length > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException("more than two gigabytes of different keys");
        }
        if (used + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, 2 * (used + length)));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        System.arraycopy(from, begin, bytes, (int) used, length);
        ends[size] = (int) used + length;
        table[slot] = (hash & 0xFFFFFFFF00000000L) | (size + 1);
        size++;
        if (size * 2L > table.length) {
            grow();
        }
        return size - 1;
    }

    /** The lower half of a hash is not kept: keys are hashed again. */
    private void grow() {
        table = new long[2 * table.length];
        int mask = table.length - 1;
        for (int i = 0; i < size; i++) {
            long hash = hash(bytes, begin(i), ends[i]);
            int slot = (int) hash & mask;
            while (table[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            table[slot] = (hash & 0xFFFFFFFF00000000L) | (i + 1);
        }
    }

    private static long hash(byte[] from, int begin, int end) {
        long hash = (long) end - begin;
        int at = begin;
        for (; end - at >= Long.BYTES; at += Long.BYTES) {
            hash = mix(hash ^ (long) WORDS.get(from, at));
        }
        long rest = 0;
        for (; at < end; at++) {
            rest = rest << 8 | (from[at] & 0xff);
        }
        return mix(hash ^ rest);
    }

    private static long mix(long x) {
        long product = x * PRIME;
        return (product ^ product >>> 29) * 0xBF58476D1CE4E5B9L ^ product >>> 32;
    }
}
