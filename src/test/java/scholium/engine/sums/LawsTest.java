package scholium.engine.sums;

import static scholium.engine.sums.Judgement.inputs;
import static scholium.engine.sums.Judgement.proves;
import static scholium.engine.sums.Judgement.refuses;

import org.junit.jupiter.api.Test;

/** The laws of each family of atoms, each with a statement that looks alike and is false. */
class LawsTest {
    private final Formulas f = inputs();

    @Test
    void deltas() {
        proves(f, "sum(j:m, delta(j,i)*x[j]) = x[i]");
        refuses(f, "sum(j:m, delta(j,i)*x[j]) = x[k]");
        proves(f, "delta(i,k)*x[i] = delta(i,k)*x[k]");
        proves(f, "(1-delta(i,k))*delta(i,k) = 0");
        proves(f, "sum(j:m, sum(q:m, delta(j,q)*delta(q,i)*x[j]*y[q])) = x[i]*y[i]");
        proves(f, "sum(j:m, delta(j,1)*x[j]) = x[1]");
        proves(f, "1/(1+delta(i,k)) = 1 - delta(i,k)/2");
        refuses(f, "delta(i,k) = delta(i,1)");
    }

    @Test
    void nestedSumsInBothOrdersAndCollidingNames() {
        proves(f, "sum(j:m, sum(q:n, A[j,q]*x[j])) = sum(q:n, sum(j:m, A[j,q]*x[j]))");
        refuses(f, "sum(j:m, sum(q:m, A[j,q]*x[j])) = sum(j:m, sum(q:m, A[q,j]*x[j]))");
        proves(f, "sum(i:m, x[i])*sum(i:m, sum(i:m, x[i])) = m*sum(i:m, x[i])^2");
        proves(f, "sum(j:m, 1/(y[j]+sum(j:m, x[j]))) = sum(q:m, 1/(sum(i:m, x[i])+y[q]))");
    }

    @Test
    void ordersOfIndices() {
        proves(f, "sum(p:m, sum(j:p+1..m, x[p]*x[j])) = (sum(j:m, x[j])^2 - sum(j:m, x[j]^2))/2");
        refuses(f, "sum(p:m, sum(j:p..m, x[p]*x[j])) = (sum(j:m, x[j])^2 - sum(j:m, x[j]^2))/2");
        proves(
                f,
                "sum(j:m, x[j]^2)*sum(j:m, y[j]^2) - sum(j:m, x[j]*y[j])^2"
                        + " = sum(j:m, sum(q:1..j-1, (x[q]*y[j]-x[j]*y[q])^2))");
        proves(f, "sum(q:m, sum(j:q, x[j])) = sum(j:m, (m+1-j)*x[j])");
        proves(f, "sum(j:m, sum(q:j, 1)) = m*(m+1)/2");
        proves(
                f,
                "sum(j:m, sum(q:1..j-1, x[q]*y[j])) + sum(j:m, sum(q:j..m, x[q]*y[j])) = sum(j:m, x[j])*sum(j:m, y[j])");
    }

    @Test
    void symmetricDoubleSums() {
        proves(f, "sum(j:m, sum(q:m, x[j]/(x[j]+x[q]))) = m^2/2");
        refuses(f, "sum(j:m, sum(q:m, x[j]/(x[j]+y[q]))) = m^2/2");
        proves(f, "sum(j:m, sum(q:m, 1/(x[j]+y[q]))) = sum(q:m, sum(j:m, 1/(x[j]+y[q])))");
    }

    @Test
    void rangesAndClosedForms() {
        proves(f, "sum(j:m+1, x[j]) = sum(j:m, x[j]) + x[m+1]");
        proves(f, "sum(j:0..m-1, x[j+1]) = sum(j:m, x[j])");
        proves(f, "sum(j:m, x[m+1-j]*y[j]) = sum(j:m, x[j]*y[m+1-j])");
        proves(f, "sum(k:t, k*a^k) = a*(1-(t+1)*a^t+t*a^(t+1))/(1-a)^2");
        refuses(f, "sum(k:t, k*a^k) = a*(1-t*a^t+t*a^(t+1))/(1-a)^2");
        proves(
                f,
                "sum(p:m, sum(j:m,x[j])/((x[p]+sum(j:m,x[j]))*(x[p]+2*sum(j:m,x[j]))))"
                        + " = sum(p:m, 1/(x[p]+sum(j:m,x[j])) - 1/(x[p]+2*sum(j:m,x[j])))");
    }

