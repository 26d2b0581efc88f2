package org.touchstone.crypto;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.Blake2bDigest;

/**
 * The memory of one run of Argon2id, version 1.3, and its filling (RFC 9106, section 3). All blocks lie in one array:
 * as 65,536 objects of 1 KiB, as in the library, the garbage collector would copy them during program start. One
 * thread, one run.
 */
final class Argon2Memory {
    private static final int VERSION = 0x13;
    private static final int TYPE_ID = 2;
    private static final int BLOCK_LONGS = 128;
    private static final int BLOCK_BYTES = 1024;
    private static final int SLICES = 4;
    private static final int HASH_BYTES = 64;
    private static final long LOW = 0xFFFF_FFFFL;

    private final KeyPolicy cost;
    private final int laneBlocks;
    private final int sliceBlocks;
    private final long[] memory;
    private final long[] mixed = new long[BLOCK_LONGS];
    private final long[] input = new long[BLOCK_LONGS];
    private final long[] addresses = new long[BLOCK_LONGS];
    private final long[] zero = new long[BLOCK_LONGS];

    /** @param cost memory, passes and lanes */
    Argon2Memory(KeyPolicy cost) {
        this.cost = cost;
        this.sliceBlocks = cost.memoryKiB() / (SLICES * cost.lanes());
        this.laneBlocks = sliceBlocks * SLICES;
        this.memory = new long[Math.multiplyExact(laneBlocks * cost.lanes(), BLOCK_LONGS)];
    }

    /** Computes the tag of {@code length} bytes and wipes the memory. */
    byte[] tag(byte[] password, byte[] salt, int length) {
        byte[] seed = seed(password, salt, length);
        for (int lane = 0; lane < cost.lanes(); lane++) {
            for (int column = 0; column < 2; column++) {
                byte[] first = hash(concat(seed, ints(column, lane)), BLOCK_BYTES);
                little(first).asLongBuffer().get(memory, at(lane, column), BLOCK_LONGS);
            }
        }
        for (int pass = 0; pass < cost.passes(); pass++) {
            for (int slice = 0; slice < SLICES; slice++) {
                for (int lane = 0; lane < cost.lanes(); lane++) {
                    fill(pass, slice, lane);
                }
            }
        }
        byte[] last = last();
        byte[] tag = hash(last, length);
        Arrays.fill(memory, 0);
        Arrays.fill(last, (byte) 0);
        Arrays.fill(seed, (byte) 0);
        return tag;
    }

    private byte[] seed(byte[] password, byte[] salt, int length) {
        byte[] numbers = ints(cost.lanes(), length, cost.memoryKiB(), cost.passes(), VERSION, TYPE_ID);
        byte[] all = concat(numbers, ints(password.length), password, ints(salt.length), salt, ints(0, 0));
        byte[] seed = blake(all, HASH_BYTES);
        Arrays.fill(all, (byte) 0);
        return seed;
    }

    private byte[] last() {
        byte[] last = new byte[BLOCK_BYTES];
        ByteBuffer words = little(last);
        for (int i = 0; i < BLOCK_LONGS; i++) {
            long word = 0;
            for (int lane = 0; lane < cost.lanes(); lane++) {
                word ^= memory[at(lane, laneBlocks - 1) + i];
            }
            words.putLong(word);
        }
        return last;
    }

    private int at(int lane, int column) {
        return (lane * laneBlocks + column) * BLOCK_LONGS;
    }

    /** Fills one segment; in the first half of the first pass, references do not depend on secrets. */
    private void fill(int pass, int slice, int lane) {
        boolean blind = pass == 0 && slice < SLICES / 2;
        int first = pass == 0 && slice == 0 ? 2 : 0;
        if (blind) {
            Arrays.fill(input, 0);
            input[0] = pass;
            input[1] = lane;
            input[2] = slice;
            input[3] = (long) laneBlocks * cost.lanes();
            input[4] = cost.passes();
            input[5] = TYPE_ID;
            nextAddresses();
        }
        for (int i = first; i < sliceBlocks; i++) {
            if (blind && i > 0 && i % BLOCK_LONGS == 0) {
                nextAddresses();
            }
            int column = slice * sliceBlocks + i;
            int previous = at(lane, column == 0 ? laneBlocks - 1 : column - 1);
            long random = blind ? addresses[i % BLOCK_LONGS] : memory[previous];
            int reference = reference(pass, slice, lane, i, random);
            compress(memory, previous, memory, reference, memory, at(lane, column), pass > 0);
        }
    }

