package org.touchstone.workstation.bundles;

import java.io.IOException;

/** What the profile holds would not give the bundle that left; nothing was written. */
public final class DifferentBundleException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With one clear sentence. */
    public DifferentBundleException(String sentence) {
        super(sentence);
    }
}
