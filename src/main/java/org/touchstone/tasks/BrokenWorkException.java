package org.touchstone.tasks;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Work that ended in an {@link Error}: out of memory, stack overflow, a damaged installation. It is delivered like any
 * other failure, so that no caller waits without end and the program continues.
 */
public final class BrokenWorkException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Kinds of errors. */
    public enum ErrorKind {
        /** Out of memory. */
        MEMORY("TS-MEMORY", "There was not enough memory for this"),
        /** Stack overflow. */
        DEPTH("TS-DEPTH", "This is nested too deeply to process"),
        /** Any other error, which indicates a bug. */
        OTHER("TS-BROKEN", "Something went wrong within the program");

        private final String code;
        private final String sentence;

        ErrorKind(String code, String sentence) {
            this.code = code;
            this.sentence = sentence;
        }

        /** The stable code. */
        public String code() {
            return code;
        }
    }

    private final ErrorKind kind;

    /**
     * @param error thrown by the work
     */
    public BrokenWorkException(Throwable error) {
        this(kind(error), error);
    }

    private BrokenWorkException(ErrorKind kind, Throwable error) {
        super(kind.sentence + " (code " + kind.code + "); nothing that was saved is lost.", error);
        this.kind = kind;
    }

    private static ErrorKind kind(Throwable error) {
        // Pools throw a copy with the first one as its cause.
        for (Throwable each = error; each != null; each = each.getCause()) {
            if (each instanceof OutOfMemoryError) {
                return ErrorKind.MEMORY;
            }
            if (each instanceof StackOverflowError) {
                return ErrorKind.DEPTH;
            }
        }
        return ErrorKind.OTHER;
    }

    /** Returns a deliverable exception: the failure itself, or a {@code BrokenWorkException} for an error. */
    public static Exception deliverable(@Nullable Throwable failure) {
        return failure instanceof Exception exception
                ? exception
                : new BrokenWorkException(Objects.requireNonNull(failure, "Work that failed has a failure"));
    }

    /** The kind of error. */
    public ErrorKind kind() {
        return kind;
    }

    /** One sentence for the user, with the code. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
