package org.touchstone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.touchstone.files.UnfinishedFiles;
import org.touchstone.wiring.PendingWrites;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * Runs a command after checking its outputs and removing partial files that a killed program left in the same
 * folders.
 */
public final class CheckedRun implements IExecutionStrategy {
    private final PendingWrites notes;

    /**
     * @param notes records the folders that running programs write to
     */
    public CheckedRun(PendingWrites notes) {
        this.notes = notes;
    }

    @Override
    @SuppressWarnings("try") // it only has to last
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
        notes.sweep();
        folders.forEach(UnfinishedFiles::sweep);
        try (PendingWrites.Kept note = notes.around(folders)) {
            return new RunLast().execute(parsed);
        }
    }
}
