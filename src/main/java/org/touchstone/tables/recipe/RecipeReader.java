package org.touchstone.tables.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touchstone.tables.source.EachSource;
import org.touchstone.tables.source.LinesSource;
import org.touchstone.tables.source.RecipeException;
import org.touchstone.tables.source.Source;

/** Parses the lines of a recipe. */
final class RecipeReader {
    private static final Pattern SET = Pattern.compile("set\\s+(?:`([^`]+)`|(\\S+))\\s*=\\s*(.+)");
    private static final Pattern GATHER = Pattern.compile("gather\\s+(\\S+)\\s*,\\s*(\\S+)\\s+from\\s+(.+)");
    private static final Pattern GROUP = Pattern.compile("(sum|last|pairs)\\s+(\\S+)\\s+by\\s+(.+)");
    private static final Pattern FIRST = Pattern.compile("first\\s+by\\s+(.+)");
    private static final Pattern JOIN =
            Pattern.compile("join\\s+(\\S+)\\s+by\\s+(.+?)\\s+take\\s+(.+?)(?:\\s+match\\s+(.+))?");
    private static final Pattern ONE = Pattern.compile("(each|match|lines|where|fill)\\s+(.+)");

    /** Maximum characters of a step; parsing may recurse once per character. */
    private static final int LONGEST = 10_000;

    private static final int LONGEST_SHOWN = 100;

    private Optional<Source> source = Optional.empty();
    private final List<Step> steps = new ArrayList<>();

    /** The source that the lines name, if any, and the steps. */
    record Read(Optional<Source> source, List<Step> steps) {}

    static Read read(List<String> lines) throws RecipeException {
        RecipeReader reader = new RecipeReader();
        for (String line : lines) {
            String words = line.strip();
            if (!words.isEmpty() && !words.startsWith("#")) {
                if (words.length() > LONGEST) {
                    throw new RecipeException("A step of the recipe has more than " + LONGEST + " characters.");
                }
                try {
                    reader.line(words);
                } catch (RecipeException e) {
                    throw new RecipeException(
                            "The step \"" + shown(words) + "\" cannot be used: " + e.getMessage() + ".");
                }
            }
        }
        return new Read(reader.source, List.copyOf(reader.steps));
    }

    /** Shortens a user's text for use in a sentence. */
    static String shown(String words) {
        return words.length() <= LONGEST_SHOWN ? words : words.substring(0, LONGEST_SHOWN) + "...";
    }

    private void line(String words) throws RecipeException {
        Matcher one = ONE.matcher(words);
        if (one.matches()) {
            simple(one.group(1), one.group(2));
            return;
        }
        steps.add(step(words));
    }

    private void simple(String verb, String rest) throws RecipeException {
        switch (verb) {
            case "where" -> steps.add(new RowSteps.Where(Expression.parse(rest)));
            case "fill" -> RecipeFiles.list(rest).forEach(name -> steps.add(new RowSteps.Fill(name)));
            default -> {
                if (source.isPresent() || !steps.isEmpty()) {
                    throw new RecipeException("\"" + verb + "\" says how the file becomes rows and stands first");
                }
                source = Optional.of(
                        switch (verb) {
                            case "each" -> EachSource.of(rest);
                            case "match" -> MatchSource.of(rest);
                            default -> LinesSource.of(rest);
                        });
            }
        }
    }

    private static Step step(String words) throws RecipeException {
        Matcher set = SET.matcher(words);
        if (set.matches()) {
            String name = set.group(1) != null ? set.group(1) : set.group(2);
            return new RowSteps.Assign(name, Expression.parse(set.group(3)));
        }
        Matcher gather = GATHER.matcher(words);
        if (gather.matches()) {
            return new RowSteps.Gather(gather.group(1), gather.group(2), RecipeFiles.list(gather.group(3)));
        }
        Matcher group = GROUP.matcher(words);
        if (group.matches()) {
            List<String> by = RecipeFiles.list(group.group(3));
            return switch (group.group(1)) {
                case "sum" -> new GroupSteps.Sum(group.group(2), by);
                case "last" -> new GroupSteps.Last(group.group(2), by);
                default -> new GroupSteps.Pairs(group.group(2), by);
            };
        }
        Matcher first = FIRST.matcher(words);
        if (first.matches()) {
            return new RowSteps.First(RecipeFiles.list(first.group(1)));
        }
        Matcher join = JOIN.matcher(words);
        if (join.matches()) {
            MatchSource match = join.group(4) == null ? null : MatchSource.of(join.group(4));
            return JoinStep.of(join.group(1), join.group(2), join.group(3), match);
        }
        throw new RecipeException(
                "the steps are each, match, lines, set, where, fill, gather, first, last, join, sum and pairs");
    }
}
