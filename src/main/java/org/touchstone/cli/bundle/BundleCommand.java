package org.touchstone.cli.bundle;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group of commands about bundles. */
@Command(
        name = "bundle",
        mixinStandardHelpOptions = true,
        description = "Verify and inspect bundles of judgments.",
        subcommands = {BundleVerifyCommand.class, BundleInspectCommand.class, BundleTableCommand.class})
public final class BundleCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command of bundle.");
    }
}