    private void nextAddresses() {
        input[6]++;
        compress(zero, 0, input, 0, addresses, 0, false);
        compress(zero, 0, addresses, 0, addresses, 0, false);
    }

    /** Computes the index of the reference block (section 3.4.2). */
    private int reference(int pass, int slice, int lane, int i, long random) {
        boolean firstSlice = pass == 0 && slice == 0;
        int from = firstSlice ? lane : (int) ((random >>> 32) % cost.lanes());
        int done = pass == 0 ? slice * sliceBlocks : laneBlocks - sliceBlocks;
        int area = from == lane ? done + i - 1 : done - (i == 0 ? 1 : 0);
        long x = random & LOW;
        long y = (area * ((x * x) >>> 32)) >>> 32;
        int start = pass == 0 ? 0 : (slice + 1) % SLICES * sliceBlocks;
        return at(from, (int) ((start + area - 1 - y) % laneBlocks));
    }

    /** The compression function G (section 3.5). */
    private void compress(long[] a, int atA, long[] b, int atB, long[] to, int atTo, boolean onto) {
        long[] z = mixed;
        for (int i = 0; i < BLOCK_LONGS; i++) {
            z[i] = a[atA + i] ^ b[atB + i];
        }
        if (onto) {
            for (int i = 0; i < BLOCK_LONGS; i++) {
                to[atTo + i] ^= z[i];
            }
        } else {
            System.arraycopy(z, 0, to, atTo, BLOCK_LONGS);
        }
        for (int i = 0; i < BLOCK_LONGS; i += 16) {
            permute(z, i, 2);
        }
        for (int i = 0; i < 16; i += 2) {
            permute(z, i, 16);
        }
        for (int i = 0; i < BLOCK_LONGS; i++) {
            to[atTo + i] ^= z[i];
        }
    }

