package scholium.elaborate;

import static scholium.text.DiagnosticCode.MISUSED_NAME;
import static scholium.text.DiagnosticCode.RANGE_MISMATCH;
import static scholium.text.DiagnosticCode.WRONG_ARITY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.expr.Substitution;
import scholium.syntax.Term;

/** Reads subscripts: their number, their form, and that they stay inside the range a family is declared for. */
final class Subscripts {
    private final Reading reading;
    private final Scope scope;

    Subscripts(Reading reading, Scope scope) {
        this.reading = reading;
        this.scope = scope;
    }

    /** An affine form of indices, sizes and integers. */
    Optional<IndexTerm> term(Term t) {
        int before = reading.errorCount();
        Expr e = new TermReader(reading, scope.notElementwise()).read(t);
        Optional<IndexTerm> form = Affine.indexTerm(e);
        if (form.isEmpty() && reading.errorCount() == before) {
            reading.error(
                    MISUSED_NAME,
                    t,
                    "a subscript is an index, a size, an integer, or a sum of these",
                    "for instance x_i, x_1, r_{t+1}");
        }
        return form;
    }

    /** The subscripts of a family element; a bare name takes those of the element under way. */
    List<IndexTerm> of(Term.Reference t, List<Range> ranges) {
        if (t.subscripts().isEmpty() && scope.elementwise().isPresent()) {
            List<Scope.Bound> at = scope.elementwise().get();
            if (at.size() == ranges.size()) {
                for (int k = 0; k < at.size(); k++) {
                    checkRange(t, at.get(k).term(), at.get(k).range(), ranges.get(k));
                }
                return at.stream().map(Scope.Bound::term).toList();
            }
        }
        if (t.subscripts().size() != ranges.size()) {
            arity(t, ranges.size());
            return ranges.stream().map(r -> IndexTerm.of(1)).toList();
        }
        List<IndexTerm> read = new ArrayList<>();
        for (Term s : t.subscripts()) {
            read.add(term(s).orElse(IndexTerm.of(1)));
        }
        if (read.size() == 2 && areExchanged(read, ranges)) {
            reading.error(
                    RANGE_MISMATCH,
                    t,
                    "the subscripts of “" + t.name() + "” are exchanged: the first runs over " + ranges.get(0)
                            + ", the second over " + ranges.get(1),
                    t.subscripts().get(0) instanceof Term.Reference first
                                    && t.subscripts().get(1) instanceof Term.Reference second
                            ? "write " + t.name() + "_{" + second.name() + "," + first.name() + "}"
                            : "exchange them");
            return read;
        }
        for (int k = 0; k < ranges.size(); k++) {
            checkRange(t.subscripts().get(k), read.get(k), ranges.get(k));
        }
        return read;
    }

    /** Whether both subscripts are of another range, and each of the range of the other. */
    private boolean areExchanged(List<IndexTerm> read, List<Range> ranges) {
        return misfits(read.get(0), ranges.get(0))
                && misfits(read.get(1), ranges.get(1))
                && !misfits(read.get(0), ranges.get(1))
                && !misfits(read.get(1), ranges.get(0));
    }

    private boolean misfits(IndexTerm subscript, Range declared) {
        return subscript.coefficients().keySet().stream().noneMatch(i -> reading.isDistrusted(i.name()))
                && rangeOf(subscript)
                        .filter(r -> misfits(subscript, r, declared))
                        .isPresent();
    }

    /** The element of a family that is given by an expression. */
    Expr element(Term.Reference t, Symbol.FamilyValue family) {
        List<IndexTerm> at = of(t, family.ranges());
        Map<Index, IndexTerm> actual = new HashMap<>();
        for (int k = 0; k < at.size(); k++) {
            actual.put(family.parameters().get(k), at.get(k));
        }
        return Substitution.indices(family.value(), actual);
    }

