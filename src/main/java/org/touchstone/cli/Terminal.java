package org.touchstone.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * The program's output streams, and whether they are a terminal: progress is shown on a terminal, never in a pipe.
 */
public final class Terminal {
    private Terminal() {}

    /** Returns standard output as UTF-8, flushed at each line. */
    public static PrintWriter out() {
        return new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    }

    /** Returns standard error as UTF-8, flushed at each line. */
    public static PrintWriter err() {
        return new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    }

    /** Prints one sentence to standard error without allocating: memory or time may have run out. */
    public static void complain(String sentence) {
        System.err.println(sentence);
    }

    /** Returns whether the program's input and output are a terminal. */
    @SuppressWarnings("SystemConsoleNull") // null tells before Java 22, isTerminal from then on; both are asked
    public static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
