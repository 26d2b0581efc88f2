package org.touchstone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.touchstone.crypto.KeyRefusedException;
import org.touchstone.refusal.RejectedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that reads one container and prints what it found; a refusal is told to machines as well. */
@Command(mixinStandardHelpOptions = true)
public abstract class ContainerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ContainerArguments arguments;

    @Override
    public final Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        arguments.read(out, () -> read(arguments, out));
        return 0;
    }

    /** Reads the container and prints. */
    public abstract void read(ContainerArguments arguments, PrintWriter out)
            throws IOException, RejectedException, KeyRefusedException;

    /** A time as facts give it: UTC, in the form of ISO 8601. */
    public static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
