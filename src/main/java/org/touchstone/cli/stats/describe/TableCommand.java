package org.touchstone.cli.stats.describe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.touchstone.cli.CsvOutput;
import org.touchstone.cli.stats.TableOptions;
import org.touchstone.tables.recipe.Recipe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes down the table that a recipe makes. */
@Command(
        name = "table",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the rows that a recipe produces as CSV, for inspection or other software. Every other"
                    + " command takes --recipe and --step as well, so that no intermediate file is needed.",
            "",
            "Steps, one a line; one of the first three says how the file becomes rows and stands first:",
            "  each PATH                     rows out of nested JSON; a star goes through all members, its name is the"
                    + " key: questions.*question.*system.reviews.*review",
            "  match REGEX                   rows out of any text; named groups are columns",
            "  lines tab                     rows of a table without quotes, some of them shorter than the header",
            "  set NAME = EXPRESSION         a computed column",
            "  where EXPRESSION              only such rows",
            "  fill NAME                     an empty cell takes what stood above it",
            "  gather NAME, VALUE from A, B  wide to long: a row for each of these columns",
            "  first by A, B                 of rows that are equal there only the first",
            "  last NAME by A, B             rows that are equal there take the value of the last of them",
            "  join FILE by A = X take N = Y columns of the one row of another file, beside the first file",
            "  sum NAME by A, B              rows that are equal there become one, with the sum",
            "  pairs NAME by A, B            every two of such rows side by side: columns with _1 and _2",
            "",
            "Expressions: or, and, not, = != < > <= >=, & (texts together), + - * /, if(c, yes, no), first(a, b),"
                    + " second(a, b), after(text, mark), before(text, mark), remove(text, mark), count(text, mark), abs;"
                    + " of texts: characters, words, headers, lists, bold, code, hedges, boosters, assertiveness.",
        },
        footer = {
            "",
            "Example: touchstone stats table pairs.jsonl --step \"set words_a = words(answer_a)\""
                    + " --step \"set words_b = words(answer_b)\" --columns label,words_a,words_b",
            "The column @file is the name of the file that a row comes from."
        })
public final class TableCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private TableOptions table;

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns to write, in this order. Default: those that the recipe sets.")
    private List<String> columns = new ArrayList<>();

    @Mixin
    private CsvOutput output;

    @Override
    public Integer call() throws Exception {
        if (!table.any()) {
            throw new ParameterException(spec.commandLine(), "Name at least one FILE.");
        }
        Recipe recipe = table.recipe();
        List<String> wanted = new ArrayList<>(columns.isEmpty() ? recipe.made() : columns);
        Set<String> different = new LinkedHashSet<>(wanted);
        if (wanted.isEmpty() || different.size() < wanted.size()) {
            throw new ParameterException(spec.commandLine(), "Name the columns to write by --columns, each once.");
        }
        output.<IOException>write(spec.commandLine().getOut(), rows -> {
            rows.row(wanted);
            table.read(wanted, (cells, cell) -> {
                List<String> texts = new ArrayList<>();
                for (int c : cell) {
                    texts.add(cells.text(c));
                }
                rows.row(texts);
            });
        });
        return 0;
    }
}
