package scholium.notes;

import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * {@code $…$} and {@code $$…$$} as Pandoc reads them: no space inside the single signs, no digit behind the closing one, so
 * that prices stay prices. A display ends at the latest with its paragraph.
 */
final class DollarParsers {
    private static final int LONGEST = 4_000;

    private DollarParsers() {}

    static InlineContentParserFactory inline() {
        return new InlineContentParserFactory() {
            @Override
            public Set<Character> getTriggerCharacters() {
                return Set.of('$');
            }

            @Override
            public InlineContentParser create() {
                return DollarParsers::formula;
            }
        };
    }

    static BlockParserFactory block() {
        return DollarParsers::start;
    }

    private static ParsedInline formula(InlineParserState state) {
        Scanner scanner = state.scanner();
        int signs = scanner.matchMultiple('$');
        if (signs > 2) {
            return ParsedInline.none();
        }
        Position start = scanner.position();
        Optional<Position> end = signs == 2 ? closingPair(scanner) : closing(scanner);
        if (end.isEmpty()) {
            return ParsedInline.none();
        }
        String tex = scanner.getSource(start, end.get()).getContent().strip();
        return tex.isEmpty()
                ? ParsedInline.none()
                : ParsedInline.of(new DollarNode(tex, signs == 2), scanner.position());
    }

    private static Optional<Position> closingPair(Scanner scanner) {
        for (int n = 0; n < LONGEST && scanner.hasNext(); n++) {
            Position here = scanner.position();
            if (scanner.peek() == '$') {
                return scanner.matchMultiple('$') == 2 ? Optional.of(here) : Optional.empty();
            }
            skip(scanner);
        }
        return Optional.empty();
    }

    private static Optional<Position> closing(Scanner scanner) {
        if (isSpace(scanner.peek())) {
            return Optional.empty();
        }
        boolean spaced = true;
        for (int n = 0; n < LONGEST && scanner.hasNext(); n++) {
            Position here = scanner.position();
            if (scanner.peek() == '$') {
                scanner.next();
                boolean ends = !spaced && !Character.isDigit(scanner.peek());
                return ends ? Optional.of(here) : Optional.empty();
            }
            spaced = isSpace(scanner.peek());
            skip(scanner);
        }
        return Optional.empty();
    }

    /** A backslash takes the sign behind it along. */
    private static void skip(Scanner scanner) {
        boolean escape = scanner.peek() == '\\';
        scanner.next();
        if (escape && scanner.hasNext()) {
            scanner.next();
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == Scanner.END;
    }

    private static BlockStart start(ParserState state, MatchedBlockParser matched) {
        String line = state.getLine().getContent().toString().substring(state.getNextNonSpaceIndex());
        String rest = line.stripTrailing();
        boolean opens = state.getIndent() < 4
                && rest.startsWith("$$")
                && !rest.startsWith("$$$")
                && (rest.indexOf("$$", 2) < 0 || rest.indexOf("$$", 2) == rest.length() - 2);
        return opens ? BlockStart.of(new DisplayParser()).atIndex(state.getNextNonSpaceIndex()) : BlockStart.none();
    }

    private static final class DisplayParser extends AbstractBlockParser {
        private final DollarBlock block = new DollarBlock();

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            String line = state.getLine().getContent().toString().stripLeading();
            boolean fence = line.startsWith("```") || line.startsWith("~~~");
            return block.closed() || state.isBlank() || fence
                    ? BlockContinue.none()
                    : BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(SourceLine line) {
            block.add(line.getContent().toString());
        }
    }
}
