package scholium.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scholium.text.DiagnosticCode;

/** Applications of functions and operators, declared or built in. */
final class CallParser {
    private final FormulaParser parser;
    private final Cursor cursor;

    CallParser(FormulaParser parser) {
        this.parser = parser;
        this.cursor = parser.cursor;
    }

    /** What a word means that is not declared; empty where it is not built in either. */
    Optional<Term> builtin(Token t, boolean below) {
        switch (t.text) {
            case "partial" -> {
                return Optional.of(parser.derivatives.partial(below));
            }
            case "sqrt" -> {
                return Optional.of(parser.factors.root());
            }
            case "e" -> {
                return Optional.of(exponential());
            }
            case "π", "pi" -> {
                cursor.advance();
                return Optional.of(parser.at(new Term.Reference("π", List.of()), t));
            }
            case "δ", "delta" -> {
                return t.next.is("_") ? Optional.of(delta()) : Optional.empty();
            }
            case "sum", "prod" -> {
                boolean big = t.next.is("_") || t.next.is("(");
                return big ? Optional.of(parser.bigs.big(below)) : Optional.empty();
            }
            default -> {
                return BuiltinNames.isFunction(t.text) ? Optional.of(function(below)) : Optional.empty();
            }
        }
    }

    private Term exponential() {
        Token first = cursor.advance();
        Term exponent;
        if (cursor.is("^")) {
            exponent = parser.factors.exponent();
        } else {
            exponent = parser.at(new Term.Decimal("1"), first);
        }
        return parser.at(
                new Term.Call("exp", 0, Optional.empty(), List.of(exponent), List.of(), Term.CallStyle.EXPONENTIAL),
                first);
    }

    /** Two indices behind a δ that is declared with another number of subscripts, or with none. */
    boolean isKronecker(Token t) {
        boolean delta = t.text.equals("δ") || t.text.equals("delta");
        List<Decoration> decorations = delta ? Decoration.behind(t) : List.of();
        if (decorations.size() != 1 || !decorations.get(0).isLowered()) {
            return false;
        }
        boolean taken = parser.scope.meant(t.text).stream()
                .anyMatch(n -> n.key().labels() > 0
                        || n.entry().arity() < 0
                        || n.entry().arity() == 2
                        || n.entry().kind() == NameTable.Kind.FUNCTION
                        || n.entry().kind() == NameTable.Kind.OPERATOR);
        return !taken && isTwoIndices(decorations.get(0));
    }

    private boolean isTwoIndices(Decoration lowered) {
        List<String> indices = new ArrayList<>();
        for (Token at = lowered.content(); at != lowered.stop() && !at.isEnd(); at = at.next) {
            if (at.isWord()) {
                indices.addAll(parser.scope.meant(at.text).isEmpty() ? Letters.glyphs(at.text) : List.of(at.text));
            } else if (!at.is(",") && !at.is("′")) {
                return false;
            }
        }
        return indices.size() == 2 && indices.stream().allMatch(parser.scope::isIndex);
    }

    private Term delta() {
        Token first = cursor.token();
        List<Decoration> decorations = Decoration.behind(first);
        List<Term> indices =
                decorations.isEmpty() ? List.of() : parser.names.subscripts().read(decorations.get(0));
        if (indices.size() != 2) {
            throw new SyntaxError(
                    DiagnosticCode.WRONG_ARITY,
                    cursor.since(first),
                    "Kronecker's δ takes two subscripts",
                    "write δ_ij or δ_{i,j}, or declare a name δ of your own");
        }
        cursor.moveTo(first);
        cursor.skipTo(decorations.get(0).after());
        return parser.at(new Term.Delta(indices.get(0), indices.get(1)), first);
    }

    /** A built-in function: {@code log x}, {@code sin² x}, {@code exp(−z)}, {@code mean(u)}. */
    private Term function(boolean below) {
        Token first = cursor.advance();
        int primes = 0;
        while (cursor.take("′")) {
            primes++;
        }
        Optional<Term> power = cursor.is("^") ? Optional.of(functionPower(first)) : Optional.empty();
        if (cursor.is("_")) {
            throw cursor.unexpected("the argument of " + first.text, subscripted(first.text));
        }
        if (cursor.is("(") || cursor.is("[") || cursor.is("\\{")) {
            return applied(first.text, primes, power, parser.factors.arguments(), first);
        }
        boolean begins = parser.factors.starts(cursor.token());
        if (!begins || !BuiltinNames.mayStandBare(first.text)) {
            throw cursor.unexpected("the argument of " + first.text, "write " + first.text + "(…)");
        }
        Token opening = cursor.token();
        Term argument = parser.factors.factor(false);
        if (!below && argument instanceof Term.Decimal && BuiltinNames.isCircular(first.text)) {
            Term multiple = multiple(argument, opening);
            if (multiple != argument) {
                requireEnd(first.text, multiple, opening);
                return parser.at(
                        new Term.Call(first.text, primes, power, List.of(multiple), List.of(), Term.CallStyle.BRACKETS),
                        first);
            }
        }
        if (below && argument instanceof Term.Big && !Shape.isSmall(argument)) {
            throw parser.ambiguous(
                    cursor.since(opening),
                    "it is not seen how far the sum below the fraction bar reaches",
                    "write " + first.text + "(…) around the sum");
        }
        return parser.at(
                new Term.Call(first.text, primes, power, List.of(argument), List.of(), Term.CallStyle.BARE), first);
    }

