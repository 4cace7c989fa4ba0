package scholium.rewriting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scholium.expr.Expr;

/**
 * One application of a rule to a formula in normal form.
 *
 * @param stages what is shown on the way, the last one being {@code to}
 * @param cost how much a reader is asked for; a small step costs 1
 */
record Move(List<Stage> stages, Terms to, double cost) {
    Move {
        stages = List.copyOf(stages);
    }

    /** A formula and the rule that led to it. */
    record Stage(Expr shown, Reason reason, List<Aside> asides) {
        Stage {
            asides = List.copyOf(asides);
        }

        Stage(Expr shown, Reason reason) {
            this(shown, reason, List.of());
        }
    }

    /** A derivation of its own that a stage rests on: members of a chain of equalities. */
    record Aside(Expr left, List<Stage> stages) {
        Aside {
            stages = List.copyOf(stages);
        }
    }

    /** To what a rule made of a formula, tidied up; nothing if that is what it was. */
    static Optional<Move> of(Terms from, Expr raw, Reason reason, double cost, Normalization normal) {
        return of(from, new Stage(raw, reason), cost, normal);
    }

    static Optional<Move> of(Terms from, Stage raw, double cost, Normalization normal) {
        if (raw.shown().equals(from.toExpr())) {
            return Optional.empty();
        }
        Terms to = normal.of(raw.shown());
        if (to.equals(from)) {
            return Optional.empty();
        }
        List<Stage> stages = new ArrayList<>();
        Optional<Reason> tidying = Tidying.reason(raw.shown(), to);
        if (tidying.isPresent()) {
            stages.add(raw);
            stages.add(new Stage(to.toExpr(), tidying.get()));
        } else {
            stages.add(new Stage(to.toExpr(), raw.reason(), raw.asides()));
        }
        return Optional.of(new Move(stages, to, cost));
    }
}
