package scholium.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.text.Source;
import scholium.text.Spelling;

/**
 * Cuts a block into statements. A statement begins with a statement word; lines that are indented, that begin with a
 * relation, or that stand inside an open bracket go on with it.
 */
final class BlockReader {
    static final Set<String> WORDS = new TreeSet<>(Set.of(
            "size",
            "index",
            "real",
            "assume",
            "define",
            "loss",
            "function",
            "sequence",
            "claim",
            "mistake",
            "example",
            "conform"));

    private static final Pattern FIRST_WORD = Pattern.compile("[A-Za-z]+");
    private static final Pattern RELATION =
            Pattern.compile("[=≈≠≢<≤>≥]|!=|~=|\\\\(le|ge|ne|leq|geq|neq|lt|gt|approx|not)\\b");
    private static final Pattern JUSTIFICATION = Pattern.compile("\\sby\\s");

    private final Source source;
    private final String masked;
    private final List<Diagnostic> problems;
    private final List<RawStatement> statements = new ArrayList<>();
    private String keyword = "";
    private int start = -1;
    private int end;
    private int open;

    private BlockReader(Source source, String masked, List<Diagnostic> problems) {
        this.source = source;
        this.masked = masked;
        this.problems = problems;
    }

    /**
     * The statements of a block.
     *
     * @param masked the source's text with everything but derivation blocks, and all comments, blanked out
     */
    static List<RawStatement> statements(Source source, String masked, Fence fence, List<Diagnostic> problems) {
        BlockReader reader = new BlockReader(source, masked, problems);
        int least = Integer.MAX_VALUE;
        for (Fence.Line line : fence.lines()) {
            int first = reader.firstCharacter(line);
            if (first < line.end()) {
                least = Math.min(least, first - line.start());
            }
        }
        boolean skipping = false;
        for (Fence.Line line : fence.lines()) {
            skipping = reader.line(line, least, skipping);
        }
        reader.finish();
        return reader.statements;
    }

    private int firstCharacter(Fence.Line line) {
        int at = line.start();
        while (at < line.end() && Character.isWhitespace(masked.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Takes one line; returns whether lines that follow belong to a statement that is not known. */
    private boolean line(Fence.Line line, int least, boolean skipping) {
        int first = firstCharacter(line);
        if (first == line.end()) {
            return skipping;
        }
        boolean indented = first - line.start() > least;
        String word = word(first, line.end());
        if (!indented && WORDS.contains(word)) {
            finish();
            keyword = word;
            start = first;
            end = line.end();
            open = brackets(line);
            return false;
        }
        boolean continues = indented || open > 0 || isRelation(first, line.end());
        if (continues && (start >= 0 || skipping)) {
            end = line.end();
            open += brackets(line);
            return skipping;
        }
        finish();
        if (problems.size() < DocumentParser.MAX_PROBLEMS) {
            report(first, line.end(), word);
        }
        return true;
    }

    private void finish() {
        if (start >= 0) {
            statements.add(new RawStatement(keyword, start, end));
        }
        start = -1;
        open = 0;
    }

    private String word(int first, int stop) {
        Matcher matcher = FIRST_WORD.matcher(masked).region(first, stop);
        if (!matcher.lookingAt()) {
            return "";
        }
        boolean alone = matcher.end() == stop || Character.isWhitespace(masked.charAt(matcher.end()));
        return alone ? matcher.group() : "";
    }

    private boolean isRelation(int first, int stop) {
        return RELATION.matcher(masked).region(first, stop).lookingAt();
    }

    private int brackets(Fence.Line line) {
        int stop = line.end();
        Matcher by = JUSTIFICATION.matcher(masked).region(line.start(), line.end());
        if (by.find()) {
            stop = by.start();
        }
        int balance = 0;
        for (int i = line.start(); i < stop; i++) {
            switch (masked.charAt(i)) {
                case '(', '[', '{' -> balance++;
                case ')', ']', '}' -> balance--;
                default -> {}
            }
        }
        return balance;
    }

    private void report(int first, int stop, String word) {
        int until = first;
        while (until < stop && !Character.isWhitespace(masked.charAt(until)) && until - first < 40) {
            until++;
        }
        String found = masked.substring(first, until);
        String help = Spelling.nearest(word.toLowerCase(Locale.ROOT), WORDS)
                .map(near -> "did you mean " + near + "? Lines that go on with a statement are indented")
                .orElse("begin with one of " + String.join(", ", WORDS) + "; lines that go on with a statement are"
                        + " indented");
        problems.add(Diagnostic.error(
                DiagnosticCode.UNKNOWN_STATEMENT,
                source.span(first, until),
                "“" + found + "” is no statement word",
                help));
    }
}
