package scholium.diagnosis;

import java.util.Optional;
import scholium.edit.Mapping;
import scholium.elaborate.Elaboration;
import scholium.syntax.Comparator;
import scholium.syntax.LatexPrinter;
import scholium.syntax.NameTable;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;
import scholium.verify.Suggestion;

/**
 * Lines that are true of the total derivative: ∂J/∂w of a defined J holds the nodes in J, through which w acts as well. The
 * author of a loss mostly means all of it.
 */
final class TotalMeant {
    private final Elaboration elaboration;
    private final Prover prover;
    private final NameTable names;

    TotalMeant(Elaboration elaboration, Prover prover, NameTable names) {
        this.elaboration = elaboration;
        this.prover = prover;
        this.names = names;
    }

    Optional<Suggestion> find(Line line) {
        Term left = total(line.left());
        Term right = total(line.right());
        boolean same = left.equals(line.left()) && right.equals(line.right());
        if (same || !line.isEquality() || !holds(line, left, right)) {
            return Optional.empty();
        }
        return Optional.of(new Suggestion(
                "the total derivative is meant: write d for ∂, or declare what is differentiated as a loss",
                UnicodePrinter.print(left) + " = " + UnicodePrinter.print(right),
                LatexPrinter.print(left, names) + " = " + LatexPrinter.print(right, names)));
    }

    private boolean holds(Line line, Term left, Term right) {
        return elaboration
                .link(line.owner(), line.chain(), line.link(), left, Comparator.EQUAL, right)
                .filter(prover::proves)
                .isPresent();
    }

    private Term total(Term t) {
        return Mapping.parts(
                t,
                part -> part instanceof Term.Derivative d && !d.total() && isNode(d.numerator())
                        ? Optional.of(new Term.Derivative(true, d.numerator(), d.variables(), d.prefix()))
                        : Optional.empty());
    }

    private boolean isNode(Term numerator) {
        return numerator instanceof Term.Reference r
                && names.find(r.name())
                        .filter(e -> e.kind() == NameTable.Kind.REAL)
                        .isPresent();
    }
}
