package org.touchstone.markdown;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Excludes formulas within a paragraph from Markdown, so that {@code $a_1 * b_1$} stays as written: {@code $..$},
 * {@code $$..$$}, {@code \(..\)} and {@code \[..\]}.
 */
final class MathText extends CustomNode {
    /** Maximum length of a formula in UTF-16 units; limits the work that a hostile text can cause. */
    private static final int LONGEST = 2000;

    private static final char END = Scanner.END;

    /** Finds formulas that begin with a dollar sign. */
    static final class Dollars implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return Dollars::parse;
        }

        private static ParsedInline parse(InlineParserState state) {
            Scanner scanner = state.scanner();
            scanner.next();
            boolean display = scanner.next('$');
            char first = scanner.peek();
            if (!display && (first == ' ' || first == '\n' || first == '\t')) {
                return ParsedInline.none();
            }
            char previous = '$';
            for (int i = 0; i < LONGEST; i++) {
                char c = scanner.peek();
                if (c == END) {
                    return ParsedInline.none();
                }
                scanner.next();
                if (c == '$' && previous != '\\' && i > 0) {
                    if (display ? scanner.next('$') : closes(previous, scanner.peek())) {
                        return ParsedInline.of(new MathText(), scanner.position());
                    }
                    if (!display) {
                        return ParsedInline.none();
                    }
                }
                previous = c;
            }
            return ParsedInline.none();
        }

        /** Prices such as "$5 and $10" are not formulas: no space before the end, no digit after it. */
        private static boolean closes(char before, char after) {
            return before != ' ' && before != '\n' && before != '\t' && !(after >= '0' && after <= '9');
        }
    }

    /** Finds formulas that begin with a backslash and a bracket. */
    static final class Brackets implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('\\');
        }

        @Override
        public InlineContentParser create() {
            return Brackets::parse;
        }

        private static ParsedInline parse(InlineParserState state) {
            Scanner scanner = state.scanner();
            scanner.next();
            char open = scanner.peek();
            if (open != '(' && open != '[') {
                return ParsedInline.none();
            }
            char close = open == '(' ? ')' : ']';
            scanner.next();
            for (int i = 0; i < LONGEST && scanner.peek() != END; i++) {
                Position before = scanner.position();
                if (scanner.next('\\') && scanner.next(close)) {
                    return i == 0 ? ParsedInline.none() : ParsedInline.of(new MathText(), scanner.position());
                }
                scanner.setPosition(before);
                scanner.next();
            }
            return ParsedInline.none();
        }
    }
}
