package scholium.syntax;

import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scholium.text.DiagnosticCode;
import scholium.text.Spelling;

/** LaTeX commands to tokens. */
final class LatexLexer {
    private final Lexer lexer;

    LatexLexer(Lexer lexer) {
        this.lexer = lexer;
    }

    /** Reads the command at the backslash. */
    void command() {
        int start = lexer.at();
        String name = name();
        if (name.equals("left") || name.equals("right")) {
            delimiter(name, start);
        } else if (LatexCommands.IGNORED.contains(name)) {
            lexer.markSpace();
        } else if (name.equals("\\")) {
            skip(LatexCommands.BREAK_ARGUMENTS);
            lexer.markLine();
        } else if (LatexCommands.SILENT.contains(name)) {
            silent(name, start);
        } else if (name.equals("begin") || name.equals("end")) {
            alignment(name, start);
        } else if (LatexCommands.PROSE.contains(name) && Remark.isAt(lexer.text(), lexer.at(), lexer.end())) {
            Remark.read(lexer, start);
        } else if (LatexCommands.ACCENTS.containsKey(name)) {
            accent(LatexCommands.ACCENTS.get(name), start);
        } else if (LatexCommands.STYLES.contains(name)) {
            word(argument(name, start), start);
        } else if (name.equals("not")) {
            not(start);
        } else if (name.equals("star") || (name.equals("ast") && lexer.isRaising())) {
            star(start);
        } else if (LatexCommands.SYMBOLS.containsKey(name)) {
            lexer.put(Token.Kind.SYMBOL, LatexCommands.SYMBOLS.get(name), start, lexer.at(), false);
        } else {
            letterOrFunction(name, start);
        }
    }

    /** A command with its argument, which says nothing. */
    private void silent(String name, int start) {
        if (lexer.at() < lexer.end() && lexer.text().charAt(lexer.at()) == '*') {
            lexer.moveTo(lexer.at() + 1);
        }
        skipSpace();
        int close = Remark.close(lexer.text(), lexer.at(), lexer.end());
        if (close < 0) {
            throw unknown(name, start);
        }
        lexer.moveTo(close + 1);
        lexer.markSpace();
    }

    /** {@code \begin{aligned}}: what aligns says nothing. */
    private void alignment(String name, int start) {
        skipSpace();
        int close = Remark.close(lexer.text(), lexer.at(), lexer.end());
        String environment = close < 0 ? "" : lexer.text().substring(lexer.at() + 1, close);
        if (environment.endsWith("*")) {
            environment = environment.substring(0, environment.length() - 1);
        }
        if (!LatexCommands.ALIGNMENTS.contains(environment)) {
            throw unknown(name, start);
        }
        lexer.moveTo(close + 1);
        if (name.equals("begin")) {
            skip(LatexCommands.ALIGNMENT_ARGUMENTS);
        }
        lexer.markSpace();
    }

    /** Skips arguments that say how things stand on the page, where they stand here. */
    private void skip(Pattern arguments) {
        Matcher matcher = arguments.matcher(lexer.text()).region(lexer.at(), lexer.end());
        if (matcher.lookingAt()) {
            lexer.moveTo(matcher.end());
        }
    }

