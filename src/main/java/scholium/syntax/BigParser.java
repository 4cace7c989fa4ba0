package scholium.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scholium.text.DiagnosticCode;

/** Σ and Π with what stands below and above them. */
final class BigParser {
    private static final String HOW = "write Σ_j …, Σ_{j=1}^{m} …, Σ_{j≠i} … or sum(j, …)";

    private final FormulaParser parser;
    private final Cursor cursor;
    private SumsAhead last = SumsAhead.NONE;
    private List<String> ended = List.of();

    BigParser(FormulaParser parser) {
        this.parser = parser;
        this.cursor = parser.cursor;
    }

    /** One bound index and what restricts it. */
    private record Binding(
            String index,
            Optional<Term> lower,
            Optional<Term> upper,
            Optional<Term.Restriction> restriction,
            Token token) {}

    /**
     * A sum or product.
     *
     * @param below whether it stands behind a slash and takes one factor only
     */
    Term big(boolean below) {
        Token sign = cursor.advance();
        Term.BigOperator operator =
                sign.is("Σ") || sign.isWord("sum") ? Term.BigOperator.SUM : Term.BigOperator.PRODUCT;
        if (sign.isWord() && cursor.is("(")) {
            return functional(sign, operator);
        }
        SumsAhead around = last.directlyBefore(sign) ? last : SumsAhead.NONE;
        List<Binding> bindings = bindings();
        parser.descend();
        bindings.forEach(this::enter);
        requireBody();
        Token first = cursor.token();
        SumsAhead here = operator == Term.BigOperator.SUM ? around.and(sign, first) : SumsAhead.NONE;
        last = here;
        Term body = below ? parser.factors.factor(true) : parser.product(here);
        if (operator == Term.BigOperator.PRODUCT) {
            requireBound(body, bindings.get(bindings.size() - 1).index(), first);
        }
        bindings.forEach(b -> parser.scope.leave());
        parser.ascend();
        Term big = nested(operator, bindings, body, sign);
        boolean complete = around.equals(SumsAhead.NONE) && !below && here.bindsAgain(cursor.token());
        if (!complete) {
            return big;
        }
        ended = indices(big);
        return parser.at(new Term.Group(big, Term.Bracket.ROUND), sign);
    }

    /** The indices of the sum that was just ended before another one over them; asked once. */
    List<String> takeEnded() {
        List<String> indices = ended;
        ended = List.of();
        return indices;
    }

    private static List<String> indices(Term big) {
        List<String> indices = new ArrayList<>();
        for (Term at = big; at instanceof Term.Big b; at = b.body()) {
            indices.add(b.index());
        }
        return indices;
    }

    private Term nested(Term.BigOperator operator, List<Binding> bindings, Term body, Token sign) {
        Term term = body;
        for (int i = bindings.size() - 1; i >= 0; i--) {
            Binding b = bindings.get(i);
            term = parser.at(new Term.Big(operator, b.index(), b.lower(), b.upper(), b.restriction(), term), sign);
        }
        return term;
    }

    /** {@code sum(j, a)}, {@code sum(j=1..m, a)}. */
    private Term functional(Token sign, Term.BigOperator operator) {
        Token opening = cursor.advance();
        List<Binding> bindings = binding(opening.match);
        cursor.expect(",", "write " + sign.text + "(j, …)");
        bindings.forEach(this::enter);
        Term body = parser.factors.inBrackets();
        bindings.forEach(b -> parser.scope.leave());
        cursor.close(opening, ")");
        Term grouped = body.isSum() || body instanceof Term.Negation
                ? parser.at(new Term.Group(body, Term.Bracket.ROUND), opening)
                : body;
        Term big = nested(operator, bindings, grouped, sign);
        return parser.at(new Term.Group(big, Term.Bracket.ROUND), sign);
    }

    private void requireBody() {
        if (cursor.is("-") || cursor.is("+")) {
            throw new SyntaxError(
                    DiagnosticCode.MISSING_OPERAND,
                    cursor.span(cursor.token()),
                    "found " + cursor.token().described() + " where the summand should be",
                    "put a negative summand in brackets: Σ_j (−x_j)");
        }
    }

