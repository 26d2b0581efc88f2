package org.touchstone.cli;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.files.Folders;
import org.touchstone.report.SafeText;
import org.touchstone.wiring.DataFolders;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Checks the files a command is about to write against those it reads and against each other, before anything is
 * opened, so that no command destroys a file it did not create. Options that are written are marked with
 * {@link Writes}.
 */
final class Outputs {
    private final CommandLine command;
    private final boolean overwrite;
    private final List<Named> inputs = new ArrayList<>();
    private final List<Named> outputs = new ArrayList<>();

    /**
     * A path on the command line.
     *
     * @param argument the option or parameter as the user typed it
     * @param given the path as the user typed it
     * @param real the path with links resolved as far as it exists, so that each file has one form
     * @param what what is written there; null if it is read
     */
    private record Named(String argument, Path given, Path real, Writes.@Nullable What what) {
        boolean exists() {
            return Files.exists(given, LinkOption.NOFOLLOW_LINKS);
        }

        /**
         * Returns whether both are the same file. Names that differ only in case count as the same, as on many
         * systems.
         */
        boolean isSame(Named other) throws IOException {
            if (real.equals(other.real)) {
                return true;
            }
            if (exists() && other.exists()) {
                return Files.exists(given) && Files.exists(other.given) && Files.isSameFile(given, other.given);
            }
            return real.toString().equalsIgnoreCase(other.real.toString());
        }

        String shown() {
            return SafeText.escaped(given.toString());
        }
    }

    private Outputs(CommandLine command) throws IOException {
        this.command = command;
        CommandSpec spec = command.getCommandSpec();
        OptionSpec option = spec.findOption(OverwriteOption.NAME);
        this.overwrite = option != null && Boolean.TRUE.equals(option.getValue());
        for (ArgSpec argument : spec.args()) {
            for (Path path : paths(given(argument))) {
                Writes.What what = what(argument);
                Named named = new Named(name(argument), path, real(path), what);
                (what == null ? inputs : outputs).add(named);
            }
        }
    }

    /**
     * Checks the outputs of a command.
     *
     * @throws ParameterException if two of its paths are the same file
     * @throws IOException if an output exists and may not be replaced
     */
    static Outputs check(CommandLine command) throws IOException {
        Outputs outputs = new Outputs(command);
        for (int i = 0; i < outputs.outputs.size(); i++) {
            outputs.checkAgainstInputs(outputs.outputs.get(i));
            for (Named other : outputs.outputs.subList(0, i)) {
                outputs.checkAgainst(outputs.outputs.get(i), other);
            }
        }
        for (Named output : outputs.outputs) {
            outputs.checkExisting(output);
        }
        return outputs;
    }

    /** Returns the folders in which files will be created. */
    List<Path> folders() {
        return outputs.stream()
                .filter(o -> o.what() != Writes.What.ITS_OWN)
                .map(o -> Folders.of(o.real()))
                .distinct()
                .toList();
    }

    private void checkAgainstInputs(Named output) throws IOException {
        for (Named input : inputs) {
            if (output.isSame(input)) {
                throw wrong(output.argument() + " names what " + input.argument() + " reads, which would be lost: "
                        + output.shown() + ".");
            }
            // A folder given as input may be read completely, so files in it count as input.
            boolean inside = output.real().startsWith(input.real()) && Files.isDirectory(input.given());
            if (inside && output.exists() && output.what() == Writes.What.FILE) {
                throw wrong(output.argument() + " names a file in the folder that " + input.argument() + " reads: "
                        + output.shown() + ".");
            }
        }
    }

    private void checkAgainst(Named one, Named other) throws IOException {
        if (one.isSame(other)) {
            throw wrong(other.argument() + " and " + one.argument() + " name the same file: " + one.shown() + ".");
        }
        checkInside(one, other);
        checkInside(other, one);
    }

    private void checkInside(Named file, Named folder) {
        if (folder.what() == Writes.What.FOLDER && file.real().startsWith(folder.real())) {
            throw wrong(file.argument() + " lies in the folder that " + folder.argument() + " makes: " + file.shown()
                    + ".");
        }
        // The files inside a profile or a snapshot folder may change while the command runs.
        boolean isOwn = folder.what() == Writes.What.ITS_OWN && file.what() != Writes.What.ITS_OWN;
        if (isOwn && overwrite && file.real().startsWith(folder.real())) {
            throw wrong(file.argument() + " lies in the folder that " + folder.argument()
                    + " names, and could replace what it is made of: " + file.shown() + ".");
        }
    }

    private void checkExisting(Named output) throws IOException {
        if (output.what() == Writes.What.FILE && !Files.isDirectory(Folders.of(output.given()))) {
            throw new IOException("There is no folder " + Folders.of(output.given()) + ".");
        }
        if (output.what() == Writes.What.FILE && Files.isDirectory(output.given())) {
            throw new IOException(output.argument() + " names a folder; name a file in it: " + output.given() + ".");
        }
        if (output.what() == Writes.What.FILE && output.exists() && !overwrite) {
            throw new FileAlreadyExistsException(output.given().toString());
        }
        if (output.what() == Writes.What.FOLDER && Files.exists(output.given()) && !overwrite) {
            try (Stream<Path> inside = Files.list(output.given())) {
                if (inside.findAny().isPresent()) {
                    throw new DirectoryNotEmptyException(output.given().toString());
                }
            }
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command, sentence);
    }

    private static Writes.@Nullable What what(ArgSpec argument) {
        Writes marked =
                argument.userObject() instanceof AnnotatedElement field ? field.getAnnotation(Writes.class) : null;
        return marked == null ? null : marked.value();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** Returns the given value, or the default profile folder if the option was left out. */
    private static @Nullable Object given(ArgSpec argument) {
        Object value = argument.getValue();
        boolean isOwn = what(argument) == Writes.What.ITS_OWN && name(argument).equals(ProfileOptions.NAME);
        return value == null && isOwn ? DataFolders.here().profile() : value;
    }

    private static List<Path> paths(@Nullable Object value) {
        if (value instanceof Path path) {
            return List.of(path);
        }
        return value instanceof Collection<?> many
                ? many.stream()
                        .filter(Path.class::isInstance)
                        .map(Path.class::cast)
                        .toList()
                : List.of();
    }

    /** Resolves links as far as the path exists. */
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path known = absolute; known != null; known = known.getParent()) {
            if (Files.exists(known)) {
                return known.toRealPath().resolve(known.relativize(absolute)).normalize();
            }
        }
        return absolute;
    }
}
