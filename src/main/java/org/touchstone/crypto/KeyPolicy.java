package org.touchstone.crypto;

/**
 * The cost of deriving a key from a passphrase.
 *
 * @param memoryKiB minimum memory of one derivation, KiB
 * @param passes minimum number of passes over it
 * @param lanes number of lanes
 * @param leastMillis minimum time of one derivation on the machine that creates the profile, milliseconds; passes are
 *     raised until it is reached
 */
public record KeyPolicy(int memoryKiB, int passes, int lanes, long leastMillis) {
    /** The product's policy: at least 64 MiB, 3 passes, 4 lanes, 250 ms. */
    public static final KeyPolicy PRODUCT = new KeyPolicy(64 * 1024, 3, 4, 250);

    /** The product raises only passes, never memory, so a genuine file always asks for 64 MiB. */
    private static final int MOST_MEMORY_KIB = 256 * 1024;

    private static final int MOST_PASSES = 64;
    private static final int MOST_LANES = 64;

    public KeyPolicy {
        if (lanes < 1 || lanes > MOST_LANES || passes < 1 || passes > MOST_PASSES || leastMillis < 0) {
            throw new IllegalArgumentException("Passes and lanes are 1 to 64");
        }
        if (memoryKiB < 8 * lanes || memoryKiB > MOST_MEMORY_KIB) {
            throw new IllegalArgumentException("Memory is 8 KiB per lane to 256 MiB");
        }
    }

    /** Whether the parameters of an unverified file exceed those of any genuine profile. */
    public static boolean isBeyondAll(long foundMemoryKiB, long foundPasses) {
        return foundMemoryKiB > MOST_MEMORY_KIB
                || foundPasses > MOST_PASSES
                || foundMemoryKiB * foundPasses > (long) PRODUCT.memoryKiB() * MOST_PASSES;
    }

    /** Whether the parameters of a file lie between the floor and the accepted maximum. */
    public boolean allows(long foundMemoryKiB, long foundPasses, long foundLanes) {
        return foundMemoryKiB >= memoryKiB
                && !isBeyondAll(foundMemoryKiB, foundPasses)
                && foundPasses >= passes
                && foundLanes >= lanes
                && foundLanes <= MOST_LANES;
    }

    /** Returns this policy with other passes, at most 64. */
    KeyPolicy withPasses(long wanted) {
        return new KeyPolicy(memoryKiB, (int) Math.min(MOST_PASSES, wanted), lanes, leastMillis);
    }

    /** Whether the maximum number of passes is reached. */
    boolean isDearest() {
        return passes == MOST_PASSES;
    }
}
