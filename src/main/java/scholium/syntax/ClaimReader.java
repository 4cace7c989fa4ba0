package scholium.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scholium.text.DiagnosticCode;

/** Claims, mistakes and examples: a header, and chains of relations. */
final class ClaimReader {
    private static final Pattern REFERENCE = Pattern.compile("\\[([^\\]\\[]*)\\]");

    private final StatementReader reader;

    ClaimReader(StatementReader reader) {
        this.reader = reader;
    }

    Statement claim(RawStatement raw) {
        ClaimHeader header = ClaimHeader.read(reader.source(), reader.masked(), raw);
        Cursor head = reader.cursor(header.rest(), header.colon(), false);
        List<Statement.Comparison> given = new ArrayList<>();
        Optional<String> induction = Optional.empty();
        while (!head.token().isEnd()) {
            if (head.token().isWord("given") && given.isEmpty()) {
                head.advance();
                given(head, given);
            } else if (head.token().isWord("by") && induction.isEmpty()) {
                induction = Optional.of(induction(head));
            } else {
                throw head.unexpected(
                        "“given”, “by induction on” or the colon",
                        "write " + raw.keyword() + " " + header.name() + " given ε = 0: …");
            }
        }
        Cursor body = reader.cursor(header.colon() + 1, raw.end(), true);
        Statement.Chain chain = chain(body);
        DeclarationReader.requireEnd(body);
        Statement.ClaimKind kind =
                raw.keyword().equals("claim") ? Statement.ClaimKind.CLAIM : Statement.ClaimKind.MISTAKE;
        return new Statement.Claim(kind, header.name(), header.title(), given, induction, chain);
    }

    private void given(Cursor head, List<Statement.Comparison> given) {
        FormulaParser formulas = reader.formulas(head);
        formulas.endAtWords("by", "given");
        do {
            given.addAll(new Comparisons(formulas).chain());
        } while (head.take(","));
    }

    private String induction(Cursor head) {
        String how = "write by induction on t";
        for (String word : List.of("by", "induction", "on")) {
            if (!head.token().isWord(word)) {
                throw head.unexpected("“" + word + "”", how);
            }
            head.advance();
        }
        Term variable = reader.formulas(head).names.alone("variable");
        return variable instanceof Term.Reference reference ? reference.name() : "";
    }

    Statement example(RawStatement raw) {
        ClaimHeader header = ClaimHeader.read(reader.source(), reader.masked(), raw);
        Cursor head = reader.cursor(header.rest(), header.colon(), false);
        List<Term.Equation> values = List.of();
        if (!head.token().isEnd()) {
            if (!head.token().isWord("with")) {
                throw head.unexpected("“with” or the colon", "write example " + header.name() + " with x = [1, 2]: …");
            }
            head.advance();
            FormulaParser formulas = reader.formulas(head);
            values = formulas.factors.inside(false, formulas.brackets::equations);
            DeclarationReader.requireEnd(head);
        }
        Cursor body = reader.cursor(header.colon() + 1, raw.end(), true);
        checkLines(body);
        List<Statement.Chain> chains = new ArrayList<>();
        do {
            chains.add(chain(body));
            if (!body.token().isEnd() && !body.token().opensLine) {
                throw body.unexpected("the end of the line", "begin a new relation on a new line");
            }
        } while (!body.token().isEnd());
        return new Statement.Example(header.name(), header.title(), values, chains);
    }

    /** Below a finished relation, a line {@code −a = b} could be a relation of its own or go on with the line above. */
    private static void checkLines(Cursor body) {
        boolean related = false;
        for (Token t = body.token(); !t.isEnd(); t = t.next) {
            boolean signed = t.opensLine && (t.is("-") || t.is("+"));
            if (signed && related && hasRelation(t)) {
                throw body.error(
                        DiagnosticCode.AMBIGUOUS,
                        body.span(t),
                        "this could begin a relation of its own or go on with the line above",
                        "write the relation as (" + t.text.replace('-', '−') + "…) = …, or move the "
                                + t.text.replace('-', '−') + " to the end of the line above");
            }
            related |= Relations.isRelation(t);
        }
    }

    private static boolean hasRelation(Token lineStart) {
        for (Token t = lineStart; !t.isEnd() && (t == lineStart || !t.opensLine); t = t.next) {
            if (Relations.isRelation(t)) {
                return true;
            }
        }
        return false;
    }

    private Statement.Chain chain(Cursor cursor) {
        FormulaParser formulas = reader.formulas(cursor);
        Comparisons comparisons = new Comparisons(formulas);
        Token start = cursor.token();
        Term first = formulas.formula();
        List<Statement.Link> links = new ArrayList<>();
        do {
            links.add(link(cursor, formulas, comparisons));
        } while (Relations.isRelation(cursor.token()));
        return formulas.at(new Statement.Chain(first, links), start);
    }

    private Statement.Link link(Cursor cursor, FormulaParser formulas, Comparisons comparisons) {
        Token sign = cursor.token();
        Comparator comparator = comparisons.comparator();
        Term right = formulas.formula();
        if (cursor.token().kind != Token.Kind.JUSTIFICATION) {
            return formulas.at(new Statement.Link(comparator, right, Optional.empty(), List.of()), sign);
        }
        Token by = cursor.advance();
        Statement.Link link = new Statement.Link(comparator, right, Optional.of(by.text), references(by.text));
        return formulas.at(link, sign);
    }

    private static List<String> references(String justification) {
        List<String> names = new ArrayList<>();
        Matcher matcher = REFERENCE.matcher(justification);
        while (matcher.find()) {
            Arrays.stream(matcher.group(1).split(","))
                    .map(String::strip)
                    .filter(n -> !n.isEmpty())
                    .forEach(names::add);
        }
        return names;
    }
}
