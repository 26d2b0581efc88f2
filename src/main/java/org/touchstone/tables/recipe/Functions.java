package org.touchstone.tables.recipe;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.touchstone.stats.bias.features.EpistemicLexicon;
import org.touchstone.stats.bias.features.MarkdownCounts;
import org.touchstone.stats.bias.features.TextLength;
import org.touchstone.tables.recipe.Expression.Value;
import org.touchstone.tables.source.RecipeException;

/** The operations and functions of expressions. Stateless. */
final class Functions {
    /** Maximum length of numbers; sums of longer ones could take unbounded time. */
    private static final int LONGEST_NUMBER = 64;

    private static final int LARGEST_EXPONENT = 400;

    private static final EpistemicLexicon LEXICON = EpistemicLexicon.english();

    /** Functions of one text that count or measure it. */
    private static final Map<String, ToDoubleFunction<String>> MEASURES = Map.of(
            "characters", text -> TextLength.of(text).characters(),
            "words", text -> TextLength.of(text).words(),
            "headers", text -> MarkdownCounts.of(text).allHeaders(),
            "lists", text -> MarkdownCounts.of(text).listItems(),
            "bold", text -> MarkdownCounts.of(text).bold(),
            "code", MarkdownCounts::codeShare,
            "hedges", text -> LEXICON.of(text).hedges(),
            "boosters", text -> LEXICON.of(text).boosters(),
            "assertiveness", text -> LEXICON.of(text).assertiveness());

    private Functions() {}

    static Value of(String name, List<Value> a) throws RecipeException {
        ToDoubleFunction<String> measure = MEASURES.get(name);
        if (measure != null && a.size() == 1) {
            return row ->
                    plain(BigDecimal.valueOf(measure.applyAsDouble(a.get(0).of(row))));
        }
        return switch (name + a.size()) {
            case "abs1" ->
                row -> {
                    String x = a.get(0).of(row);
                    return x.isEmpty() ? "" : plain(number(x).abs());
                };
            case "if3" -> row -> a.get(truth(a.get(0).of(row)) ? 1 : 2).of(row);
            case "first2" -> row -> ordered(a.get(0).of(row), a.get(1).of(row), true);
            case "second2" -> row -> ordered(a.get(0).of(row), a.get(1).of(row), false);
            case "after2" -> row -> cut(a.get(0).of(row), a.get(1).of(row), true);
            case "before2" -> row -> cut(a.get(0).of(row), a.get(1).of(row), false);
            case "remove2" -> row -> a.get(0).of(row).replace(a.get(1).of(row), "");
            case "count2" ->
                row -> String.valueOf(count(a.get(0).of(row), a.get(1).of(row)));
            default -> throw new RecipeException("there is no function " + name + " of " + a.size() + " values");
        };
    }

    static boolean truth(String value) throws RecipeException {
        if (!value.equals("true") && !value.equals("false") && !value.isEmpty()) {
            throw new RecipeException("\"" + value + "\" is neither true nor false");
        }
        return value.equals("true");
    }

    /** Compares two numbers as numbers, everything else as texts, upper case first. */
    static String compared(String left, String sign, String right) throws RecipeException {
        int order = isNumber(left) && isNumber(right) ? number(left).compareTo(number(right)) : left.compareTo(right);
        return String.valueOf(
                switch (sign) {
                    case "=" -> order == 0;
                    case "!=" -> order != 0;
                    case "<" -> order < 0;
                    case ">" -> order > 0;
                    case "<=" -> order <= 0;
                    default -> order >= 0;
                });
    }

    static String arithmetic(String left, String sign, String right) throws RecipeException {
        if (left.isEmpty() || right.isEmpty()) {
            return "";
        }
        BigDecimal a = number(left);
        BigDecimal b = number(right);
        return switch (sign) {
            case "+" -> plain(a.add(b));
            case "-" -> plain(a.subtract(b));
            case "*" -> plain(a.multiply(b, MathContext.DECIMAL128));
            default -> b.signum() == 0 ? "" : plain(a.divide(b, MathContext.DECIMAL64));
        };
    }

    /** Adds numbers exactly; skips empty ones. */
    static String plus(String sum, String value) throws RecipeException {
        return value.isEmpty() ? sum : plain((sum.isEmpty() ? BigDecimal.ZERO : number(sum)).add(number(value)));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isNumber(String text) {
        return text.length() <= LONGEST_NUMBER && text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    }

    private static BigDecimal number(String text) throws RecipeException {
        if (!isNumber(text)) {
            throw new RecipeException("\"" + brief(text) + "\" is no number");
        }
        BigDecimal number = new BigDecimal(text);
        if (Math.abs(number.scale()) > LARGEST_EXPONENT) {
            throw new RecipeException("\"" + brief(text) + "\" is beyond what can be computed");
        }
        return number;
    }

    private static String brief(String text) {
        return text.length() <= LONGEST_NUMBER ? text : text.substring(0, LONGEST_NUMBER) + "...";
    }

    private static String ordered(String one, String two, boolean first) {
        return one.compareTo(two) <= 0 == first ? one : two;
    }

    /** Returns the text after, or before, the last occurrence of the mark; without one, the whole text or nothing. */
    private static String cut(String text, String mark, boolean after) {
        int at = text.lastIndexOf(mark);
        if (at < 0) {
            return after ? text : "";
        }
        return after ? text.substring(at + mark.length()) : text.substring(0, at);
    }

    private static int count(String text, String mark) throws RecipeException {
        if (mark.isEmpty()) {
            throw new RecipeException("count looks for an empty text");
        }
        int n = 0;
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length())) {
            n++;
        }
        return n;
    }
}