    private void arity(Term.Reference t, int expected) {
        if (reading.isDistrusted(t.name())) {
            reading.silentError();
            return;
        }
        String found = t.subscripts().isEmpty()
                ? "none"
                : String.valueOf(t.subscripts().size());
        String help = expected == 0
                ? "“" + t.name() + "” is a scalar: drop the subscript"
                : "write " + t.name() + "_" + "ijkl".substring(0, Math.min(expected, 4));
        reading.error(
                WRONG_ARITY,
                t,
                "“" + t.name() + "” takes " + expected + (expected == 1 ? " subscript" : " subscripts") + ", found "
                        + found,
                help);
    }

    private void checkRange(Term place, IndexTerm subscript, Range declared) {
        if (subscript.coefficients().keySet().stream().anyMatch(i -> reading.isDistrusted(i.name()))) {
            reading.silentError();
            return;
        }
        Optional<Range> range = rangeOf(subscript);
        range.ifPresent(r -> checkRange(place, subscript, r, declared));
    }

    /** The values a subscript takes while its one index runs over its range; empty when there is no saying. */
    private Optional<Range> rangeOf(IndexTerm subscript) {
        if (subscript.isConstant()) {
            return Optional.of(Range.of(subscript, subscript));
        }
        Optional<IndexTerm> lowest = extreme(subscript, false);
        Optional<IndexTerm> highest = extreme(subscript, true);
        return lowest.flatMap(l -> highest.map(h -> Range.of(l, h)));
    }

    private Optional<IndexTerm> extreme(IndexTerm subscript, boolean highest) {
        IndexTerm result = subscript;
        for (Map.Entry<Index, Integer> e : subscript.coefficients().entrySet()) {
            Optional<Range> range = declaredRange(e.getKey());
            if (range.isEmpty()) {
                continue;
            }
            boolean upper = (e.getValue() > 0) == highest;
            Optional<IndexTerm> bound =
                    upper ? range.get().upper() : Optional.of(range.get().lower());
            if (bound.isEmpty()) {
                return Optional.empty();
            }
            result = result.plus(bound.get().minus(IndexTerm.of(e.getKey())).times(e.getValue()));
        }
        return Optional.of(result);
    }

    private Optional<Range> declaredRange(Index index) {
        for (Scope.Bound b : scope.indices().values()) {
            if (b.term().asIndex().equals(Optional.of(index))) {
                return Optional.of(b.range());
            }
        }
        return reading.symbols
                .find(index.name(), Symbol.IndexSymbol.class)
                .filter(s -> s.index().equals(index))
                .map(Symbol.IndexSymbol::range);
    }

    private void checkRange(Term place, IndexTerm subscript, Range actual, Range declared) {
        if (misfits(subscript, actual, declared)) {
            reading.error(
                    RANGE_MISMATCH,
                    place,
                    "the subscript runs over " + actual + ", the family over " + declared,
                    "use an index declared for " + declared);
        }
    }

    /** Certain misfits only: a bound that differs by a constant in the wrong direction, or another size altogether. */
    private boolean misfits(IndexTerm subscript, Range actual, Range declared) {
        if (declared.upper().isEmpty() || actual.upper().isEmpty()) {
            return false;
        }
        IndexTerm below = actual.lower().minus(declared.lower());
        IndexTerm above = declared.upper().get().minus(actual.upper().get());
        boolean otherSize = !above.isConstant()
                && subscript.asIndex().isPresent()
                && !isSize(subscript)
                && isSize(actual.upper().get())
                && isSize(declared.upper().get());
        return isNegative(below) || isNegative(above) || otherSize;
    }

    private static boolean isNegative(IndexTerm distance) {
        return distance.isConstant() && distance.constant() < 0;
    }

    private boolean isSize(IndexTerm t) {
        return t.asIndex()
                .flatMap(i -> reading.symbols.find(i.name(), Symbol.Size.class))
                .filter(s -> !s.natural())
                .isPresent();
    }
}
