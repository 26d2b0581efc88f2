package org.touchstone.workstation.profile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.Blake2bDigest;

/**
 * The memory of one run of Argon2id, version 1.3, and its filling (RFC 9106, section 3). All blocks lie in one array: as
 * 65,536 objects of a kibibyte, which is what the library makes, the collector would carry them about during the start of
 * the program. One thread, one run.
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

    /** The tag of {@code length} bytes. What was in the memory is wiped. */
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

    /** One segment; the first half of the first pass takes its references from numbers that know no secret. */
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

    /** Where the reference block lies (section 3.4.2). */
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

    /** The permutation P (section 3.6) on eight pairs of words, {@code step} words from one pair to the next. */
    private static void permute(long[] v, int at, int step) {
        int b = at + 2 * step;
        int c = at + 4 * step;
        int d = at + 6 * step;
        mix(v, at, b, c, d);
        mix(v, at + 1, b + 1, c + 1, d + 1);
        mix(v, at + step, b + step, c + step, d + step);
        mix(v, at + step + 1, b + step + 1, c + step + 1, d + step + 1);
        mix(v, at, b + 1, c + step, d + step + 1);
        mix(v, at + 1, b + step, c + step + 1, d);
        mix(v, at + step, b + step + 1, c, d + 1);
        mix(v, at + step + 1, b, c + 1, d + step);
    }

    private static void mix(long[] v, int atA, int atB, int atC, int atD) {
        long a = v[atA];
        long b = v[atB];
        long c = v[atC];
        long d = v[atD];
        a += b + 2 * (a & LOW) * (b & LOW);
        d = Long.rotateRight(d ^ a, 32);
        c += d + 2 * (c & LOW) * (d & LOW);
        b = Long.rotateRight(b ^ c, 24);
        a += b + 2 * (a & LOW) * (b & LOW);
        d = Long.rotateRight(d ^ a, 16);
        c += d + 2 * (c & LOW) * (d & LOW);
        b = Long.rotateRight(b ^ c, 63);
        v[atA] = a;
        v[atB] = b;
        v[atC] = c;
        v[atD] = d;
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
