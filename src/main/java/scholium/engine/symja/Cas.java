package scholium.engine.symja;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.matheclipse.core.basic.Config;
import org.matheclipse.core.eval.EvalEngine;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.IRational;
import org.matheclipse.core.interfaces.ISymbol;
import scholium.number.Rational;

/** The few things asked of Symja. Expressions are built, never parsed. */
final class Cas {
    private final EvalEngine engine;

    private Cas(EvalEngine engine) {
        this.engine = engine;
    }

    /**
     * Starts Symja. Its thread pools are switched off (a non-daemon one loads thousands of rules), and so is everything
     * by which an expression could reach beyond itself.
     */
    static Cas start() throws InterruptedException {
        Config.JAS_NO_THREADS = true;
        Config.UNPROTECT_ALLOWED = false;
        Config.FILESYSTEM_ENABLED = false;
        Config.FUZZY_PARSER = false;
        F.await();
        EvalEngine engine = new EvalEngine(true);
        EvalEngine.set(engine);
        return new Cas(engine);
    }

    static ISymbol symbol(String name) {
        return F.symbol(name);
    }

    static IExpr number(Rational q) {
        return q.isInteger() ? F.ZZ(q.numerator()) : F.fraction(q.numerator(), q.denominator());
    }

    static Rational rational(IExpr e) {
        if (e instanceof IRational q) {
            BigInteger over = q.toBigNumerator();
            return Rational.of(over, q.toBigDenominator());
        }
        throw new Undecided("a number was expected, not " + head(e));
    }

    /** D[body, v], evaluated. */
    IExpr derivative(IExpr body, ISymbol v) {
        return engine.evaluate(F.D(body, v));
    }

    /** All symbols replaced at once. */
    static IExpr replaced(IExpr e, Map<ISymbol, IExpr> values) {
        if (values.isEmpty()) {
            return e;
        }
        IExpr result = e.replaceAll(values);
        return result.isPresent() ? result : e;
    }

    /** The square-free factors of a polynomial, with their multiplicities. */
    Map<IExpr, Integer> squareFree(IExpr polynomial) {
        IExpr list = engine.evaluate(F.FactorSquareFreeList(polynomial));
        Map<IExpr, Integer> factors = new LinkedHashMap<>();
        if (!list.isList()) {
            return Map.of(polynomial, 1);
        }
        for (IExpr pair : (IAST) list) {
            IAST factor = (IAST) pair;
            factors.merge(factor.arg1(), rational(factor.arg2()).intValueExact(), Math::addExact);
        }
        return factors;
    }

    static IExpr sum(List<IExpr> terms) {
        return terms.size() == 1 ? terms.get(0) : F.Plus(terms.toArray(IExpr[]::new));
    }

    static IExpr product(List<IExpr> factors) {
        return factors.size() == 1 ? factors.get(0) : F.Times(factors.toArray(IExpr[]::new));
    }

    static IExpr power(IExpr base, int exponent) {
        return exponent == 1 ? base : F.Power(base, F.ZZ(exponent));
    }

    /** What an expression is, in a word, for a message. */
    static String head(IExpr e) {
        String head = e.head().toString();
        return head.length() > 40 ? head.substring(0, 40) + "…" : head;
    }
}
