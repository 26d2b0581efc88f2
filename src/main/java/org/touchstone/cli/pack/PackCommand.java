package org.touchstone.cli.pack;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group of commands about packs. */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        description = "Build, verify and inspect packs.",
        subcommands = {PackBuildCommand.class, PackVerifyCommand.class, PackInspectCommand.class})
public final class PackCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command of pack.");
    }
}
