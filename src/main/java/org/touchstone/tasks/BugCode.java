package org.touchstone.tasks;

import java.util.Locale;

/** Stable codes of unforeseen failures, so that a user can report one and a developer can find it. Pure; any thread. */
public final class BugCode {
    private BugCode() {}

    /** Returns the code under which an unforeseen failure is logged and shown: the same for the same bug. */
    public static String of(Throwable failure) {
        return failure instanceof Error
                ? new BrokenWorkException(failure).kind().code()
                : ofBug(failure);
    }

    /** Computes four letters and digits from the type and the place of the failure. */
    private static String ofBug(Throwable failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        String place = stack.length == 0 ? "" : stack[0].getClassName() + "." + stack[0].getMethodName();
        int hash = (failure.getClass().getName() + "@" + place).hashCode();
        return Integer.toString(Math.floorMod(hash, 36 * 36 * 36 * 36) + 36 * 36 * 36 * 36, 36)
                .substring(1)
                .toUpperCase(Locale.ROOT);
    }
}