    @Test
    void rootsAndAbsoluteValues() {
        proves(f, "sqrt((a-b)^2) = abs(a-b)");
        refuses(f, "sqrt((a-b)^2) = a-b");
        proves(f, "abs(a)^2 = a^2");
        proves(f, "abs(a*b) = abs(a)*abs(b)");
        refuses(f, "abs(a+b) = abs(a)+abs(b)");
        proves(f, "sqrt(sqrt(a^2+1)+1)^2 = sqrt(a^2+1)+1");
        proves(f, "sqrt(8) = 2*sqrt(2)");
        proves(f, "1/(sqrt(2)-1) = sqrt(2)+1");
        proves(f, "d(abs(a), a) = a/abs(a)");
    }

    @Test
    void exponentialsAndLogarithms() {
        proves(f, "exp(a+b) = exp(a)*exp(b)");
        refuses(f, "exp(a*b) = exp(a)*exp(b)");
        proves(f, "exp(0.044715*a) = exp(0.0223575*a)^2");
        proves(f, "log(1+exp(a)) - log(1+exp(-a)) = a");
        proves(f, "log(x[i]*x[k]) = log(x[i]) + log(x[k])");
        refuses(f, "log(a+b) = log(a)*log(b)");
        proves(f, "exp(log(a)/2) = sqrt(a)");
        proves(f, "log(prod(j:m, x[j]^2)) = 2*sum(j:m, log(abs(x[j])))");
        proves(f, "prod(j:m, 2*exp(x[j])) = 2^m*exp(sum(j:m, x[j]))");
    }

    @Test
    void trigonometricAndHyperbolicFunctions() {
        proves(f, "sin(a)^2 + cos(a)^2 = 1");
        proves(f, "sin(a+b) = sin(a)*cos(b) + cos(a)*sin(b)");
        refuses(f, "sin(2*a) = 2*sin(a)");
        proves(f, "cos(pi+a) = -cos(a)");
        proves(f, "d(tan(a), a) = 1/cos(a)^2");
        proves(f, "d(tanh(a), a) = 1 - tanh(a)^2");
        proves(f, "tanh(a) = 2/(1+exp(-2*a)) - 1");
        refuses(f, "tanh(a) = 2/(1+exp(-a)) - 1");
    }

    @Test
    void opaqueFunctionsKnowOnlyTheirArguments() {
        proves(f, "f(a+b) = f(b+a)");
        refuses(f, "f(a+b) = f(a)+f(b)");
        proves(f, "d(f(a^2), a) = 2*a*f'(a^2)");
        refuses(f, "f(a) = f'(a)");
    }

    @Test
    void factorials() {
        proves(f, "factorial(m+1) = (m+1)*factorial(m)");
        refuses(f, "factorial(m+1) = m*factorial(m)");
        proves(f, "factorial(5) = 120");
    }

    @Test
    void products() {
        Formulas positive = f.copy().assume("x[j] > 0 for j:m");
        proves(positive, "d(prod(j:m, x[j]), x[k]) = prod(j:m, x[j])/x[k]");
        refuses(positive, "d(prod(j:m, x[j]), x[k]) = prod(j:m, x[j])*x[k]");
        refuses(positive, "d(prod(j:m, x[j]), x[k]) = prod(j:m, x[j])/x[i]");
        refuses(f, "d(prod(j:m, x[j]), x[k]) = prod(j:m, x[j])/x[k]");
        proves(positive, "d(log(prod(j:m, x[j])), x[k]) = 1/x[k]");
        proves(f, "prod(j:m, j) = factorial(m)");
        proves(f, "prod(j:m, j^2) = factorial(m)^2");
        proves(f, "prod(j:m, j+2) = factorial(m+2)/2");
        proves(f, "prod(j:m, 1 + 1/j) = m + 1");
        refuses(f, "prod(j:m, j) = factorial(m+1)");
        refuses(f, "prod(j:m, j+1) = factorial(m)");
        proves(f, "log(factorial(m)) = sum(j:m, log(j))");
        refuses(f, "log(factorial(m)) = sum(j:m, log(j+1))");
    }
}
