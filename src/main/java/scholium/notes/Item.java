package scholium.notes;

import java.util.List;
import java.util.Optional;
import scholium.derivation.Claim;
import scholium.verify.ConformanceReport;
import scholium.verify.Verdict;

/** What stands in the place of statements of a derivation block. */
sealed interface Item {
    <R> R match(Cases<R> cases);

    /** One answer for each kind of item. */
    interface Cases<R> {
        R setting(Setting i);

        R proposition(Proposition i);

        R comparison(Comparison i);
    }

    /** Declarations and definitions that follow one another. */
    record Setting(List<Declaration> declarations) implements Item {
        public Setting {
            declarations = List.copyOf(declarations);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setting(this);
        }
    }

    /**
     * One declaration.
     *
     * @param role what is declared: {@code real}, {@code assumed}; empty for a definition, which shows itself
     * @param remark the comment behind it
     */
    record Declaration(List<Formula> formulas, Sentence role, Optional<Sentence> remark) {
        public Declaration {
            formulas = List.copyOf(formulas);
        }
    }

    /**
     * A claim, mistake or example.
     *
     * @param hypotheses what is given, or the values of an example
     * @param scope {@code every m}, {@code m = 2, 3, 4}, or nothing
     * @param asExpected whether it is as the document says
     */
    record Proposition(
            Claim.Kind kind,
            Label label,
            String name,
            Optional<Sentence> title,
            List<Formula> hypotheses,
            Optional<Formula> induction,
            List<Chain> chains,
            Verdict verdict,
            boolean asExpected,
            String scope,
            List<String> remarks,
            Place place)
            implements Item {
        public Proposition {
            hypotheses = List.copyOf(hypotheses);
            chains = List.copyOf(chains);
            remarks = List.copyOf(remarks);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.proposition(this);
        }
    }

    /** How implementations compare with formulas of the document. */
    record Comparison(List<ConformanceReport> reports) implements Item {
        public Comparison {
            reports = List.copyOf(reports);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.comparison(this);
        }
    }

    /** A line of the document. */
    record Place(String file, int line) {}
}
