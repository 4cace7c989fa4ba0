package scholium.elaborate;

import static scholium.text.DiagnosticCode.CYCLIC_DEFINITION;
import static scholium.text.DiagnosticCode.RANGE_MISMATCH;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.expr.Traversal;
import scholium.syntax.Statement;

/**
 * Which of its own elements a recurrence r_{t+1} = … mentions. The first element and those at t are known at every step, and of a
 * sum those up to t; r_{t+1} itself defines nothing (r_t = r_t + 1), nor does r_3, r_n or Σ_{s=0}^{t+1} r_s, and r_{t−1} is no
 * element at the first step (Fibonacci's numbers from one given element).
 */
final class OwnElements extends Traversal {
    private record Bound(Index index, Range range) {}

    private final Reading reading;
    private final Statement.Sequence sequence;
    private final IndexTerm here;

    /** The sums around what is visited, the innermost first. */
    private final Deque<Bound> bounds = new ArrayDeque<>();

    /** Whether a bound such as s ≤ t or s ≠ t stands inside a sum: what it leaves out is not followed. */
    private boolean restricted;

    private boolean begun;
    private boolean bad;

    private OwnElements(Reading reading, Statement.Sequence sequence) {
        this.reading = reading;
        this.sequence = sequence;
        this.here = IndexTerm.of(Index.declared(sequence.variable()));
    }

    /** Reports what is not known; false if there is such an element. */
    static boolean areKnown(Reading reading, Statement.Sequence sequence, Expr first, Expr next) {
        OwnElements own = new OwnElements(reading, sequence);
        own.visit(first);
        own.begun = true;
        own.restricted = false;
        own.visit(next);
        return !own.bad;
    }

    @Override
    public Traversal indicator(Expr.Indicator e) {
        restricted = true;
        return super.indicator(e);
    }

    @Override
    public Traversal summation(Expr.Summation e) {
        return within(new Bound(e.index(), e.range()), () -> super.summation(e));
    }

    @Override
    public Traversal product(Expr.Product e) {
        return within(new Bound(e.index(), e.range()), () -> super.product(e));
    }

    private Traversal within(Bound bound, Supplier<Traversal> visit) {
        bounds.push(bound);
        Traversal visited = visit.get();
        bounds.pop();
        return visited;
    }

    @Override
    protected void element(Expr.Variable v) {
        super.element(v);
        if (bad || !v.name().equals(sequence.name()) || v.indices().size() != 1) {
            return;
        }
        IndexTerm at = v.indices().get(0);
        if (!begun) {
            circular();
            return;
        }
        if (at.equals(IndexTerm.of(sequence.start()))) {
            return;
        }
        IndexTerm last = last(at);
        IndexTerm distance = last.minus(here);
        if (!distance.isConstant() ? !restricted || last.equals(at) : distance.constant() > 0) {
            circular();
        } else if (last.equals(at) && distance.constant() < 0) {
            early(1 - distance.constant());
        }
    }

    /** The greatest subscript that the sums around it let a subscript be. */
    private IndexTerm last(IndexTerm at) {
        IndexTerm last = at;
        for (Bound b : bounds) {
            int slope = last.coefficients().getOrDefault(b.index(), 0);
            Optional<IndexTerm> extreme =
                    slope > 0 ? b.range().upper() : Optional.of(b.range().lower());
            if (slope != 0 && extreme.isPresent()) {
                IndexTerm end = extreme.get();
                last = last.substitute(i -> i.equals(b.index()) ? end : IndexTerm.of(i));
            }
        }
        return last;
    }

    private void circular() {
        bad = true;
        String name = sequence.name();
        String t = sequence.variable();
        reading.error(
                CYCLIC_DEFINITION,
                sequence,
                "an element of “" + name + "” is defined by itself or by one behind it",
                "define it by the element before: " + name + "_{" + t + "+1} = … " + name + "_" + t + " …");
    }

    private void early(int back) {
        bad = true;
        String name = sequence.name();
        String t = sequence.variable();
        reading.error(
                RANGE_MISMATCH,
                sequence,
                "an element of “" + name + "” is defined by the one " + back + " before it, which the first step lacks",
                "give the element before a name of its own: sequence " + name + "_" + t + " …: " + name + "_{" + t
                        + "+1} = q_" + t + " and sequence q_" + t + " …: q_{" + t + "+1} = … q_" + t + " … " + name
                        + "_" + t + " …");
    }
}
