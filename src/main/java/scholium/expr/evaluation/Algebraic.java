package scholium.expr.evaluation;

import org.jspecify.annotations.Nullable;
import scholium.expr.Builtin;
import scholium.number.Rational;

/** Nodes for the operations of algebra and the elementary functions. */
final class Algebraic {
    private Algebraic() {}

    private static boolean all(Node[] parts) {
        for (Node p : parts) {
            if (!p.indexed) {
                return false;
            }
        }
        return true;
    }

    private static boolean any(Node[] parts) {
        for (Node p : parts) {
            if (p.indicating) {
                return true;
            }
        }
        return false;
    }

    static final class Sum extends Node {
        private final Node[] terms;

        Sum(Node[] terms) {
            this.terms = terms;
            indexed = all(terms);
            indicating = any(terms);
            for (Node t : terms) {
                dependsOn(t);
            }
        }

        @Override
        <T> Jet<T> value(Evaluation<T> e) {
            Jet<T> sum = e.of(terms[0]);
            for (int k = 1; k < terms.length; k++) {
                sum = e.jets.plus(sum, e.of(terms[k]));
            }
            return sum;
        }

        @Override
        @Nullable Rational integral(int[] frame) {
            Rational sum = Rational.ZERO;
            for (Node t : terms) {
                Rational v = t.integral(frame);
                if (v == null) {
                    return null;
                }
                sum = sum.plus(v);
            }
            return sum;
        }
    }

    static final class Product extends Node {
        private final Node[] factors;

        Product(Node[] factors) {
            this.factors = factors;
            indexed = all(factors);
            indicating = any(factors);
            for (Node f : factors) {
                dependsOn(f);
            }
        }

        @Override
        <T> Jet<T> value(Evaluation<T> e) {
            if (indicating) {
                for (Node f : factors) {
                    Rational v = f.indicating && f.indexed ? f.integral(e.frame) : null;
                    if (v != null && v.isZero()) {
                        return e.constant(Rational.ZERO);
                    }
                }
            }
            Jet<T> product = e.of(factors[0]);
            for (int k = 1; k < factors.length; k++) {
                product = e.jets.times(product, e.of(factors[k]));
            }
            return product;
        }

        @Override
        @Nullable Rational integral(int[] frame) {
            Rational product = Rational.ONE;
            for (Node f : factors) {
                Rational v = f.integral(frame);
                if (v == null) {
                    return null;
                }
                product = product.times(v);
            }
            return product;
        }
    }

    static final class Power extends Node {
        private static final Rational MOST = Rational.of(64);

        private final Node base;
        private final Node exponent;

        Power(Node base, Node exponent) {
            this.base = base;
            this.exponent = exponent;
            indexed = base.indexed && exponent instanceof Leaves.Constant;
            memoized = true;
            dependsOn(base);
            dependsOn(exponent);
        }

        @Override
        <T> Jet<T> value(Evaluation<T> e) {
            Jet<T> b = e.of(base);
            Rational p = exponent.indexed ? exponent.integral(e.frame) : null;
            if (p != null) {
                return e.jets.power(b, p);
            }
            // A real exponent, for a positive base.
            return e.jets.apply(Builtin.EXP, e.jets.times(e.of(exponent), e.jets.apply(Builtin.LOG, b)));
        }

        @Override
        @Nullable Rational integral(int[] frame) {
            Rational b = base.integral(frame);
            Rational p = exponent.integral(frame);
            if (b == null || p == null || !p.isInteger() || p.abs().compareTo(MOST) > 0) {
                return null;
            }
            return b.isZero() && p.signum() < 0 ? null : b.pow(p.intValueExact());
        }
    }

    static final class Function extends Node {
        private final Builtin function;
        private final Node argument;

        Function(Builtin function, Node argument) {
            this.function = function;
            this.argument = argument;
            memoized = true;
            dependsOn(argument);
        }

        @Override
        <T> Jet<T> value(Evaluation<T> e) {
            return e.jets.apply(function, e.of(argument));
        }
    }
}
