package org.touchstone.cli;

import org.touchstone.files.Existing;
import picocli.CommandLine.Option;

/** The option {@code --overwrite}: whether existing files are replaced. */
public final class OverwriteOption {
    static final String NAME = "--overwrite";

    @Option(names = NAME, description = "Replace existing output files.")
    private boolean overwrite;

    public Existing existing() {
        return overwrite ? Existing.REPLACE : Existing.KEEP;
    }
}