    /** Π_j a_j·c could be (Π_j a_j)·c; for sums both readings are equal. */
    private void requireBound(Term body, String index, Token first) {
        List<Term> open = new ArrayList<>(List.of(body));
        while (!open.isEmpty()) {
            Term next = open.remove(open.size() - 1);
            if (Shape.isProduct(next)) {
                open.addAll(Subterms.of(next));
            } else if (next != body && !Subterms.mentions(next, index)) {
                throw parser.ambiguous(
                        cursor.since(first),
                        "it is not seen whether “" + parser.written(next) + "” belongs to the product",
                        "put what Π multiplies, or the whole product, in brackets");
            }
        }
    }

    private void enter(Binding binding) {
        parser.scope.enter(new NameTable.Entry(binding.index(), NameTable.Kind.INDEX, 0));
    }

    private List<Binding> bindings() {
        List<Decoration> decorations = Decoration.behind(cursor.previous());
        Optional<Decoration> lowered =
                decorations.stream().filter(Decoration::isLowered).findFirst();
        Optional<Decoration> raised =
                decorations.stream().filter(Decoration::isRaised).findFirst();
        if (lowered.isEmpty() || decorations.size() > 2) {
            throw cursor.unexpected("the index of the sum below it", HOW);
        }
        cursor.moveTo(lowered.get().content());
        List<Binding> bindings = run(lowered.get().stop());
        if (bindings.isEmpty()) {
            do {
                bindings.addAll(binding(lowered.get().stop()));
            } while (cursor.take(","));
        }
        if (cursor.token() != lowered.get().stop()) {
            throw cursor.unexpected("the end of what stands below the sum", HOW);
        }
        Token after = decorations.get(decorations.size() - 1).after();
        if (raised.isPresent()) {
            bindings.set(0, withUpper(bindings, raised.get()));
        } else {
            bindings.forEach(b -> requireRange(b, b.upper()));
        }
        cursor.moveTo(decorations.get(decorations.size() - 1).sign());
        cursor.skipTo(after);
        return bindings;
    }

    /** {@code Σ_ij}: several indices of one letter each. */
    private List<Binding> run(Token stop) {
        Token word = cursor.token();
        List<String> glyphs = word.isWord() ? Letters.glyphs(word.text) : List.of();
        List<Binding> bindings = new ArrayList<>();
        boolean several = word.next == stop
                && glyphs.size() > 1
                && parser.scope.meant(word.text).isEmpty()
                && glyphs.stream().allMatch(parser.scope::isIndex);
        if (several) {
            for (String glyph : glyphs) {
                bindings.add(new Binding(name(glyph), Optional.empty(), Optional.empty(), Optional.empty(), word));
            }
            cursor.advance();
        }
        return bindings;
    }

    private Binding withUpper(List<Binding> bindings, Decoration raised) {
        Binding only = bindings.get(0);
        if (bindings.size() != 1 || only.lower().isEmpty() || only.upper().isPresent()) {
            throw new SyntaxError(
                    DiagnosticCode.UNEXPECTED_TOKEN,
                    cursor.span(raised.sign()),
                    "an upper bound without a lower bound of one index",
                    HOW);
        }
        cursor.moveTo(raised.sign());
        Term upper = parser.factors.exponent();
        return new Binding(only.index(), only.lower(), Optional.of(upper), only.restriction(), only.token());
    }

    /** An index without bounds must have a declared range. */
    private void requireRange(Binding binding, Optional<Term> upper) {
        if (binding.lower().isPresent() && upper.isEmpty()) {
            throw new SyntaxError(
                    DiagnosticCode.UNEXPECTED_TOKEN,
                    cursor.span(binding.token()),
                    "the sum has a lower bound and no upper bound",
                    HOW);
        }
        if (binding.lower().isEmpty() && !parser.scope.declaresIndex(binding.index())) {
            throw new SyntaxError(
                    DiagnosticCode.UNDECLARED_NAME,
                    cursor.span(binding.token()),
                    "“" + binding.index() + "” is not declared as an index",
                    "declare it, index " + binding.index() + " : 1..m, or write the bounds: Σ_{" + binding.index()
                            + "=1}^{m}");
        }
    }

