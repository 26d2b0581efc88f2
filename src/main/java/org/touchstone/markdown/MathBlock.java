package org.touchstone.markdown;

import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Display mathematics on its own lines, which Markdown would otherwise turn into lists and the like ("- b"): from a
 * line that begins with {@code $$} or {@code \[} to the line that closes it or to a blank line, which mathematics
 * cannot contain.
 */
final class MathBlock extends CustomBlock {
    /** Recognises the first line. */
    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            if (state.getIndent() >= 4) {
                return BlockStart.none();
            }
            String rest = state.getLine()
                    .getContent()
                    .toString()
                    .substring(state.getNextNonSpaceIndex())
                    .strip();
            String close = rest.startsWith("$$") ? "$$" : rest.startsWith("\\[") ? "\\]" : "";
            if (close.isEmpty() || rest.indexOf(close, 2) >= 0) {
                return BlockStart.none();
            }
            return BlockStart.of(new Lines(close)).atIndex(state.getNextNonSpaceIndex());
        }
    }

    private static final class Lines extends AbstractBlockParser {
        private final MathBlock block = new MathBlock();
        private final String close;
        private boolean first = true;
        private boolean closed;

        Lines(String close) {
            this.close = close;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return closed || state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(SourceLine line) {
            closed = !first && line.getContent().toString().strip().endsWith(close);
            first = false;
        }
    }
}
