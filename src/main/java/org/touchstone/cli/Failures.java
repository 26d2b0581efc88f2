package org.touchstone.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.refusal.RejectedException;
import org.touchstone.report.SafeText;
import org.touchstone.tasks.BrokenWorkException;
import org.touchstone.tasks.BugCode;

/** Turns an exception into the one sentence that the user reads. */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** Returns one sentence: the exception's own message if it was foreseen, a stable code if it is a bug. */
    public static String sentence(Throwable failure) {
        if (failure instanceof NoSuchFileException missing) {
            return "There is no file " + shown(missing.getFile()) + ".";
        }
        if (failure instanceof AccessDeniedException denied) {
            return "The file " + shown(denied.getFile()) + " may not be read or written.";
        }
        if (failure instanceof DirectoryNotEmptyException full) {
            return "The folder " + shown(full.getFile()) + " is not empty.";
        }
        if (failure instanceof FileAlreadyExistsException exists) {
            return "The file " + shown(exists.getFile()) + " exists already.";
        }
        if (failure instanceof FileSystemException file) {
            return "The file " + shown(file.getFile()) + " could not be used: " + shown(file.getReason()) + ".";
        }
        if (failure instanceof RejectedException refused) {
            return withCode(String.valueOf(refused.getMessage()), refused.code());
        }
        if (failure instanceof Error error) {
            failure = new BrokenWorkException(error);
        }
        if (failure instanceof BrokenWorkException broken) {
            LOG.error("Unexpected failure {}", broken.kind().code(), broken);
            return broken.sentence();
        }
        String message = failure.getMessage();
        if (!(failure instanceof RuntimeException) && message != null) {
            return SafeText.escaped(message.lines().findFirst().orElse(message));
        }
        if (isOfStatistics(failure)) {
            return SafeText.escaped("The data do not fit this statistic: " + message + ".");
        }
        String code = BugCode.of(failure);
        LOG.error("Unexpected failure {}", code, failure);
        return "Something unexpected went wrong (code " + code + "); nothing that was saved is lost.";
    }

    /** Escapes control characters: a file name may carry terminal commands. */
    private static String shown(@Nullable String text) {
        return SafeText.escaped(String.valueOf(text));
    }

    /** Returns whether a statistical method refused its input; its message then says why. */
    private static boolean isOfStatistics(Throwable failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        return failure instanceof IllegalArgumentException
                && failure.getMessage() != null
                && stack.length > 0
                && stack[0].getClassName().startsWith("org.touchstone.stats.");
    }

    private static String withCode(String sentence, String code) {
        return SafeText.escaped(sentence.substring(0, sentence.length() - 1)) + " [" + code + "].";
    }
}
