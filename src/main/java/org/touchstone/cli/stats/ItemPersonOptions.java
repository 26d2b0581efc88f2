package org.touchstone.cli.stats;

import picocli.CommandLine.Option;

/** Which columns hold the item and who judged it. */
public final class ItemPersonOptions {
    @Option(names = "--item", paramLabel = "COLUMN", defaultValue = "item", description = "Default: ${DEFAULT-VALUE}.")
    private String item;

    @Option(
            names = "--annotator",
            paramLabel = "COLUMN",
            defaultValue = "annotator",
            description = "Default: ${DEFAULT-VALUE}.")
    private String annotator;

    public String item() {
        return item;
    }

    public String annotator() {
        return annotator;
    }
}
