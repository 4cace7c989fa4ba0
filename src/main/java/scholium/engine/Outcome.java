package scholium.engine;

import java.util.List;
import scholium.expr.Expr;
import scholium.expr.Relation;

/** What an engine says of a goal. */
public sealed interface Outcome {
    <R> R match(Cases<R> cases);

    /** One answer for each kind of outcome. */
    interface Cases<R> {
        R proved(Proved o);

        R refuted(Refuted o);

        R corroborated(Corroborated o);

        R gaveUp(GaveUp o);
    }

    /**
     * Decided exactly: the goal holds in {@code scope} wherever it is defined and {@code conditions} hold. Given only by
     * exact engines.
     *
     * @param conditions what was divided by or taken the root of, and every other assumption used that the setting does
     *     not contain literally; not yet discharged
     */
    record Proved(Scope scope, List<Relation> conditions, String detail) implements Outcome {
        public Proved {
            conditions = List.copyOf(conditions);
        }

        /** Whether it holds for every size and without conditions. */
        public boolean isOutright() {
            return scope.isAll() && conditions.isEmpty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.proved(this);
        }
    }

    /** False: at an admissible point the two sides provably fail to compare as claimed. */
    record Refuted(Counterexample counterexample, String detail) implements Outcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refuted(this);
        }
    }

    /** Agrees with the goal without proving it: a computer algebra system, sampling. */
    record Corroborated(Strength strength, String detail) implements Outcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.corroborated(this);
        }
    }

    /**
     * No answer, and why.
     *
     * @param residual left − right in normal form, where one was reached and is not 0 (this refutes nothing by itself)
     */
    record GaveUp(Reason reason, String detail, List<Expr> residual) implements Outcome {
        public GaveUp {
            residual = List.copyOf(residual);
        }

        public static GaveUp because(Reason reason, String detail) {
            return new GaveUp(reason, detail, List.of());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.gaveUp(this);
        }
    }

    /** Why an engine gave up. */
    enum Reason {
        /** The goal has a construct the engine has no rule for. */
        OUTSIDE_LANGUAGE,
        /** The normal form of the difference is not 0; that alone refutes nothing. */
        NOT_AN_IDENTITY,
        TIME,
        SIZE,
        /** No admissible point was found. */
        NO_POINT,
        /** Left and right agree to within the error bounds, which cannot tell 0 from tiny. */
        TOO_CLOSE,
        UNAVAILABLE
    }

    /** How much an agreement weighs. */
    enum Strength {
        EXACT("exact"),
        CAS("cas"),
        NUMERIC("numeric");

        private final String label;

        Strength(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
