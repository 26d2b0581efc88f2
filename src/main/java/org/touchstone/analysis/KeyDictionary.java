package org.touchstone.analysis;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers the distinct keys of a column (ids of items, names of people, labels) 0, 1, 2 ... in the order of their
 * first occurrence. Keys are bytes of UTF-8; they are decoded on request only. Not thread-safe.
 *
 * <p>A key is stored as a record: its number, its length, its bytes. An entry of the hash table is one number that
 * holds the record's position and as many bits of the hash as fit, so a look-up reads two places in memory. If many
 * keys are looked up together, all of the first places are read before the second ones, so that the processor waits
 * for many of them at once: in a dictionary larger than its caches, memory latency and not the comparison dominates a
 * look-up.
 */
public final class KeyDictionary {
    private static final int FIRST_SIZE = 1 << 10;
    private static final int SMALL = 1 << 13;
    private static final int AT_ONCE = 256;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private static final long UPPER = 0xFFFFFFFF00000000L;
    /** Number and length before the bytes of a key. */
    private static final int HEAD = 2 * Integer.BYTES;

    /** Position of the record plus one in the lower half, upper half of the hash in the upper one; 0 is free. */
    private long[] table = new long[FIRST_SIZE];

    private byte[] records = new byte[FIRST_SIZE];
    private int used;
    /** Where the record of each key begins. */
    private int[] places = new int[FIRST_SIZE];

    private int size;
    private int last = -1;

    private final long[] hashes = new long[AT_ONCE];
    private final int[] candidates = new int[AT_ONCE];

    /** Returns the number of distinct keys. */
    public int size() {
        return size;
    }

    /** Returns the number of a key; a new key gets a new number. */
    public int number(String key) {
        byte[] utf8 = key.getBytes(StandardCharsets.UTF_8);
        return number(utf8, 0, utf8.length);
    }

    /** Returns the number of the key in these bytes; a new key gets a new number. */
    public int number(byte[] from, int begin, int end) {
        if (last >= 0 && is(places[last], from, begin, end)) {
            return last; // rows of one item or one person often follow each other
        }
        last = number(from, begin, end, hash(from, begin, end));
        return last;
    }

    /**
     * Looks up many keys, with the same result as one after the other, but faster.
     *
     * @param begin where each key begins in {@code from}
     * @param end where each ends
     * @param count number of keys
     * @param numbers receives the numbers
     */
    public void numbers(byte[] from, int[] begin, int[] end, int count, int[] numbers) {
        for (int first = 0; first < count; first += AT_ONCE) {
            int n = Math.min(AT_ONCE, count - first);
            int mask = table.length - 1;
            for (int i = 0; i < n; i++) {
                hashes[i] = hash(from, begin[first + i], end[first + i]);
            }
            for (int i = 0; i < n; i++) {
                long entry = table[(int) hashes[i] & mask];
                boolean alike = entry != 0 && ((entry ^ hashes[i]) & UPPER) == 0;
                candidates[i] = alike ? (int) entry - 1 : -1;
            }
            for (int i = 0; i < n; i++) {
                numbers[first + i] = candidates[i] < 0 ? -1 : (int) INTS.get(records, candidates[i]);
            }
            for (int i = 0; i < n; i++) {
                int at = first + i;
                if (numbers[at] < 0 || !is(candidates[i], from, begin[at], end[at])) {
                    numbers[at] = number(from, begin[at], end[at], hashes[i]);
                }
            }
        }
    }

    private int number(byte[] from, int begin, int end, long hash) {
        int slot = find(from, begin, end, hash);
        long entry = table[slot];
        return entry == 0 ? add(from, begin, end, hash, slot) : (int) INTS.get(records, (int) entry - 1);
    }

