package org.touchstone.crypto;

/**
 * How expensive a passphrase is made.
 *
 * @param memoryKiB least memory of one derivation
 * @param passes least passes over it
 * @param lanes lanes
 * @param leastMillis what one derivation must take at least on the machine that makes the profile; passes are raised
 *     until it does
 */
public record KeyPolicy(int memoryKiB, int passes, int lanes, long leastMillis) {
    /** The product's: never below 64 MiB, 3 passes, 4 lanes, 250 ms. */
    public static final KeyPolicy PRODUCT = new KeyPolicy(64 * 1024, 3, 4, 250);

    /** The product raises passes and never memory, so an honest file asks for 64 MiB wherever it was made. */
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

    /** Whether parameters found in a file ask for more than any profile does; nothing vouches for them beforehand. */
    public static boolean isBeyondAll(long foundMemoryKiB, long foundPasses) {
        return foundMemoryKiB > MOST_MEMORY_KIB
                || foundPasses > MOST_PASSES
                || foundMemoryKiB * foundPasses > (long) PRODUCT.memoryKiB() * MOST_PASSES;
    }

    /** Whether parameters found in a file are between the floor and what a machine can be asked for. */
    public boolean allows(long foundMemoryKiB, long foundPasses, long foundLanes) {
        return foundMemoryKiB >= memoryKiB
                && !isBeyondAll(foundMemoryKiB, foundPasses)
                && foundPasses >= passes
                && foundLanes >= lanes
                && foundLanes <= MOST_LANES;
    }

    /** The same with other passes, at most 64. */
    KeyPolicy withPasses(long wanted) {
        return new KeyPolicy(memoryKiB, (int) Math.min(MOST_PASSES, wanted), lanes, leastMillis);
    }

    /** Whether passes cannot be raised any more. */
    boolean isDearest() {
        return passes == MOST_PASSES;
    }
}
