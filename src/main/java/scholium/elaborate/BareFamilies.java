package scholium.elaborate;

import java.util.List;
import java.util.Optional;
import scholium.expr.Range;
import scholium.syntax.Term;

/** Finds family names without subscripts: a term with such names is itself a family, read element by element. */
final class BareFamilies implements Term.Cases<Optional<List<Range>>> {
    private final Reading reading;
    private final Scope scope;

    BareFamilies(Reading reading, Scope scope) {
        this.reading = reading;
        this.scope = scope;
    }

    /** The ranges of the first bare family in the term; empty for a term that is a number. */
    Optional<List<Range>> ranges(Term t) {
        return t.match(this);
    }

    private Optional<List<Range>> first(List<Term> terms) {
        return terms.stream()
                .map(this::ranges)
                .filter(Optional::isPresent)
                .findFirst()
                .orElse(Optional.empty());
    }

    @Override
    public Optional<List<Range>> number(Term.Decimal t) {
        return Optional.empty();
    }

    @Override
    public Optional<List<Range>> reference(Term.Reference t) {
        if (!t.subscripts().isEmpty()
                || scope.scalars().containsKey(t.name())
                || scope.indices().containsKey(t.name())) {
            return Optional.empty();
        }
        Symbol.FamilyValue parameter = scope.families().get(t.name());
        if (parameter != null) {
            return Optional.of(parameter.ranges());
        }
        Symbol symbol = reading.symbols.find(t.name()).orElse(null);
        List<Range> ranges = symbol instanceof Symbol.Input i
                ? i.ranges()
                : symbol instanceof Symbol.NodeSymbol n ? n.ranges() : List.of();
        return ranges.isEmpty() ? Optional.empty() : Optional.of(ranges);
    }

    @Override
    public Optional<List<Range>> negation(Term.Negation t) {
        return ranges(t.operand());
    }

    @Override
    public Optional<List<Range>> binary(Term.Binary t) {
        return first(List.of(t.left(), t.right()));
    }

    @Override
    public Optional<List<Range>> group(Term.Group t) {
        return ranges(t.body());
    }

    @Override
    public Optional<List<Range>> power(Term.Power t) {
        return ranges(t.base());
    }

    @Override
    public Optional<List<Range>> root(Term.Root t) {
        return ranges(t.radicand());
    }

    @Override
    public Optional<List<Range>> absolute(Term.Absolute t) {
        return ranges(t.body());
    }

    /** A function acts element by element; an operator without subscripts yields the family of its argument. */
    @Override
    public Optional<List<Range>> call(Term.Call t) {
        CallReader calls = new CallReader(reading, scope);
        if (calls.isReduction(t)) {
            return Optional.empty();
        }
        if (calls.isOperator(t) && (!t.subscripts().isEmpty() || !calls.yieldsFamily(t))) {
            return Optional.empty();
        }
        return first(t.arguments());
    }

    @Override
    public Optional<List<Range>> big(Term.Big t) {
        return ranges(t.body());
    }

    @Override
    public Optional<List<Range>> delta(Term.Delta t) {
        return Optional.empty();
    }

    @Override
    public Optional<List<Range>> derivative(Term.Derivative t) {
        Optional<List<Range>> numerator = ranges(t.numerator());
        return numerator.isPresent() ? numerator : first(t.variables());
    }

    @Override
    public Optional<List<Range>> evaluated(Term.Evaluated t) {
        return ranges(t.body());
    }

    @Override
    public Optional<List<Range>> listing(Term.Listing t) {
        return Optional.empty();
    }
}
