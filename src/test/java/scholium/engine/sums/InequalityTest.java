package scholium.engine.sums;

import static scholium.engine.sums.Judgement.inputs;
import static scholium.engine.sums.Judgement.proves;
import static scholium.engine.sums.Judgement.refuses;

import org.junit.jupiter.api.Test;

class InequalityTest {
    private final Formulas f = inputs();
    private final Formulas norm = Claims.batchNormFormulas();

    @Test
    void variance() {
        proves(norm, "v >= 0");
        refuses(norm, "v > 0");
        proves(norm.copy().assume("eps > 0"), "v + eps > 0");
        proves(norm.copy().assume("eps > 0"), "sum(j:m, xh[j]^2)/m < 1");
        refuses(norm.copy().assume("eps > 0"), "sum(j:m, xh[j]^2)/m > 1");
        refuses(norm.copy().assume("eps >= 0"), "sum(j:m, xh[j]^2)/m < 1");
    }

    @Test
    void cauchySchwarz() {
        proves(f, "sum(j:m, x[j]^2)*sum(j:m, y[j]^2) >= sum(j:m, x[j]*y[j])^2");
        refuses(f, "sum(j:m, x[j]^2)*sum(j:m, y[j]^2) > sum(j:m, x[j]*y[j])^2");
        proves(f, "(sum(j:m, x[j])/m)^2 <= sum(j:m, x[j]^2)/m");
        refuses(f, "sum(j:m, x[j])^2 <= sum(j:m, x[j]^2)");
        proves(f, "2*sum(j:m, x[j]*y[j]) <= sum(j:m, x[j]^2) + sum(j:m, y[j]^2)");
        refuses(f, "3*sum(j:m, x[j]*y[j]) <= sum(j:m, x[j]^2) + sum(j:m, y[j]^2)");
    }

    @Test
    void evidentSigns() {
        proves(f, "a^2 + b^2 >= 2*a*b");
        refuses(f, "a^2 + b^2 > 2*a*b");
        proves(f, "1/(1+exp(-a)) < 1");
        proves(f, "log(1+exp(a)) > 0");
        proves(f, "m >= 1");
        refuses(f, "m > 1");
        proves(f, "abs(a) >= 0");
        refuses(f, "abs(a) > 0");
        proves(f.copy().assume("a > 0"), "a != 0");
        refuses(f, "a != 0");
    }

    @Test
    void factorsKnownToBePositive() {
        Formulas g = f.copy().assume("a > 0").assume("a < 1").assume("b > 0").assume("b < 1");
        proves(g, "(1-a)*(1-b)/(1-a*b) > 0");
        refuses(g, "(1-a)*(b-1)/(1-a*b) > 0");
    }

    @Test
    void anElementIsAtMostASumOfThingsNotNegative() {
        proves(f, "x[i]^2 <= sum(j:m, x[j]^2)");
        refuses(f, "x[i] <= sum(j:m, x[j])");
        refuses(f, "2*x[i]^2 <= sum(j:m, x[j]^2)");
    }

    @Test
    void partsAreGeneralizedAndInnerSumsBounded() {
        Formulas g = f.copy().define("mx = sum(j:m, x[j])/m").define("my = sum(j:m, y[j])/m");
        proves(g, "sum(j:m, (x[j]-mx)*(y[j]-my))^2 <= sum(j:m, (x[j]-mx)^2)*sum(j:m, (y[j]-my)^2)");
        refuses(g, "sum(j:m, (x[j]-mx)*(y[j]-my))^2 < sum(j:m, (x[j]-mx)^2)*sum(j:m, (y[j]-my)^2)");
        refuses(g, "sum(j:m, (x[j]-mx)*(y[j]-my))^2 <= sum(j:m, (x[j]-mx)^2)");
        proves(g, "m*sum(j:m, sum(k:n, X[j,k])^2) >= sum(j:m, sum(k:n, X[j,k]))^2");
        refuses(g, "sum(j:m, sum(k:n, X[j,k])^2) >= sum(j:m, sum(k:n, X[j,k]))^2");
    }

    @Test
    void gramMatricesArePositiveSemidefinite() {
        Formulas g = f.copy().family("w", "n").family("v", "n").family("X", "m", "n");
        proves(g, "sum(p:n, sum(q:n, w[p]*sum(j:m, X[j,p]*X[j,q])*w[q])) >= 0");
        refuses(g, "sum(p:n, sum(q:n, w[p]*sum(j:m, X[j,p]*X[j,q])*w[q])) > 0");
        refuses(g, "sum(p:n, sum(q:n, w[p]*sum(j:m, X[j,p]*X[j,q])*v[q])) >= 0");
        refuses(g, "sum(p:n, sum(q:n, w[p]*sum(j:m, x[j]*X[j,p]*X[j,q])*w[q])) >= 0");
        proves(g, "sum(p:n, sum(q:n, w[p]*sum(j:m, x[j]^2*X[j,p]*X[j,q])*w[q])) >= 0");
        proves(
                g.copy().assume("a > 0"),
                "sum(p:n, sum(q:n, w[p]*sum(j:m, X[j,p]*X[j,q])*w[q])) + a*sum(p:n, w[p]^2) >= 0");
        refuses(g, "sum(p:n, sum(q:n, w[p]*X[1,p]*X[2,q]*w[q])) >= 0");
    }

    @Test
    void absoluteValuesByCases() {
        proves(f, "a <= abs(a)");
        proves(f, "-abs(a) <= a");
        proves(f, "abs(a + b) <= abs(a) + abs(b)");
        proves(f, "abs(a - c) <= abs(a - b) + abs(b - c)");
        proves(f, "abs(a) - abs(b) <= abs(a - b)");
        proves(f, "(a + b + abs(a - b))/2 >= a");
        refuses(f, "(a + b + abs(a - b))/2 > a");
        refuses(f, "abs(a + b) >= abs(a) + abs(b)");
        refuses(f, "abs(a) - abs(b) >= abs(a - b)");
        refuses(f, "abs(a - c) <= abs(a - b)");
        refuses(f, "a <= -abs(a)");
    }

    @Test
    void aSumOutweighsWhatHasASmallerSquare() {
        Formulas g = f.copy().assume("a >= 0").assume("b >= 0");
        proves(g, "sqrt(a*b) <= (a + b)/2");
        refuses(g, "sqrt(a*b) < (a + b)/2");
        refuses(g, "sqrt(a*b) >= (a + b)/2");
        proves(f, "sqrt(a^2 + b^2) <= abs(a) + abs(b)");
        refuses(f, "sqrt(a^2 + b^2) < abs(a) + abs(b)");
        proves(f, "sqrt(1 + a^2) > a");
        refuses(f, "sqrt(a^2) > a");
    }

    @Test
    void aCorrelationIsAtMostOne() {
        Formulas g = f.copy()
                .define("mx = sum(j:m, x[j])/m")
                .define("my = sum(j:m, y[j])/m")
                .define("p = sum(j:m, (x[j]-mx)^2)")
                .define("q = sum(j:m, (y[j]-my)^2)")
                .define("r = sum(j:m, (x[j]-mx)*(y[j]-my))/sqrt(p*q)")
                .assume("p > 0")
                .assume("q > 0");
        proves(g, "r <= 1");
        proves(g, "-1 <= r");
        refuses(g, "r < 1");
        refuses(g, "r <= 0");
    }
}
