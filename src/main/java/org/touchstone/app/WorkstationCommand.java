package org.touchstone.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands of the annotator's program. */
@Command(
        name = "workstation",
        mixinStandardHelpOptions = true,
        description = "Judge on this machine.",
        subcommands = {WorkstationReplayCommand.class})
final class WorkstationCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command of workstation.");
    }
}
