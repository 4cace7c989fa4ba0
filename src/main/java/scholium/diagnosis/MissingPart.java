package scholium.diagnosis;

import java.util.Optional;
import scholium.syntax.LatexPrinter;
import scholium.syntax.NameTable;
import scholium.syntax.Subterms;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;
import scholium.verify.Suggestion;

/**
 * What the right side lacks as a whole, where no slip explains the line: a factor, the quotient of the sides, such as the
 * inner derivative that the chain rule asks for; or a term, the residual.
 */
final class MissingPart {
    private static final int LONGEST = 24;

    private final Line line;
    private final Trials trials;
    private final Sample sample;
    private final Products products;
    private final NameTable names;

    MissingPart(Line line, Trials trials, Sample sample, Products products, NameTable names) {
        this.line = line;
        this.trials = trials;
        this.sample = sample;
        this.products = products;
        this.names = names;
    }

    /** @param residual left − right, if it is known as a short product */
    Optional<Suggestion> find(Optional<Residual.Found> residual) {
        if (Computed.isNumber(line.right())) {
            return Optional.empty();
        }
        Optional<Term> quotient = quotient();
        return quotient.filter(q -> !isFraction(q))
                .flatMap(this::factor)
                .or(() -> residual.filter(r -> !r.factors().isEmpty()).flatMap(r -> term(r.term())))
                .or(() ->
                        quotient.filter(q -> isFraction(q) && !dividesBySum(q)).flatMap(this::factor));
    }

    /** left / right, where that is a short product. */
    private Optional<Term> quotient() {
        return sample.column(line.right()).flatMap(right -> {
            double[] quotient = sample.difference();
            for (int row = 0; row < quotient.length; row++) {
                quotient[row] = (quotient[row] + right[row]) / right[row];
            }
            return products.of(quotient)
                    .filter(p -> !p.over().isEmpty())
                    .map(Factors.Product::term)
                    .filter(f -> isShort(f)
                            && !repeats(f, line.left().bare())
                            && !repeats(f, line.right().bare()));
        });
    }

    /** A side as a part of the factor only says that the other side is not that side. */
    private static boolean repeats(Term factor, Term side) {
        return Subterms.all(factor).stream().anyMatch(p -> p.bare().equals(side));
    }

    private Optional<Suggestion> factor(Term factor) {
        boolean negative = factor instanceof Term.Negation;
        Term size = factor instanceof Term.Negation n ? n.operand() : factor;
        boolean sum = line.right().isSum() || line.right() instanceof Term.Negation;
        Term right = sum ? new Term.Group(line.right(), Term.Bracket.ROUND) : line.right();
        Term product = new Term.Binary(Term.Operator.DOT, size, right);
        return suggestion(
                "a factor " + UnicodePrinter.print(factor) + " is missing",
                negative ? new Term.Negation(product, false) : product);
    }

    private static boolean isFraction(Term t) {
        Term open = t instanceof Term.Negation n ? n.operand().bare() : t.bare();
        if (!(open instanceof Term.Binary b) || b.isSum()) {
            return false;
        }
        return b.operator().isQuotient() || isFraction(b.left()) || isFraction(b.right());
    }

    /** Such a factor is mostly one side divided by the other. */
    private static boolean dividesBySum(Term t) {
        Term open = t.bare();
        if (open instanceof Term.Binary b && b.operator().isQuotient()) {
            return hasSum(b.right());
        }
        return Subterms.of(open).stream().anyMatch(MissingPart::dividesBySum);
    }

    private static boolean hasSum(Term t) {
        return Subterms.all(t).stream().anyMatch(Term::isSum);
    }

    private Optional<Suggestion> term(Term missing) {
        if (!isShort(missing)) {
            return Optional.empty();
        }
        Term longer = missing instanceof Term.Negation n
                ? Terms.minus(line.right(), n.operand())
                : new Term.Binary(Term.Operator.ADD, line.right(), missing);
        return suggestion("the term " + UnicodePrinter.print(missing) + " is missing", longer);
    }

    private static boolean isShort(Term t) {
        return UnicodePrinter.print(t).length() <= LONGEST;
    }

    private Optional<Suggestion> suggestion(String words, Term right) {
        if (!trials.isEqual(line, right)) {
            return Optional.empty();
        }
        return Optional.of(new Suggestion(
                words,
                UnicodePrinter.print(line.left()) + " = " + UnicodePrinter.print(right),
                LatexPrinter.print(line.left(), names) + " = " + LatexPrinter.print(right, names)));
    }
}
