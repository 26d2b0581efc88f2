package org.touchstone.tables.recipe;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touchstone.tables.recipe.Expression.Value;
import org.touchstone.tables.source.RecipeException;

/**
 * Parses expressions: {@code or}, {@code and}, {@code not}, comparisons, {@code &} (concatenation), {@code + - * /},
 * functions, columns, {@code 'texts'} and numbers, with increasing precedence. A minus between columns needs spaces
 * around it, because names may contain hyphens; a column of any other name is written between backticks. In texts
 * {@code \\n} is a line feed and {@code \\t} a tab.
 */
final class ExpressionParser {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<name>[\\p{L}_@][\\p{L}\\p{N}_]*(?:[.-][\\p{L}\\p{N}_]+)*)"
                    + "|(?<number>\\d+(?:\\.\\d+)?)"
                    + "|'(?<single>[^']*)'|\"(?<text>[^\"]*)\"|`(?<column>[^`]+)`"
                    + "|(?<sign><=|>=|!=|[=<>&+*/(),-]))\\s*");
    private static final int DEEPEST = 100;
    private static final int LONGEST = 1000;

    private final String text;
    private final Matcher matcher;
    private final Set<String> columns = new LinkedHashSet<>();
    private int at;
    private int depth;
    private int links;

    ExpressionParser(String text) {
        this.text = text;
        this.matcher = TOKEN.matcher(text);
    }

    Expression parse() throws RecipeException {
        Value value = either();
        if (at < text.length()) {
            throw wrong();
        }
        return new Expression(Set.copyOf(columns), value);
    }

    private RecipeException wrong() {
        return at >= text.length()
                ? new RecipeException("\"" + RecipeReader.shown(text.strip()) + "\" ends too early")
                : new RecipeException("\"" + RecipeReader.shown(text.strip()) + "\" cannot be read from \""
                        + RecipeReader.shown(text.substring(at)) + "\" on");
    }

    private Value either() throws RecipeException {
        deeper();
        Value left = both();
        while (word("or")) {
            longer();
            Value one = left;
            Value two = both();
            left = row -> Functions.truth(one.of(row)) || Functions.truth(two.of(row)) ? "true" : "false";
        }
        depth--;
        return left;
    }

    private void deeper() throws RecipeException {
        if (++depth > DEEPEST) {
            throw new RecipeException("an expression is nested too deeply");
        }
    }

    /**
     * Limits the length of chains: each link calls the previous one during evaluation, so long chains mean deep
     * recursion.
     */
    private void longer() throws RecipeException {
        if (++links > LONGEST) {
            throw new RecipeException("an expression has more than " + LONGEST + " operations");
        }
    }

    private Value both() throws RecipeException {
        Value left = negation();
        while (word("and")) {
            longer();
            Value one = left;
            Value two = negation();
            left = row -> Functions.truth(one.of(row)) && Functions.truth(two.of(row)) ? "true" : "false";
        }
        return left;
    }

    private Value negation() throws RecipeException {
        if (word("not")) {
            Value value = comparison();
            return row -> Functions.truth(value.of(row)) ? "false" : "true";
        }
        return comparison();
    }

    private Value comparison() throws RecipeException {
        Value left = together();
        String sign = sign("=", "!=", "<", ">", "<=", ">=");
        if (sign.isEmpty()) {
            return left;
        }
        Value right = together();
        return row -> Functions.compared(left.of(row), sign, right.of(row));
    }

    private Value together() throws RecipeException {
        Value left = sum();
        while (!sign("&").isEmpty()) {
            longer();
            Value one = left;
            Value two = sum();
            left = row -> one.of(row) + two.of(row);
        }
        return left;
    }

    private Value sum() throws RecipeException {
        Value left = product();
        for (String sign = sign("+", "-"); !sign.isEmpty(); sign = sign("+", "-")) {
            longer();
            left = arithmetic(left, sign, product());
        }
        return left;
    }

    private Value product() throws RecipeException {
        Value left = one();
        for (String sign = sign("*", "/"); !sign.isEmpty(); sign = sign("*", "/")) {
            longer();
            left = arithmetic(left, sign, one());
        }
        return left;
    }

    private static Value arithmetic(Value left, String sign, Value right) {
        return row -> Functions.arithmetic(left.of(row), sign, right.of(row));
    }

    private Value one() throws RecipeException {
        if (!sign("(").isEmpty()) {
            Value value = either();
            close();
            return value;
        }
        if (!sign("-").isEmpty()) {
            deeper();
            Value value = one();
            depth--;
            return row -> Functions.arithmetic("0", "-", value.of(row));
        }
        if (!look()) {
            throw wrong();
        }
        String name = matcher.group("name");
        String column = matcher.group("column");
        if (name == null && column == null) {
            return literal();
        }
        at = matcher.end();
        if (name != null && !sign("(").isEmpty()) {
            return call(name);
        }
        String read = name != null ? name : column;
        columns.add(read);
        return row -> RowSink.text(row, read);
    }

    private Value literal() throws RecipeException {
        for (String kind : List.of("number", "single", "text")) {
            String literal = matcher.group(kind);
            if (literal != null) {
                at = matcher.end();
                String meant = literal.replace("\\n", "\n").replace("\\t", "\t");
                return row -> meant;
            }
        }
        throw wrong();
    }

    private Value call(String name) throws RecipeException {
        List<Value> arguments = new ArrayList<>();
        do {
            arguments.add(either());
        } while (!sign(",").isEmpty());
        close();
        return Functions.of(name, arguments);
    }

    private void close() throws RecipeException {
        if (sign(")").isEmpty()) {
            throw wrong();
        }
    }

    private boolean look() {
        return matcher.region(at, text.length()).lookingAt();
    }

    private boolean word(String word) {
        if (look() && word.equals(matcher.group("name"))) {
            at = matcher.end();
            return true;
        }
        return false;
    }

    /** Consumes and returns the next sign if it is one of these; otherwise returns an empty text. */
    private String sign(String... any) {
        if (look() && matcher.group("sign") != null && List.of(any).contains(matcher.group("sign"))) {
            at = matcher.end();
            return matcher.group("sign");
        }
        return "";
    }
}