    private String name(String word) {
        return name(word, 0);
    }

    private String name(String word, int primes) {
        return parser.scope.meant(word).stream()
                .filter(n -> n.key().primes() == primes && n.key().labels() == primes)
                .findFirst()
                .map(n -> n.entry().name())
                .orElse(word + "′".repeat(primes));
    }

    /** The name of a bound index at the cursor, with its primes. */
    private String index() {
        String word = cursor.advance().text;
        int primes = 0;
        while (cursor.take("′")) {
            primes++;
        }
        return name(word, primes);
    }

    private List<Binding> binding(Token stop) {
        Token first = cursor.token();
        boolean term = first.next != stop && (first.next.is("+") || first.next.is("-"));
        if (!first.isWord() || term) {
            return between();
        }
        String index = index();
        if (cursor.token() == stop) {
            return List.of(new Binding(index, Optional.empty(), Optional.empty(), Optional.empty(), first));
        }
        if (cursor.take("=")) {
            Term lower = parser.factors.inBrackets();
            Optional<Term> upper = cursor.take("..") ? Optional.of(parser.factors.inBrackets()) : Optional.empty();
            return List.of(new Binding(index, Optional.of(lower), upper, Optional.empty(), first));
        }
        Optional<Term.RestrictionKind> kind = restriction(cursor.token());
        if (kind.isEmpty()) {
            return List.of(new Binding(index, Optional.empty(), Optional.empty(), Optional.empty(), first));
        }
        cursor.advance();
        Term other = parser.factors.inBrackets();
        return List.of(new Binding(
                index,
                Optional.empty(),
                Optional.empty(),
                Optional.of(parser.at(new Term.Restriction(kind.get(), other), first)),
                first));
    }

    /** {@code 1 ≤ j ≤ m}; {@code 1 ≤ i < j ≤ m}, which is Σ_{j=1}^{m} Σ_{i=1}^{j−1}. */
    private List<Binding> between() {
        Token first = cursor.token();
        Term lower = parser.factors.inBrackets();
        cursor.expect("≤", HOW);
        Token inner = cursor.token();
        String index = boundIndex();
        boolean strict = cursor.is("<");
        if (!strict && !cursor.is("≤")) {
            throw cursor.unexpected("“≤”", HOW);
        }
        cursor.advance();
        if (!strict && !beforeAnother(cursor.token())) {
            Term upper = parser.factors.inBrackets();
            return List.of(new Binding(index, Optional.of(lower), Optional.of(upper), Optional.empty(), first));
        }
        Token outer = cursor.token();
        String above = boundIndex();
        cursor.expect("≤", HOW);
        Term upper = parser.factors.inBrackets();
        Term last = parser.at(new Term.Reference(above, List.of()), outer);
        Term before = strict ? parser.binary(Term.Operator.SUBTRACT, last, one(outer), outer) : last;
        return List.of(
                new Binding(above, Optional.of(lower), Optional.of(upper), Optional.empty(), outer),
                new Binding(index, Optional.of(lower), Optional.of(before), Optional.empty(), inner));
    }

    private Term one(Token place) {
        return parser.at(new Term.Decimal("1"), place);
    }

    /** An index with a further bound behind it. */
    private static boolean beforeAnother(Token t) {
        return t.isWord() && t.next.is("≤");
    }

    private String boundIndex() {
        if (!cursor.token().isWord()) {
            throw cursor.unexpected("the index of the sum", HOW);
        }
        return index();
    }

    private static Optional<Term.RestrictionKind> restriction(Token t) {
        if (t.kind != Token.Kind.SYMBOL) {
            return Optional.empty();
        }
        return switch (t.text) {
            case "≠" -> Optional.of(Term.RestrictionKind.NOT_EQUAL);
            case "<" -> Optional.of(Term.RestrictionKind.LESS);
            case ">" -> Optional.of(Term.RestrictionKind.GREATER);
            case "≤" -> Optional.of(Term.RestrictionKind.LESS_OR_EQUAL);
            case "≥" -> Optional.of(Term.RestrictionKind.GREATER_OR_EQUAL);
            default -> Optional.empty();
        };
    }
}
