package org.touchstone.tables.recipe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.tables.RowLimits;
import org.touchstone.tables.SourceFile;
import org.touchstone.tables.cells.BadTableException;
import org.touchstone.tables.source.RecipeException;
import org.touchstone.tables.source.Source;

/**
 * Produces rows from any text: one per match of a regular expression; its named groups are the columns.
 *
 * @param pattern the regular expression
 */
record MatchSource(Pattern pattern) implements Source {
    /** Finds the names of groups; {@code Pattern} itself lists them only from Java 20 on. */
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([A-Za-z][A-Za-z0-9]*)>");

    static MatchSource of(String expression) throws RecipeException {
        try {
            return new MatchSource(Pattern.compile(expression));
        } catch (StackOverflowError e) {
            throw new RecipeException("the expression is nested too deeply");
        } catch (PatternSyntaxException e) {
            throw new RecipeException(
                    "\"" + RecipeReader.shown(expression) + "\" is no regular expression: " + e.getDescription());
        }
    }

    @Override
    public void read(SourceFile file, Set<String> columns, Taker taker) throws IOException {
        Set<String> groups = Set.copyOf(
                GROUP.matcher(pattern.pattern()).results().map(m -> m.group(1)).toList());
        for (String column : columns) {
            if (!groups.contains(column)) {
                throw new BadTableException(
                        file.name(), 0, "gives no column \"" + column + "\": no group has this name");
            }
        }
        BoundedText text = new BoundedText(text(file));
        Matcher matcher = pattern.matcher(text);
        while (found(matcher, text, file)) {
            Map<String, String> row = new HashMap<>();
            for (String group : columns) {
                String found = matcher.group(group);
                row.put(group, found == null ? "" : found);
            }
            taker.row(row, 0);
        }
    }

    private boolean found(Matcher matcher, BoundedText text, SourceFile file) throws BadTableException {
        text.begin();
        try {
            return matcher.find();
        } catch (StackOverflowError e) {
            throw refused(
                    file, "repeats a group over more text than it can follow; repeat a class of characters instead");
        } catch (BoundedText.ExhaustedException e) {
            throw refused(file, "tries too many ways to match; make it say more exactly what it looks for");
        }
    }

    private BadTableException refused(SourceFile file, String why) {
        return new BadTableException(
                file.name(),
                0,
                "cannot be searched: the step \"match " + RecipeReader.shown(pattern.pattern()) + "\" " + why);
    }

    private static String text(SourceFile file) throws IOException {
        try (InputStream in = file.open()) {
            byte[] bytes = in.readNBytes(RowLimits.ROW_BYTES + 1);
            if (bytes.length > RowLimits.ROW_BYTES) {
                throw new BadTableException(
                        file.name(),
                        0,
                        "is larger than " + (RowLimits.ROW_BYTES >> 20) + " MiB, too large for \"match\"");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (RefusedRowException e) {
            throw new BadTableException(file.name(), 0, "is not in UTF-8: " + e.getMessage());
        }
    }
}
