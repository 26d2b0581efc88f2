package org.touchstone.tasks;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Work that ended in an {@link Error}: no memory, calls too deep, a damaged installation. Whoever waits for the work hears
 * of it as of any other failure, so that nothing goes on waiting and the program goes on.
 */
public final class BrokenWorkException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What ran out. */
    public enum ErrorKind {
        /** Memory. */
        MEMORY("TS-MEMORY", "There was not enough memory for this"),
        /** Room for calls within calls. */
        DEPTH("TS-DEPTH", "This is nested too deeply to be worked on"),
        /** Something else, which should not be. */
        OTHER("TS-BROKEN", "Something went wrong within the program");

        private final String code;
        private final String sentence;

        ErrorKind(String code, String sentence) {
            this.code = code;
            this.sentence = sentence;
        }

        /** The same for ever. */
        public String code() {
            return code;
        }
    }

    private final ErrorKind kind;

    /** @param error what the work threw */
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

    /** The failure as one that can be delivered: itself, or what stands for an error. */
    public static Exception deliverable(@Nullable Throwable failure) {
        return failure instanceof Exception exception
                ? exception
                : new BrokenWorkException(Objects.requireNonNull(failure, "Work that failed has a failure"));
    }

    /** What ran out. */
    public ErrorKind kind() {
        return kind;
    }

    /** One sentence for a person, with the code. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
