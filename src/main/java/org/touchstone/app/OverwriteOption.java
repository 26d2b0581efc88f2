package org.touchstone.app;

import org.touchstone.files.Existing;
import picocli.CommandLine.Option;

/** Whether files that exist are replaced. */
final class OverwriteOption {
    static final String NAME = "--overwrite";

    @Option(names = NAME, description = "Replace what exists under the names of the output.")
    private boolean overwrite;

    Existing existing() {
        return overwrite ? Existing.REPLACE : Existing.KEEP;
    }
}
