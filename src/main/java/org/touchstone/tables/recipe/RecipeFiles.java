package org.touchstone.tables.recipe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.touchstone.tables.SourceFile;
import org.touchstone.tables.SourceFiles;
import org.touchstone.tables.cells.TableFormat;

/**
 * Where a recipe finds further files, and the formats of tables.
 *
 * @param folder the folder of the first file; names of further files are relative to it
 * @param format returns the format of a file by its name
 */
record RecipeFiles(Path folder, Function<String, TableFormat> format) {
    /** Returns the files of a name: a file, or all files of a folder. */
    List<SourceFile> find(String name) throws IOException {
        return SourceFiles.find(List.of(folder.resolve(name)), any -> true);
    }

    /** Splits a list such as {@code a, b, c}. */
    static List<String> list(String words) {
        return new ArrayList<>(
                Arrays.stream(words.split(",", -1)).map(String::strip).toList());
    }
}
