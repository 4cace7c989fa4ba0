package scholium.elaborate;

import static scholium.text.DiagnosticCode.CYCLIC_DEFINITION;
import static scholium.text.DiagnosticCode.RANGE_MISMATCH;

import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Traversal;
import scholium.syntax.Statement;

/**
 * Which of its own elements a recurrence r_{t+1} = … mentions. Of those at t + c only c = 0 is known at every step from the first
 * on: r_{t+1} itself defines nothing (r_t = r_t + 1), and r_{t−1} is no element at the first step (Fibonacci's numbers from one
 * given element).
 */
final class OwnElements extends Traversal {
    private final Reading reading;
    private final Statement.Sequence sequence;
    private final IndexTerm here;
    private boolean bad;

    private OwnElements(Reading reading, Statement.Sequence sequence) {
        this.reading = reading;
        this.sequence = sequence;
        this.here = IndexTerm.of(Index.declared(sequence.variable()));
    }

    /** Reports what is not known; false if there is such an element. */
    static boolean areKnown(Reading reading, Statement.Sequence sequence, Expr next) {
        OwnElements own = new OwnElements(reading, sequence);
        own.visit(next);
        return !own.bad;
    }

    @Override
    protected void element(Expr.Variable v) {
        super.element(v);
        if (bad || !v.name().equals(sequence.name()) || v.indices().size() != 1) {
            return;
        }
        IndexTerm distance = v.indices().get(0).minus(here);
        if (!distance.isConstant() || distance.constant() == 0) {
            return;
        }
        bad = true;
        String name = sequence.name();
        String t = sequence.variable();
        if (distance.constant() > 0) {
            reading.error(
                    CYCLIC_DEFINITION,
                    sequence,
                    "an element of “" + name + "” is defined by itself or by one behind it",
                    "define it by the element before: " + name + "_{" + t + "+1} = … " + name + "_" + t + " …");
        } else {
            int back = 1 - distance.constant();
            reading.error(
                    RANGE_MISMATCH,
                    sequence,
                    "an element of “" + name + "” is defined by the one " + back
                            + " before it, which the first step lacks",
                    "give the element before a name of its own: sequence " + name + "_" + t + " …: " + name + "_{" + t
                            + "+1} = q_" + t + " and sequence q_" + t + " …: q_{" + t + "+1} = … q_" + t + " … " + name
                            + "_" + t + " …");
        }
    }
}
