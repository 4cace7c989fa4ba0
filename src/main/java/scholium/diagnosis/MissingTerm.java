package scholium.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import scholium.syntax.LatexPrinter;
import scholium.syntax.NameTable;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;
import scholium.verify.Suggestion;

/** A term that is missing inside a bracket: the residual divided by what stands before the bracket, if that is a product. */
final class MissingTerm {
    private static final int LONGEST = 60;

    private final Line line;
    private final Trials trials;
    private final Sample sample;
    private final Products products;

    MissingTerm(Line line, Trials trials, Sample sample, Products products) {
        this.line = line;
        this.trials = trials;
        this.sample = sample;
        this.products = products;
    }

    /** A product with a sum in it: its other factor, and the whole with another sum in the place. */
    private record Bracket(Term outside, Term sum, UnaryOperator<Term> with) {}

    /** What the residual will be divided by. */
    static List<Term> divisors(Line line) {
        return bracket(line.right()).map(Bracket::outside).stream().toList();
    }

    private static Optional<Bracket> bracket(Term side) {
        boolean product =
                side instanceof Term.Binary b && !b.isSum() && !b.operator().isQuotient();
        if (!product) {
            return Optional.empty();
        }
        Term.Binary b = (Term.Binary) side;
        if (b.right().bare().isSum()) {
            return Optional.of(new Bracket(b.left(), b.right(), t -> new Term.Binary(b.operator(), b.left(), t)));
        }
        return b.left().bare().isSum()
                ? Optional.of(new Bracket(b.right(), b.left(), t -> new Term.Binary(b.operator(), t, b.right())))
                : Optional.empty();
    }

    Optional<Suggestion> find(NameTable names) {
        return bracket(line.right())
                .flatMap(b -> sample.column(b.outside()).flatMap(column -> {
                    double[] target = sample.difference();
                    for (int row = 0; row < target.length; row++) {
                        target[row] /= column[row];
                    }
                    return products.of(target)
                            .map(Factors.Product::term)
                            .filter(t -> UnicodePrinter.print(t).length() <= LONGEST)
                            .flatMap(t -> suggestion(b, t, names));
                }));
    }

    private Optional<Suggestion> suggestion(Bracket b, Term missing, NameTable names) {
        Term sum = b.sum().bare();
        Term longer = missing instanceof Term.Negation n
                ? Terms.minus(sum, n.operand())
                : new Term.Binary(Term.Operator.ADD, sum, missing);
        Term right = b.with().apply(b.sum() instanceof Term.Group g ? new Term.Group(longer, g.bracket()) : longer);
        if (!trials.isEqual(line, right)) {
            return Optional.empty();
        }
        return Optional.of(new Suggestion(
                "the term " + UnicodePrinter.print(missing) + " is missing in the bracket",
                UnicodePrinter.print(line.left()) + " = " + UnicodePrinter.print(right),
                LatexPrinter.print(line.left(), names) + " = " + LatexPrinter.print(right, names)));
    }
}
