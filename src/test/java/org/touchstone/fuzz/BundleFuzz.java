package org.touchstone.fuzz;

import org.touchstone.bundle.FuzzedContainers;

/** Bundles: raw, and put together so that signature, digests and chain hold. */
public final class BundleFuzz {
    private BundleFuzz() {}

    /** One input; throws for anything but an acceptance or a refusal. */
    public static void fuzzerTestOneInput(byte[] input) {
        FuzzedContainers.bundle(input);
    }
}