    /**
     * The permutation P (section 3.6) on eight pairs of words, {@code step} words from one pair to the next. Unrolled
     * over sixteen variables, because the C1 compiler, the only one that the window uses, neither inlines a method of
     * this size nor removes bounds checks: with array loops a derivation takes a seventh longer.
     */
    private static void permute(long[] v, int at, int step) {
        long v0 = v[at + 0 * step + 0];
        long v1 = v[at + 0 * step + 1];
        long v2 = v[at + 1 * step + 0];
        long v3 = v[at + 1 * step + 1];
        long v4 = v[at + 2 * step + 0];
        long v5 = v[at + 2 * step + 1];
        long v6 = v[at + 3 * step + 0];
        long v7 = v[at + 3 * step + 1];
        long v8 = v[at + 4 * step + 0];
        long v9 = v[at + 4 * step + 1];
        long v10 = v[at + 5 * step + 0];
        long v11 = v[at + 5 * step + 1];
        long v12 = v[at + 6 * step + 0];
        long v13 = v[at + 6 * step + 1];
        long v14 = v[at + 7 * step + 0];
        long v15 = v[at + 7 * step + 1];
        v0 = sum(v0, v4);
        v12 = Long.rotateRight(v12 ^ v0, 32);
        v8 = sum(v8, v12);
        v4 = Long.rotateRight(v4 ^ v8, 24);
        v0 = sum(v0, v4);
        v12 = Long.rotateRight(v12 ^ v0, 16);
        v8 = sum(v8, v12);
        v4 = Long.rotateRight(v4 ^ v8, 63);
        v1 = sum(v1, v5);
        v13 = Long.rotateRight(v13 ^ v1, 32);
        v9 = sum(v9, v13);
        v5 = Long.rotateRight(v5 ^ v9, 24);
        v1 = sum(v1, v5);
        v13 = Long.rotateRight(v13 ^ v1, 16);
        v9 = sum(v9, v13);
        v5 = Long.rotateRight(v5 ^ v9, 63);
        v2 = sum(v2, v6);
        v14 = Long.rotateRight(v14 ^ v2, 32);
        v10 = sum(v10, v14);
        v6 = Long.rotateRight(v6 ^ v10, 24);
        v2 = sum(v2, v6);
        v14 = Long.rotateRight(v14 ^ v2, 16);
        v10 = sum(v10, v14);
        v6 = Long.rotateRight(v6 ^ v10, 63);
        v3 = sum(v3, v7);
        v15 = Long.rotateRight(v15 ^ v3, 32);
        v11 = sum(v11, v15);
        v7 = Long.rotateRight(v7 ^ v11, 24);
        v3 = sum(v3, v7);
        v15 = Long.rotateRight(v15 ^ v3, 16);
        v11 = sum(v11, v15);
        v7 = Long.rotateRight(v7 ^ v11, 63);
        v0 = sum(v0, v5);
        v15 = Long.rotateRight(v15 ^ v0, 32);
        v10 = sum(v10, v15);
        v5 = Long.rotateRight(v5 ^ v10, 24);
        v0 = sum(v0, v5);
        v15 = Long.rotateRight(v15 ^ v0, 16);
        v10 = sum(v10, v15);
        v5 = Long.rotateRight(v5 ^ v10, 63);
        v1 = sum(v1, v6);
        v12 = Long.rotateRight(v12 ^ v1, 32);
        v11 = sum(v11, v12);
        v6 = Long.rotateRight(v6 ^ v11, 24);
        v1 = sum(v1, v6);
        v12 = Long.rotateRight(v12 ^ v1, 16);
        v11 = sum(v11, v12);
        v6 = Long.rotateRight(v6 ^ v11, 63);
        v2 = sum(v2, v7);
        v13 = Long.rotateRight(v13 ^ v2, 32);
        v8 = sum(v8, v13);
        v7 = Long.rotateRight(v7 ^ v8, 24);
        v2 = sum(v2, v7);
        v13 = Long.rotateRight(v13 ^ v2, 16);
        v8 = sum(v8, v13);
        v7 = Long.rotateRight(v7 ^ v8, 63);
        v3 = sum(v3, v4);
        v14 = Long.rotateRight(v14 ^ v3, 32);
        v9 = sum(v9, v14);
        v4 = Long.rotateRight(v4 ^ v9, 24);
        v3 = sum(v3, v4);
        v14 = Long.rotateRight(v14 ^ v3, 16);
        v9 = sum(v9, v14);
        v4 = Long.rotateRight(v4 ^ v9, 63);
        v[at + 0 * step + 0] = v0;
        v[at + 0 * step + 1] = v1;
        v[at + 1 * step + 0] = v2;
        v[at + 1 * step + 1] = v3;
        v[at + 2 * step + 0] = v4;
        v[at + 2 * step + 1] = v5;
        v[at + 3 * step + 0] = v6;
        v[at + 3 * step + 1] = v7;
        v[at + 4 * step + 0] = v8;
        v[at + 4 * step + 1] = v9;
        v[at + 5 * step + 0] = v10;
        v[at + 5 * step + 1] = v11;
        v[at + 6 * step + 0] = v12;
        v[at + 6 * step + 1] = v13;
        v[at + 7 * step + 0] = v14;
        v[at + 7 * step + 1] = v15;
    }

    /** The sum plus a product of the lower halves, which BlaMka uses instead of Blake2's sum. */
    private static long sum(long a, long b) {
        return a + b + 2 * (a & LOW) * (b & LOW);
    }

    /** The variable-length hash H' (section 3.3). */
    private static byte[] hash(byte[] content, int length) {
        byte[] whole = concat(ints(length), content);
        if (length <= HASH_BYTES) {
            return blake(whole, length);
        }
        ByteBuffer out = ByteBuffer.allocate(length);
        byte[] link = blake(whole, HASH_BYTES);
        while (out.remaining() > HASH_BYTES) {
            out.put(link, 0, HASH_BYTES / 2);
            link = blake(link, Math.min(HASH_BYTES, out.remaining()));
        }
        return out.put(link).array();
    }

    private static byte[] blake(byte[] content, int length) {
        Blake2bDigest digest = new Blake2bDigest(8 * length);
        digest.update(content, 0, content.length);
        byte[] hash = new byte[length];
        digest.doFinal(hash, 0);
        return hash;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] ints(int... values) {
        byte[] bytes = new byte[Integer.BYTES * values.length];
        ByteBuffer words = little(bytes);
        for (int value : values) {
            words.putInt(value);
        }
        return bytes;
    }

    private static byte[] concat(byte[]... parts) {
        ByteBuffer all =
                ByteBuffer.allocate(Arrays.stream(parts).mapToInt(p -> p.length).sum());
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }
}
