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

/**
 * A command that reads one container and prints what it found. With {@code --json} a rejection is printed as JSON
 * too.
 */
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

    /** Reads the container and prints the result. */
    public abstract void read(ContainerArguments arguments, PrintWriter out)
            throws IOException, RejectedException, KeyRefusedException;

    /** Formats a time (milliseconds since 1970, UTC) as ISO 8601. */
    public static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
