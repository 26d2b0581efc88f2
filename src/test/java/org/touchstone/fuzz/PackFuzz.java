package org.touchstone.fuzz;

import org.touchstone.bundle.FuzzedContainers;

/** Packs: raw, and put together so that signature and digests hold. */
public final class PackFuzz {
    private PackFuzz() {}

    /** One input; throws for anything but an acceptance or a refusal. */
    public static void fuzzerTestOneInput(byte[] input) {
        FuzzedContainers.pack(input);
    }
}