    private String name() {
        String text = lexer.text();
        int at = lexer.at() + 1;
        int stop = at;
        while (stop < lexer.end() && isAsciiLetter(text.charAt(stop))) {
            stop++;
        }
        if (stop == at && at < lexer.end()) {
            stop++;
        }
        lexer.moveTo(stop);
        return text.substring(at, stop);
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void letterOrFunction(String name, int start) {
        String letter = letter(name);
        if (!letter.isEmpty()) {
            word(letter, start);
        } else if (BuiltinNames.isFunction(name)) {
            word(name, start);
        } else {
            throw unknown(name, start);
        }
    }

    private static String letter(String name) {
        return switch (name) {
            case "ell" -> "ℓ";
            case "imath" -> "ı";
            case "jmath" -> "j";
            case "hbar" -> "ħ";
            default -> Letters.greek(name).orElse("");
        };
    }

    private void word(String word, int start) {
        lexer.put(Token.Kind.WORD, word, start, lexer.at(), true);
    }

    private SyntaxError unknown(String name, int start) {
        TreeSet<String> known = new TreeSet<>(LatexCommands.SYMBOLS.keySet());
        known.addAll(LatexCommands.ACCENTS.keySet());
        known.addAll(LatexCommands.STYLES);
        known.addAll(BuiltinNames.functions());
        known.addAll(Letters.greekNames());
        known.removeIf(k -> !isAsciiLetter(k.charAt(0)));
        String help = Spelling.nearest(name, known)
                .map(near -> "did you mean \\" + near + "?")
                .orElse("see the grammar for the commands that are");
        String advice = LatexCommands.advice(name);
        return lexer.error(
                DiagnosticCode.UNKNOWN_COMMAND,
                start,
                lexer.at(),
                "the LaTeX command \\" + name + " is no part of the notation",
                advice.isEmpty() ? help : advice);
    }

    /** {@code w^\star} is the name {@code w^*}. */
    private void star(int start) {
        if (!lexer.isRaising()) {
            throw unknown("star", start);
        }
        lexer.put(Token.Kind.WORD, "*", start, lexer.at(), false);
    }

    private void not(int start) {
        skipSpace();
        String text = lexer.text();
        String[][] negated = {
            {"\\equiv", "≢"},
            {"≡", "≢"},
            {"=", "≠"},
        };
        for (String[] pair : negated) {
            if (text.startsWith(pair[0], lexer.at())) {
                lexer.moveTo(lexer.at() + pair[0].length());
                lexer.put(Token.Kind.SYMBOL, pair[1], start, lexer.at(), false);
                return;
            }
        }
        throw lexer.error(
                DiagnosticCode.UNKNOWN_COMMAND,
                start,
                lexer.at(),
                "\\not stands before something that has no negation in the notation",
                "write \\ne or \\not\\equiv");
    }

    /** {@code \left} or {@code \right} with the bracket behind it. */
    private void delimiter(String side, int start) {
        skipSpace();
        String text = lexer.text();
        int at = lexer.at();
        if (at >= lexer.end()) {
            throw lexer.error(
                    DiagnosticCode.MISSING_OPERAND, start, at, "\\" + side + " lacks its bracket", "\\" + side + "(");
        }
        boolean left = side.equals("left");
        if (text.charAt(at) == '.') {
            lexer.moveTo(at + 1);
            if (left) {
                lexer.put(Token.Kind.SYMBOL, "\\left.", start, at + 1, false);
                return;
            }
            throw lexer.error(
                    DiagnosticCode.UNEXPECTED_TOKEN, start, at + 1, "\\right. closes nothing", "close with a bracket");
        }
        if (text.charAt(at) == '|') {
            lexer.moveTo(at + 1);
            lexer.put(Token.Kind.SYMBOL, left ? "|(" : bar(), start, at + 1, false);
            return;
        }
        lexer.markSpace();
    }

    /** {@code \right|} closes {@code \left|} or {@code \left.}; which one is seen from what is open. */
    private String bar() {
        return lexer.innermost().equals("\\left.") ? "\\right|" : "|)";
    }

    private void accent(char accent, int start) {
        String letters = argument("accent", start);
        word(Letters.accented(letters, accent), start);
    }

    /** The letters of an argument: {@code {x}}, {@code x}, {@code {\mu}}, {@code \mu}. */
    private String argument(String of, int start) {
        skipSpace();
        String text = lexer.text();
        if (lexer.at() < lexer.end() && text.charAt(lexer.at()) == '{') {
            lexer.moveTo(lexer.at() + 1);
            StringBuilder letters = new StringBuilder();
            skipSpace();
            while (lexer.at() < lexer.end() && text.charAt(lexer.at()) != '}') {
                letters.append(letter(of, start));
                skipSpace();
            }
            if (lexer.at() >= lexer.end() || letters.length() == 0) {
                throw badArgument(start);
            }
            lexer.moveTo(lexer.at() + 1);
            return letters.toString();
        }
        return letter(of, start);
    }

    private String letter(String of, int start) {
        String text = lexer.text();
        int at = lexer.at();
        if (at >= lexer.end()) {
            throw badArgument(start);
        }
        if (text.charAt(at) == '\\') {
            String name = name();
            String letter = letter(name);
            if (!letter.isEmpty()) {
                return letter;
            }
            if (LatexCommands.STYLES.contains(name)) {
                return argument(of, start);
            }
            if (LatexCommands.ACCENTS.containsKey(name)) {
                return Letters.accented(argument(of, start), LatexCommands.ACCENTS.get(name));
            }
            throw badArgument(start);
        }
        boolean plain = Letters.isLetter(text.codePointAt(at))
                || (Lexer.isDigit(text.charAt(at)) && !of.equals("accent"))
                || (text.charAt(at) == '-' && of.equals("operatorname"));
        if (!plain) {
            throw badArgument(start);
        }
        return lexer.glyph();
    }

    private SyntaxError badArgument(int start) {
        return lexer.error(
                DiagnosticCode.UNEXPECTED_TOKEN,
                start,
                Math.min(lexer.at() + 1, lexer.end()),
                "this LaTeX command takes letters in braces and nothing else",
                "put subscripts and superscripts behind the braces: \\hat{x}_i");
    }

    private void skipSpace() {
        while (lexer.at() < lexer.end()
                && (lexer.text().charAt(lexer.at()) == ' ' || lexer.text().charAt(lexer.at()) == '\t')) {
            lexer.moveTo(lexer.at() + 1);
        }
    }
}