    /** {@code sin 2θ} and {@code cos 2πx}: nobody multiplies by the sine of a whole number. */
    private Term multiple(Term argument, Token opening) {
        Term product = argument;
        boolean number = true;
        while (number && isName(cursor.token()) && !cursor.token().opensLine) {
            number = BuiltinNames.isPi(cursor.token().text);
            product = parser.binary(Term.Operator.JUXTAPOSED, product, parser.factors.factor(false), opening);
        }
        return product;
    }

    /** In {@code sin 2θ x} it is not seen whether x stands under the sine. */
    private void requireEnd(String function, Term argument, Token opening) {
        Token next = cursor.token();
        boolean sign = next.is("·") || next.is("×") || next.is("/");
        Token factor = sign ? next.next : next;
        boolean call =
                factor.isWord() && parser.scope.meant(factor.text).isEmpty() && BuiltinNames.isFunction(factor.text);
        if (!call && (sign || parser.factors.starts(next))) {
            String written = parser.written(argument);
            throw parser.ambiguous(
                    cursor.since(opening),
                    "it is not seen how far the argument of " + function + " reaches",
                    "write " + function + "(" + written + ") or " + function + "(" + written + " …)");
        }
    }

    private boolean isName(Token t) {
        return t.isWord() && (parser.scope.meant(t.text).isEmpty() ? BuiltinNames.isPi(t.text) : true);
    }

    /** What to write for {@code log_2 x}, {@code max_i x_i}, {@code mean_i}. */
    private static String subscripted(String function) {
        return switch (function) {
            case "log", "ln" -> "write the logarithm to base b as log(x)/log(b)";
            case "max", "min" ->
                "write " + function + "(a, b) of numbers; for the " + function
                        + "imum of a family declare a number and assume that no element is "
                        + (function.equals("max") ? "larger" : "smaller");
            case "mean", "var" -> "write " + function + "(x) of a whole family, or a sum";
            default -> "write " + function + "(…), or declare the name";
        };
    }

    private Term functionPower(Token function) {
        Token sign = cursor.token();
        Term power = parser.factors.exponent();
        if (power instanceof Term.Negation) {
            throw parser.ambiguous(
                    cursor.since(sign),
                    "an inverse function or a reciprocal",
                    "write 1/" + function.text + "(…), or declare the inverse function");
        }
        return power;
    }

    private Term applied(String function, int primes, Optional<Term> power, List<Term> arguments, Token first) {
        List<Term> indices = new ArrayList<>();
        if (cursor.is("_")) {
            List<Decoration> behind = Decoration.behind(cursor.previous());
            if (behind.isEmpty()) {
                throw cursor.unexpected("an operator", "write the subscript as _i or _{i}");
            }
            indices.addAll(parser.names.subscripts().read(behind.get(0)));
            cursor.moveTo(behind.get(0).sign());
            cursor.skipTo(behind.get(0).after());
        }
        return parser.at(new Term.Call(function, primes, power, arguments, indices, Term.CallStyle.BRACKETS), first);
    }

    /** Whether a declared name is applied here: a function before a bracket. */
    boolean isApplied(Scope.Named named, List<Decoration> decorations, Token after) {
        NameTable.Kind kind = named.entry().kind();
        boolean lowered = decorations.stream().anyMatch(Decoration::isLowered);
        if (kind == NameTable.Kind.LOSS) {
            return after.is("(") && !after.spaced && decorations.isEmpty();
        }
        return (kind == NameTable.Kind.FUNCTION || kind == NameTable.Kind.OPERATOR)
                && (after.is("(") || after.is("["))
                && !lowered;
    }

    Term declared(Scope.Named named, List<Decoration> decorations, Token first, Token after) {
        int primes = (int) decorations.stream().filter(Decoration::isPrime).count();
        List<Decoration> raised =
                decorations.stream().filter(Decoration::isRaised).toList();
        Optional<Term> power = Optional.empty();
        if (raised.size() > 1) {
            throw parser.ambiguous(cursor.span(first), "two exponents", "write (f(x))^…");
        }
        if (!raised.isEmpty()) {
            cursor.moveTo(raised.get(0).sign());
            power = Optional.of(functionPower(first));
        }
        cursor.moveTo(after);
        return applied(named.entry().name(), primes, power, parser.factors.arguments(), first);
    }

    SyntaxError misplacedPrime(Scope.Named named, Token first, Token after) {
        String name = named.entry().name();
        boolean function = named.entry().kind() == NameTable.Kind.FUNCTION;
        return new SyntaxError(
                function ? DiagnosticCode.UNEXPECTED_TOKEN : DiagnosticCode.NOT_A_FUNCTION,
                cursor.source().span(first.start, Math.max(first.end, after.start)),
                function
                        ? name + "′ needs its argument"
                        : "“" + name + "” is no function and has no derivative " + name + "′",
                function ? "write " + name + "′(z)" : "write a derivative as ∂…/∂… or declare the name with its prime");
    }
}
