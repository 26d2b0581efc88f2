package org.touchstone.tasks;

import java.util.Locale;

/** Stable codes of unforeseen failures, so that a person can report one and a developer can find it. Pure; any thread. */
public final class BugCode {
    private BugCode() {}

    /** The code under which a failure that nobody foresaw is logged and told: the same for the same bug. */
    public static String of(Throwable failure) {
        return failure instanceof Error
                ? new BrokenWorkException(failure).kind().code()
                : ofBug(failure);
    }

    /** A code that is the same for the same bug: four letters and digits of the kind and the place of the failure. */
    private static String ofBug(Throwable failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        String place = stack.length == 0 ? "" : stack[0].getClassName() + "." + stack[0].getMethodName();
        int hash = (failure.getClass().getName() + "@" + place).hashCode();
        return Integer.toString(Math.floorMod(hash, 36 * 36 * 36 * 36) + 36 * 36 * 36 * 36, 36)
                .substring(1)
                .toUpperCase(Locale.ROOT);
    }
}