    /** Returns the slot that holds the key, or the free one for it. */
    private int find(byte[] from, int begin, int end, long hash) {
        int mask = table.length - 1;
        int slot = (int) hash & mask;
        while (true) {
            long entry = table[slot];
            if (entry == 0 || (((entry ^ hash) & UPPER) == 0 && is((int) entry - 1, from, begin, end))) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    /** Returns the number of a known key; -1 if it is unknown. */
    public int find(String key) {
        byte[] utf8 = key.getBytes(StandardCharsets.UTF_8);
        long entry = table[find(utf8, 0, utf8.length, hash(utf8, 0, utf8.length))];
        return entry == 0 ? -1 : (int) INTS.get(records, (int) entry - 1);
    }

    /** Returns the key of a number. */
    public String key(int number) {
        return new String(records, begin(number), length(places[number]), StandardCharsets.UTF_8);
    }

    /** Returns for each key of another dictionary, in its order, its number here; new ones are added. */
    int[] numbers(KeyDictionary other) {
        int[] numbers = new int[other.size];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(other.records, other.begin(i), other.end(i));
        }
        return numbers;
    }

    private int begin(int number) {
        return places[number] + HEAD;
    }

    private int end(int number) {
        return begin(number) + length(places[number]);
    }

    private int length(int place) {
        return (int) INTS.get(records, place + Integer.BYTES);
    }

    /** Returns whether a record holds the key in these bytes. */
    private boolean is(int place, byte[] from, int begin, int end) {
        int length = end - begin;
        if (length(place) != length) {
            return false;
        }
        int key = place + HEAD;
        if (length < Long.BYTES) {
            return few(records, key, key + length) == few(from, begin, end);
        }
        int tail = length - Long.BYTES;
        for (int at = 0; at < tail; at += Long.BYTES) {
            if ((long) LONGS.get(records, key + at) != (long) LONGS.get(from, begin + at)) {
                return false;
            }
        }
        return (long) LONGS.get(records, key + tail) == (long) LONGS.get(from, begin + tail);
    }

    private int add(byte[] from, int begin, int end, long hash, int slot) {
        int length = end - begin;
        long needed = (long) used + HEAD + length;
        if (needed > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException("more than two gigabytes of different keys");
        }
        if (needed > records.length) {
            records = Arrays.copyOf(records, (int) Math.min(Integer.MAX_VALUE - 8L, needed + needed / 2));
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size + size / 2);
        }
        INTS.set(records, used, size);
        INTS.set(records, used + Integer.BYTES, length);
        System.arraycopy(from, begin, records, used + HEAD, length);
        places[size] = used;
        table[slot] = (hash & UPPER) | (used + 1);
        used = (int) needed;
        size++;
        // A small table is kept sparser: it fits into the nearest cache anyway, and most keys are in their first slot.
        if (size * (table.length <= SMALL ? 8L : 2L) > table.length) {
            grow();
        }
        return size - 1;
    }

    /** The lower half of a hash is not stored, so keys are hashed again. */
    private void grow() {
        table = new long[2 * table.length];
        int mask = table.length - 1;
        for (int i = 0; i < size; i++) {
            long hash = hash(records, begin(i), end(i));
            int slot = (int) hash & mask;
            while (table[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            table[slot] = (hash & UPPER) | (places[i] + 1);
        }
    }

    /** Eight bytes at a time; the last eight may overlap the ones before. */
    private static long hash(byte[] from, int begin, int end) {
        long hash = (long) end - begin;
        if (end - begin < Long.BYTES) {
            return mix(hash ^ few(from, begin, end));
        }
        for (int at = begin; at < end - Long.BYTES; at += Long.BYTES) {
            hash = mix(hash ^ (long) LONGS.get(from, at));
        }
        return mix(hash ^ (long) LONGS.get(from, end - Long.BYTES));
    }

    /** Up to seven bytes as a number; 0 for none. */
    private static long few(byte[] from, int begin, int end) {
        if (end > begin && from.length - begin >= Long.BYTES) {
            return (long) LONGS.get(from, begin) & (-1L >>> ((Long.BYTES - (end - begin)) * Byte.SIZE));
        }
        long few = 0;
        for (int at = end - 1; at >= begin; at--) {
            few = few << Byte.SIZE | (from[at] & 0xff);
        }
        return few;
    }

    private static long mix(long x) {
        long product = x * PRIME;
        return (product ^ product >>> 29) * 0xBF58476D1CE4E5B9L ^ product >>> 32;
    }

    /** Returns the numbers of all keys, sorted by key. */
    public List<Integer> byName() {
        return IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.comparing(this::key))
                .toList();
    }
}
