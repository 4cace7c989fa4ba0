package scholium.diagnosis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scholium.number.Rational;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/** Terms made of terms; the printer adds the brackets they need. */
final class Terms {
    static final Term ZERO = number(0);
    static final Term ONE = number(1);

    private Terms() {}

    static Term number(long value) {
        return number(BigInteger.valueOf(value));
    }

    private static Term number(BigInteger value) {
        Term size = new Term.Decimal(value.abs().toString());
        return value.signum() < 0 ? new Term.Negation(size, false) : size;
    }

    static Term name(String name) {
        return new Term.Reference(name, List.of());
    }

    static Term element(String family, String index) {
        return new Term.Reference(family, List.of(name(index)));
    }

    /** ∂loss/∂argument_index. */
    static Term gradient(String loss, String argument, String index) {
        return new Term.Derivative(false, name(loss), List.of(element(argument, index)), false);
    }

    static Term minus(Term left, Term right) {
        return new Term.Binary(Term.Operator.SUBTRACT, left, right);
    }

    static boolean hasDelta(Term t) {
        return Subterms.all(t).stream().anyMatch(s -> s instanceof Term.Delta);
    }

    /** coefficient · over / under, big sums last and outside the fraction. */
    static Term quotient(Rational coefficient, List<Term> over, List<Term> under) {
        List<Term> above = new ArrayList<>();
        List<Term> beside = new ArrayList<>();
        over.forEach(t -> (t instanceof Term.Big ? beside : above).add(t));
        List<Term> below = new ArrayList<>(under);
        BigInteger top = coefficient.numerator().abs();
        if (!coefficient.denominator().equals(BigInteger.ONE)) {
            below.add(0, number(coefficient.denominator()));
        }
        List<Term> factors = new ArrayList<>();
        if (!below.isEmpty()) {
            List<Term> numerator = new ArrayList<>(above);
            if (!top.equals(BigInteger.ONE) || above.isEmpty()) {
                numerator.add(0, number(top));
            }
            Term fraction = new Term.Binary(
                    Term.Operator.SLASH,
                    times(numerator).orElse(ONE),
                    times(below).orElse(ONE));
            factors.add(beside.isEmpty() ? fraction : new Term.Group(fraction, Term.Bracket.ROUND));
        } else {
            if (!top.equals(BigInteger.ONE)) {
                factors.add(number(top));
            }
            factors.addAll(above);
        }
        factors.addAll(beside);
        Term size = times(factors).orElse(ONE);
        return coefficient.signum() < 0 ? new Term.Negation(size, false) : size;
    }

    /** A dot where a bracket could be taken for an argument, or two numbers for one. */
    private static Term.Operator beside(Term before, Term next) {
        boolean apart = next instanceof Term.Decimal
                || next instanceof Term.Derivative
                || before instanceof Term.Derivative
                || (!(before instanceof Term.Decimal) && beginsWithBracket(next));
        return apart ? Term.Operator.DOT : Term.Operator.JUXTAPOSED;
    }

    private static boolean beginsWithBracket(Term t) {
        return t.bare().isSum() || (t instanceof Term.Power p && p.base().bare().isSum());
    }

    /** The product. */
    static Optional<Term> times(List<Term> factors) {
        Optional<Term> product = Optional.empty();
        Term before = ONE;
        for (Term f : factors) {
            Term.Operator sign = beside(before, f);
            product = Optional.of(
                    product.map(p -> (Term) new Term.Binary(sign, p, f)).orElse(f));
            before = f;
        }
        return product;
    }

    /** Σ coefficient·term, signs between the terms. */
    static Term sum(List<Rational> coefficients, List<Term> terms) {
        Optional<Term> sum = Optional.empty();
        for (int k = 0; k < terms.size(); k++) {
            boolean negative = coefficients.get(k).signum() < 0;
            Term size = scaled(coefficients.get(k).abs(), terms.get(k));
            if (sum.isEmpty()) {
                sum = Optional.of(negative ? new Term.Negation(size, false) : size);
            } else {
                Term.Operator sign = negative ? Term.Operator.SUBTRACT : Term.Operator.ADD;
                sum = Optional.of(new Term.Binary(sign, sum.get(), size));
            }
        }
        return sum.orElse(ZERO);
    }

    private static Term scaled(Rational coefficient, Term t) {
        return coefficient.isOne() ? t : quotient(coefficient, List.of(t), List.of());
    }
}
