package org.touchstone.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.files.Unfinished;
import org.touchstone.files.WritingNote;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * Runs a command once its outputs have been checked, and removes first what a killed program left unfinished where it is
 * going to write.
 */
final class CheckedRun implements IExecutionStrategy {
    private static final Logger LOG = LoggerFactory.getLogger(CheckedRun.class);

    private final @Nullable Path notes;

    /** @param notes where running programs note what they write; null when nothing is to be noted */
    CheckedRun(@Nullable Path notes) {
        this.notes = notes;
    }

    @Override
    public int execute(ParseResult parsed) {
        List<CommandLine> named = parsed.asCommandLineList();
        CommandLine last = named.get(named.size() - 1);
        List<Path> folders;
        try {
            folders = parsed.isUsageHelpRequested() || last.isUsageHelpRequested()
                    ? List.of()
                    : Outputs.check(last).folders();
        } catch (IOException e) {
            throw new ExecutionException(last, "The outputs cannot be used", e);
        }
        if (notes != null) {
            WritingNote.sweep(notes);
        }
        folders.forEach(Unfinished::sweep);
        WritingNote note = note(folders);
        try {
            return new RunLast().execute(parsed);
        } finally {
            close(note);
        }
    }

    /** Notes are a help, no condition: a home that cannot be written to stops no command. */
    private @Nullable WritingNote note(List<Path> folders) {
        if (notes == null || folders.isEmpty()) {
            return null;
        }
        try {
            return WritingNote.of(notes, folders);
        } catch (IOException e) {
            LOG.warn("What is being written could not be noted", e);
            return null;
        }
    }

    private static void close(@Nullable WritingNote note) {
        try {
            if (note != null) {
                note.close();
            }
        } catch (IOException e) {
            // It is locked no more, so that the next start removes it.
            LOG.warn("A note of what was written could not be removed", e);
        }
    }
}
