package org.touchstone.workstation.bundles;

import java.io.IOException;

/** There is nothing to export: everything judged is in a bundle already. */
public final class NothingWaitingException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With one clear sentence. */
    public NothingWaitingException(String sentence) {
        super(sentence);
    }
}
