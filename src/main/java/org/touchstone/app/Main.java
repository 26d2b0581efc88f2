package org.touchstone.app;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.touchstone.cli.CheckedRun;
import org.touchstone.cli.Failures;
import org.touchstone.cli.Terminal;
import org.touchstone.cli.bundle.BundleCommand;
import org.touchstone.cli.pack.PackCommand;
import org.touchstone.report.SafeText;
import org.touchstone.tasks.Processors;
import org.touchstone.wiring.PendingWrites;
import org.touchstone.wiring.Version;
import org.touchstone.workstation.profile.ProfileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The entry point of the jar. Every program of Touchstone is one of its subcommands.
 *
 * <p>Exit codes: 0 done, 1 refused or failed with one sentence on standard error, 2 wrong usage.
 */
@Command(
        name = "touchstone",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Judge the output of language models, blind and offline.",
        footer = {
            "",
            "Without a command the workstation opens.",
            "Exit codes: 0 done, 1 refused or failed, 2 wrong usage."
        },
        subcommands = {WorkstationCommand.class, PackCommand.class, BundleCommand.class, StatsCommand.class})
public final class Main implements Callable<Integer> {
    private static final String LAST_WORDS =
            "There was not enough memory for this (code TS-MEMORY); nothing that was saved is lost.";

    @Spec
    private CommandSpec spec;

    /** Runs the command line and exits with its code. */
    public static void main(String[] args) {
        Processors.shareAll();
        // Exit explicitly: the window's thread must not keep the process alive once its command has ended.
        System.exit(lastResort(args));
    }

    private static int lastResort(String[] args) {
        try {
            return run(args);
        } catch (Error e) {
            // There was not even enough memory to build the message.
            Terminal.complain(LAST_WORDS);
            return 1;
        }
    }

    /** Runs the command line and returns its exit code. */
    static int run(String[] args) {
        if (EarlyRefusal.applies(args)) {
            Terminal.complain(ProfileException.IN_USE);
            return 1;
        }
        try {
            return WindowRequest.of(args).map(Main::open).orElseGet(() -> command(args));
        } finally {
            EarlyRefusal.letGo();
        }
    }

    /** Opens the window without building the command tree, which takes 0.2 s. */
    private static int open(WindowRequest request) {
        PrintWriter err = Terminal.err();
        try {
            return request.open(err);
        } catch (Exception | Error e) {
            err.println(Failures.sentence(e));
            return 1;
        }
    }

    /** Runs a command and turns anything thrown into one sentence, including errors, which picocli lets through. */
    private static int command(String[] args) {
        CommandLine line = commandLine().setExecutionStrategy(new CheckedRun(PendingWrites.ofUser()));
        try {
            return line.execute(args);
        } catch (Error e) {
            line.getErr().println(Failures.sentence(e));
            return 1;
        }
    }

    /**
     * Returns the whole command tree, ready to run. It records no notes of written folders; the caller may redirect
     * its output.
     */
    public static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setOut(Terminal.out());
        line.setErr(Terminal.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionStrategy(new CheckedRun(PendingWrites.NONE));
        line.setParameterExceptionHandler((wrong, given) -> {
            CommandLine asked = wrong.getCommandLine();
            PrintWriter err = asked.getErr();
            err.println(SafeText.escaped(String.valueOf(wrong.getMessage())));
            UnmatchedArgumentException.printSuggestions(wrong, err);
            err.println("Read on: " + asked.getCommandSpec().qualifiedName() + " --help");
            return asked.getCommandSpec().exitCodeOnInvalidInput();
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(Failures.sentence(failure));
            return 1;
        });
        return line;
    }

    /** Opens the workstation: without a subcommand the user is assumed to be an annotator. */
    @Override
    public Integer call() {
        return Objects.requireNonNull(spec.subcommands().get("workstation")).execute();
    }
}
