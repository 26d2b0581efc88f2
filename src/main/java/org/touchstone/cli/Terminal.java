package org.touchstone.cli;

import java.io.Console;

/** Whether somebody watches: progress is shown on a terminal and never in a pipe. */
public final class Terminal {
    private Terminal() {}

    /** Whether the program's input and output are a terminal. */
    @SuppressWarnings("SystemConsoleNull")
    public // null tells before Java 22, isTerminal from then on; both are asked
    static boolean isThere() {
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
