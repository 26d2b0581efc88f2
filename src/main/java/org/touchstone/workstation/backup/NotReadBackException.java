package org.touchstone.workstation.backup;

import java.io.IOException;

/** A snapshot was written and is not there as it was written. Whoever relies on snapshots must hear of it at once. */
public final class NotReadBackException extends IOException {
    private static final long serialVersionUID = 1L;

    NotReadBackException() {
        super(
                "The snapshot could not be read back as it was written, so it does not count; the second folder or its disk is"
                        + " failing. Your profile is as it was. Use another folder.");
    }
}
