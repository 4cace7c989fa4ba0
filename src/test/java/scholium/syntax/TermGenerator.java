package scholium.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random terms over {@link Names#BATCH}; the same seed gives the same terms. */
final class TermGenerator {
    private final Random random;

    TermGenerator(long seed) {
        this.random = new Random(seed);
    }

    /** A term with the brackets it needs, as the parser would have made it. */
    Term term(int depth) {
        return Bracketing.of(any(depth));
    }

    private Term any(int depth) {
        if (depth <= 0) {
            return atom();
        }
        return switch (random.nextInt(17)) {
            case 0 -> new Term.Negation(any(depth - 1), random.nextInt(8) == 0);
            case 1, 2, 3, 4, 5 -> new Term.Binary(one(Term.Operator.values()), any(depth - 1), any(depth - 1));
            case 6 -> new Term.Group(any(depth - 1), one(Term.Bracket.values()));
            case 7 -> new Term.Power(any(depth - 1), any(depth - 2));
            case 8 -> new Term.Root(any(depth - 1));
            case 9 -> new Term.Absolute(any(depth - 1));
            case 10, 11 -> call(depth);
            case 12, 13 -> big(depth);
            case 14 -> derivative(depth);
            case 15 ->
                new Term.Evaluated(
                        any(depth - 1), List.of(new Term.Equation(new Term.Reference("a", List.of()), any(depth - 2))));
            default -> new Term.Listing(List.of(any(depth - 1), any(depth - 2)));
        };
    }

    private Term atom() {
        return switch (random.nextInt(12)) {
            case 0 -> new Term.Decimal(one("0", "1", "2", "10", "0.50", "3.25"));
            case 1, 2 -> new Term.Reference(one("x", "x̂", "y", "v"), List.of(index()));
            case 3 -> new Term.Reference("W", List.of(index(), index()));
            case 4 ->
                new Term.Reference(
                        "r",
                        List.of(new Term.Binary(
                                Term.Operator.ADD, new Term.Reference("t", List.of()), new Term.Decimal("1"))));
            case 5 -> new Term.Delta(index(), index());
            case 6 -> new Term.Reference("π", List.of());
            default -> scalar();
        };
    }

    private Term scalar() {
        return new Term.Reference(
                one("γ", "β", "a", "b", "c", "ε", "μ_B", "σ²_B", "ᾱₜ₋₁", "x_0", "Δx", "‖v‖", "m"), List.of());
    }

    private Term index() {
        return new Term.Reference(one("i", "j", "k"), List.of());
    }

    private Term call(int depth) {
        Term argument = any(depth - 1);
        Optional<Term> power = random.nextInt(4) == 0 ? Optional.of(new Term.Decimal("2")) : Optional.empty();
        return switch (random.nextInt(6)) {
            case 0 ->
                new Term.Call(
                        one("exp", "log", "sin", "tanh", "erf"),
                        0,
                        power,
                        List.of(argument),
                        List.of(),
                        Term.CallStyle.BARE);
            case 1 ->
                new Term.Call("exp", 0, Optional.empty(), List.of(argument), List.of(), Term.CallStyle.EXPONENTIAL);
            case 2 ->
                new Term.Call("factorial", 0, Optional.empty(), List.of(argument), List.of(), Term.CallStyle.POSTFIX);
            case 3 ->
                new Term.Call(
                        "BN",
                        0,
                        Optional.empty(),
                        List.of(new Term.Reference("x", List.of())),
                        List.of(index()),
                        Term.CallStyle.BRACKETS);
            case 4 ->
                new Term.Call("g", 0, Optional.empty(), List.of(argument, atom()), List.of(), Term.CallStyle.BRACKETS);
            default ->
                new Term.Call(
                        one("f", "φ"), random.nextInt(3), power, List.of(argument), List.of(), Term.CallStyle.BRACKETS);
        };
    }

    private Term big(int depth) {
        Optional<Term> lower = Optional.empty();
        Optional<Term> upper = Optional.empty();
        Optional<Term.Restriction> restriction = Optional.empty();
        switch (random.nextInt(3)) {
            case 0 -> {
                lower = Optional.of(new Term.Decimal("1"));
                upper = Optional.of(any(depth - 2));
            }
            case 1 -> restriction = Optional.of(new Term.Restriction(one(Term.RestrictionKind.values()), index()));
            default -> {}
        }
        return new Term.Big(
                one(Term.BigOperator.values()), one("i", "j", "k"), lower, upper, restriction, any(depth - 1));
    }

    private Term derivative(int depth) {
        Term variable = random.nextBoolean() ? scalarVariable() : new Term.Reference("x", List.of(index()));
        List<Term> variables = random.nextInt(3) == 0 ? List.of(variable, scalarVariable()) : List.of(variable);
        boolean prefix = random.nextBoolean();
        Term numerator = prefix ? any(depth - 1) : new Term.Reference("L", List.of());
        return new Term.Derivative(random.nextBoolean(), numerator, variables, prefix);
    }

    private Term scalarVariable() {
        return new Term.Reference(one("γ", "a", "μ_B", "σ²_B", "‖v‖"), List.of());
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
