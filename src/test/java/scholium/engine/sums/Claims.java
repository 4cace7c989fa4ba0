package scholium.engine.sums;

import java.util.ArrayList;
import java.util.List;
import scholium.engine.Goal;

/** Statements of machine learning and statistics, true for every size or false. */
final class Claims {
    private Claims() {}

    /** One statement and whether it is true. */
    record Claim(String name, Goal goal, boolean holds) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final class Book {
        private final List<Claim> claims = new ArrayList<>();
        private Formulas formulas = new Formulas();

        void yes(String name, String relation) {
            claims.add(new Claim(name, formulas.goal(relation), true));
        }

        void no(String name, String relation) {
            claims.add(new Claim(name, formulas.goal(relation), false));
        }
    }

    static List<Claim> all() {
        Book b = new Book();
        batchNorm(b);
        layerNorm(b);
        softmax(b);
        regression(b);
        others(b);
        statistics(b);
        sequences(b);
        powers(b);
        return b.claims;
    }

    static Formulas batchNormFormulas() {
        return new Formulas()
                .size("m", 1)
                .index("i:m")
                .index("k:m")
                .define("mu = sum(j:m, x[j])/m")
                .define("v = sum(j:m, (x[j]-mu)^2)/m")
                .define("s = sqrt(v + eps)")
                .define("xh[j] = (x[j]-mu)/s")
                .define("y[j] = gamma*xh[j] + beta")
                .define("L = sum(j:m, g[j]*y[j])")
                .define("gm = sum(j:m, g[j])/m")
                .define("gx = sum(j:m, g[j]*xh[j])/m")
                .define("compact[i] = gamma/s*(g[i] - gm - xh[i]*gx)");
    }

    private static void batchNorm(Book b) {
        Formulas f = batchNormFormulas();
        b.formulas = f;
        b.yes("bn gradient", "d(L, x[i]) = compact[i]");
        b.yes(
                "bn h form",
                "compact[i] = 1/(m*s)*(m*gamma*g[i] - sum(j:m, gamma*g[j]) - xh[i]*sum(j:m, gamma*g[j]*xh[j]))");
        f.define("dv = sum(j:m, g[j]*gamma*(x[j]-mu)*(-1/2)/s^3)");
        f.define("dmu = sum(j:m, g[j]*gamma*(-1)/s) + dv*sum(j:m, -2*(x[j]-mu))/m");
        f.define("dvp = sum(j:m, g[j]*gamma*(x[j]-mu)*(-1/2)*(v+eps)^(-3/2))");
        b.yes("bn chain", "g[i]*gamma/s + dv*2*(x[i]-mu)/m + dmu/m = compact[i]");
        b.yes("bn chain with power −3/2", "g[i]*gamma/s + dvp*2*(x[i]-mu)/m + dmu/m = compact[i]");
        b.yes("bn second term vanishes", "dmu = sum(j:m, g[j]*gamma*(-1)/s)");
        b.yes("bn dgamma", "d(L, gamma) = sum(j:m, g[j]*xh[j])");
        b.yes("bn dbeta", "d(L, beta) = sum(j:m, g[j])");
        b.yes("bn sum xhat", "sum(j:m, xh[j]) = 0");
        b.yes("bn mean square", "sum(j:m, xh[j]^2)/m = v/(v+eps)");
        b.yes("bn sum of gradients", "sum(q:m, d(L, x[q])) = 0");
        b.yes("bn sum of compact", "sum(q:m, compact[q]) = 0");
        b.yes("bn gradient dot xhat", "sum(q:m, d(L,x[q])*xh[q]) = gamma*eps/s^3*sum(j:m, g[j]*xh[j])");
        b.yes("bn gradient dot x", "sum(q:m, d(L,x[q])*x[q]) = gamma*eps/s^2*sum(j:m, g[j]*xh[j])");
        b.yes("bn jacobian", "d(y[i], x[k]) = gamma/s*(delta(i,k) - 1/m - xh[i]*xh[k]/m)");
        b.yes("bn jacobian symmetric", "d(y[i], x[k]) = d(y[k], x[i])");
        b.yes("bn variance", "v = sum(j:m, x[j]^2)/m - mu^2");
        b.no("bn m−1", "d(L, x[i]) = gamma/s*(g[i] - gm - xh[i]*sum(j:m, g[j]*xh[j])/(m-1))");
        b.no("bn sign", "d(L, x[i]) = gamma/s*(g[i] - gm + xh[i]*gx)");
        b.no("bn mean square 1", "sum(j:m, xh[j]^2)/m = 1");
        b.no("bn gradient dot xhat 0", "sum(q:m, d(L,x[q])*xh[q]) = 0");
        b.no("bn missing 1/s", "d(L, x[i]) = gamma*(g[i] - gm - xh[i]*gx)");
        b.no("bn x for xhat", "d(L, x[i]) = gamma/s*(g[i] - gm - xh[i]*sum(j:m, g[j]*x[j])/m)");

        Formulas w = new Formulas()
                .size("m", 1)
                .size("d", 1)
                .index("i:m")
                .define("wa[j] = sum(q:d, W[q]*a[j,q])")
                .define("wb[j] = wa[j] + b")
                .define("mua = sum(j:m, wa[j])/m")
                .define("mub = sum(j:m, wb[j])/m")
                .define("sa = sqrt(sum(j:m, (wa[j]-mua)^2)/m + eps)")
                .define("sb = sqrt(sum(j:m, (wb[j]-mub)^2)/m + eps)");
        b.formulas = w;
        b.yes("bn bias", "(wb[i]-mub)/sb = (wa[i]-mua)/sa");
        b.yes("bn bias gradient", "d(sum(j:m, g[j]*(wb[j]-mub)/sb), b) = 0");
        Formulas c = batchNormFormulas()
                .define("xc[j] = x[j] + c")
                .define("muc = sum(j:m, xc[j])/m")
                .define("sc = sqrt(sum(j:m, (xc[j]-muc)^2)/m + eps)");
        b.formulas = c;
        b.yes("bn shift", "(xc[i]-muc)/sc = xh[i]");
        Formulas e = batchNormFormulas()
                .define("xc[j] = x[j]*c")
                .define("muc = sum(j:m, xc[j])/m")
                .define("sc = sqrt(sum(j:m, (xc[j]-muc)^2)/m)")
                .define("s0 = sqrt(v)");
        b.formulas = e;
        b.no("bn scale without sign", "(xc[i]-muc)/sc = (x[i]-mu)/s0");
        b.formulas = e.copy().assume("c > 0");
        b.yes("bn scale", "(xc[i]-muc)/sc = (x[i]-mu)/s0");

        Formulas p = new Formulas()
                .size("n", 1)
                .size("p", 1)
                .index("a:n")
                .index("b:p")
                .define("mu = sum(q:n, sum(r:p, X[q,r]))/(n*p)")
                .define("s = sqrt(sum(q:n, sum(r:p, (X[q,r]-mu)^2))/(n*p) + eps)")
                .define("xh[q,r] = (X[q,r]-mu)/s");
        b.formulas = p;
        b.yes(
                "bn over batch and positions",
                "d(sum(q:n, sum(r:p, G[q,r]*(gamma*xh[q,r]+beta))), X[a,b])"
                        + " = gamma/s*(G[a,b] - sum(q:n, sum(r:p, G[q,r]))/(n*p) - xh[a,b]*sum(q:n, sum(r:p, G[q,r]*xh[q,r]))/(n*p))");
    }

    private static void layerNorm(Book b) {
        Formulas f = batchNormFormulas()
                .define("LN = sum(j:m, g[j]*(gam[j]*xh[j] + bet[j]))")
                .define("rms = sqrt(sum(j:m, x[j]^2)/m + eps)")
                .define("RL = sum(j:m, g[j]*gam[j]*x[j]/rms)");
        b.formulas = f;
        b.yes("ln", "d(LN, x[i]) = 1/s*(gam[i]*g[i] - sum(j:m, gam[j]*g[j])/m - xh[i]*sum(j:m, gam[j]*g[j]*xh[j])/m)");
        b.yes("rms", "d(RL, x[i]) = gam[i]*g[i]/rms - x[i]/(m*rms^3)*sum(j:m, gam[j]*g[j]*x[j])");
        b.no("rms squared", "d(RL, x[i]) = gam[i]*g[i]/rms - x[i]/(m*rms^2)*sum(j:m, gam[j]*g[j]*x[j])");
        Formulas l = new Formulas()
                .size("m", 1)
                .size("d", 1)
                .index("b:m")
                .index("f:d")
                .define("mu[b] = sum(q:d, X[b,q])/d")
                .define("s[b] = sqrt(sum(q:d, (X[b,q]-mu[b])^2)/d + eps)")
                .define("xh[b,q] = (X[b,q]-mu[b])/s[b]")
                .define("L = sum(b:m, sum(q:d, G[b,q]*gam[q]*xh[b,q]))");
        b.formulas = l;
        b.yes("ln batched dgamma", "d(L, gam[f]) = sum(c:m, G[c,f]*xh[c,f])");
        b.yes(
                "ln batched dx",
                "d(L, X[b,f]) = 1/s[b]*(gam[f]*G[b,f] - sum(q:d, gam[q]*G[b,q])/d"
                        + " - xh[b,f]*sum(q:d, gam[q]*G[b,q]*xh[b,q])/d)");
        b.yes("ln batched sum", "sum(b:m, sum(q:d, d(L, X[b,q]))) = 0");
    }

    private static void softmax(Book b) {
        Formulas f = new Formulas()
                .size("m", 1)
                .index("i:m")
                .index("k:m")
                .index("c:m")
                .define("Z = sum(j:m, exp(z[j]))")
                .define("p[j] = exp(z[j])/Z")
                .define("CE = sum(j:m, -t[j]*log(p[j]))")
                .define("LSE = log(Z)")
                .define("o = sum(j:m, p[j]*v[j])")
                .define("pt[j] = exp(z[j]/tau)/sum(q:m, exp(z[q]/tau))");
        b.formulas = f;
        b.yes("softmax jacobian", "d(p[i], z[k]) = p[i]*(delta(i,k) - p[k])");
        b.yes("softmax sum", "sum(j:m, p[j]) = 1");
        b.yes("softmax rows", "sum(j:m, d(p[i], z[j])) = 0");
        b.yes("softmax shift", "exp(z[i]-a)/sum(j:m, exp(z[j]-a)) = p[i]");
        b.yes("cross entropy general", "d(CE, z[i]) = p[i]*sum(j:m, t[j]) - t[i]");
        b.no("cross entropy without sum t", "d(CE, z[i]) = p[i] - t[i]");
        b.yes("cross entropy one-hot", "d(-log(p[c]), z[i]) = p[i] - delta(i,c)");
        b.yes("lse gradient", "d(LSE, z[i]) = p[i]");
        b.yes("lse hessian", "d(d(LSE, z[i]), z[k]) = p[i]*delta(i,k) - p[i]*p[k]");
        b.yes("lse shift", "log(sum(j:m, exp(z[j]-a))) + a = LSE");
        b.yes("log softmax jacobian", "d(z[i] - LSE, z[k]) = delta(i,k) - p[k]");
        b.yes("exp log softmax", "exp(z[i] - LSE) = p[i]");
        b.yes("attention", "d(o, z[i]) = p[i]*(v[i] - o)");
        b.yes("temperature", "d(pt[i], z[k]) = pt[i]*(delta(i,k) - pt[k])/tau");
        b.no("softmax plus", "d(p[i], z[k]) = p[i]*(delta(i,k) + p[k])");
        b.formulas = f.copy().assume("sum(j:m, t[j]) = 1");
        b.yes("cross entropy", "d(CE, z[i]) = p[i] - t[i]");
        b.yes("ce = lse − tz", "CE = LSE - sum(j:m, t[j]*z[j])");
        Formulas g = new Formulas()
                .size("m", 1)
                .size("C", 1)
                .index("b:m")
                .index("c:C")
                .define("p[b,c] = exp(z[b,c])/sum(q:C, exp(z[b,q]))")
                .define("CE = sum(b:m, sum(q:C, -t[b,q]*log(p[b,q])))/m");
        b.formulas = g;
        b.yes("ce batched", "d(CE, z[b,c]) = (p[b,c]*sum(q:C, t[b,q]) - t[b,c])/m");
        b.yes("softmax batched", "sum(b:m, sum(q:C, p[b,q])) = m");
        b.yes("softmax batched, other order", "sum(q:C, sum(b:m, p[b,q])) = m");
    }

    private static void regression(Book b) {
        Formulas f = new Formulas()
                .size("m", 1)
                .size("d", 1)
                .index("p:d")
                .index("q:d")
                .define("sg[j] = 1/(1+exp(-(w*x[j]+b)))")
                .define("sf[j] = exp(w*x[j]+b)/(1+exp(w*x[j]+b))")
                .define("NLL = sum(j:m, -t[j]*log(sg[j]) - (1-t[j])*log(1-sg[j]))/m")
                .define("lin[j] = sum(q:d, u[q]*X[j,q])")
                .define("sv[j] = 1/(1+exp(-lin[j]))")
                .define("NLLv = sum(j:m, -t[j]*log(sv[j]) - (1-t[j])*log(1-sv[j]))/m")
                .define("MSE = sum(j:m, (y[j]-w*x[j]-b)^2)/m")
                .define("Sx = sum(j:m, x[j])")
                .define("Sy = sum(j:m, y[j])")
                .define("Sxx = sum(j:m, x[j]^2)")
                .define("Sxy = sum(j:m, x[j]*y[j])")
                .define("mx = Sx/m")
                .define("my = Sy/m")
                .define("ws = sum(j:m, (x[j]-mx)*(y[j]-my))/sum(j:m, (x[j]-mx)^2)")
                .define("bs = my - ws*mx");
        b.formulas = f;
        b.yes("logistic dw", "d(NLL, w) = sum(j:m, (sg[j]-t[j])*x[j])/m");
        b.yes("logistic db", "d(NLL, b) = sum(j:m, sg[j]-t[j])/m");
        b.yes("logistic dww", "d(d(NLL, w), w) = sum(j:m, sg[j]*(1-sg[j])*x[j]^2)/m");
        b.yes("logistic dwb", "d(d(NLL, w), b) = sum(j:m, sg[j]*(1-sg[j])*x[j])/m");
        b.yes("two sigmas", "sum(j:m, sg[j]^2*x[j]) = sum(j:m, sf[j]^2*x[j])");
        b.no("logistic sign", "d(NLL, w) = sum(j:m, (t[j]-sg[j])*x[j])/m");
        b.yes("logistic gradient", "d(NLLv, u[p]) = sum(j:m, (sv[j]-t[j])*X[j,p])/m");
        b.yes("logistic hessian", "d(d(NLLv, u[p]), u[q]) = sum(j:m, sv[j]*(1-sv[j])*X[j,p]*X[j,q])/m");
        b.yes("normal w", "d(MSE, w) = 2/m*(w*Sxx + b*Sx - Sxy)");
        b.yes("normal b", "d(MSE, b) = 2/m*(w*Sx + m*b - Sy)");
        b.yes("closed form w", "sum(j:m, (y[j]-ws*x[j]-bs)*x[j]) = 0");
        b.yes("closed form b", "sum(j:m, y[j]-ws*x[j]-bs) = 0");
        b.yes("two slopes", "ws = (m*Sxy - Sx*Sy)/(m*Sxx - Sx^2)");
        b.yes("SST", "sum(j:m, (y[j]-my)^2) = sum(j:m, (y[j]-ws*x[j]-bs)^2) + sum(j:m, (ws*x[j]+bs-my)^2)");
        b.yes("linear gradient", "d(sum(j:m, (lin[j]-y[j])^2)/m, u[p]) = 2/m*sum(j:m, X[j,p]*(lin[j]-y[j]))");
        b.yes("quadratic form", "sum(j:m, lin[j]^2) = sum(q:d, sum(r:d, u[q]*u[r]*sum(j:m, X[j,q]*X[j,r])))");
    }

    private static void others(Book b) {
        Formulas f = new Formulas()
                .size("m", 1)
                .size("h", 1)
                .size("d", 1)
                .index("i:m")
                .index("p:h")
                .index("q:d")
                .define("nv = sqrt(sum(j:m, v[j]^2))")
                .define("WN = sum(j:m, D[j]*g0*v[j]/nv)")
                .define("nx = sqrt(sum(j:m, x[j]^2))")
                .define("ny = sqrt(sum(j:m, y[j]^2))")
                .define("cosine = sum(j:m, x[j]*y[j])/(nx*ny)")
                .define("pre[j,q] = sum(r:d, W[q,r]*X[j,r]) + c[q]")
                .define("MLP = sum(j:m, g[j]*sum(q:h, u[q]*f(pre[j,q])))");
        b.formulas = f;
        b.yes("wn dg", "d(WN, g0) = sum(j:m, D[j]*v[j])/nv");
        b.yes("wn dv", "d(WN, v[i]) = g0/nv*D[i] - g0*d(WN, g0)/nv^2*v[i]");
        b.yes("wn orthogonal", "sum(j:m, v[j]*d(WN, v[j])) = 0");
        b.yes("cosine gradient", "d(cosine, x[i]) = y[i]/(nx*ny) - cosine*x[i]/nx^2");
        b.yes("cosine orthogonal", "sum(j:m, x[j]*d(cosine, x[j])) = 0");
        b.yes("mlp dW", "d(MLP, W[p,q]) = sum(j:m, g[j]*u[p]*f'(pre[j,p])*X[j,q])");
        b.yes("mlp dX", "d(MLP, X[i,q]) = g[i]*sum(r:h, u[r]*f'(pre[i,r])*W[r,q])");
    }

    private static void statistics(Book b) {
        Formulas f = new Formulas()
                .size("m", 1)
                .size("n", 1)
                .define("mx = sum(j:m, x[j])/m")
                .define("my = sum(j:m, y[j])/m")
                .define("mu = sum(j:n, u[j])/n")
                .define("tot = (sum(j:m, x[j]) + sum(j:n, u[j]))/(m+n)");
        b.formulas = f;
        b.yes("steiner", "sum(j:m, (x[j]-c)^2) = sum(j:m, (x[j]-mx)^2) + m*(mx-c)^2");
        b.yes("variance", "sum(j:m, (x[j]-mx)^2) = sum(j:m, x[j]^2) - m*mx^2");
        b.yes("bessel", "sum(j:m, a^2+s^2) - sum(j:m, sum(q:m, a^2+s^2*delta(j,q)))/m = (m-1)*s^2");
        b.yes("pairwise", "sum(j:m, sum(q:m, (x[j]-x[q])^2))/(2*m^2) = sum(j:m, (x[j]-mx)^2)/m");
        b.yes(
                "lagrange",
                "sum(j:m, sum(q:m, (x[j]*y[q]-x[q]*y[j])^2))/2 ="
                        + " sum(j:m, x[j]^2)*sum(j:m, y[j]^2) - sum(j:m, x[j]*y[j])^2");
        b.yes("covariance", "sum(j:m, (x[j]-mx)*(y[j]-my))/m = sum(j:m, x[j]*y[j])/m - mx*my");
        b.yes("third moment", "sum(j:m, (x[j]-mx)^3)/m = sum(j:m, x[j]^3)/m - 3*mx*sum(j:m, x[j]^2)/m + 2*mx^3");
        b.yes(
                "fourth moment",
                "sum(j:m, (x[j]-mx)^4)/m = sum(j:m, x[j]^4)/m - 4*mx*sum(j:m, x[j]^3)/m"
                        + " + 6*mx^2*sum(j:m, x[j]^2)/m - 3*mx^4");
        b.yes(
                "merge",
                "sum(j:m, (x[j]-tot)^2) + sum(j:n, (u[j]-tot)^2) = sum(j:m, (x[j]-mx)^2)"
                        + " + sum(j:n, (u[j]-mu)^2) + (mx-mu)^2*m*n/(m+n)");
        b.no("bessel mutant", "sum(j:m, (x[j]-mx)^2) = sum(j:m, x[j]^2) - mx^2");
        b.no("only m = 2", "sum(j:m, (x[j]-mx)^2) = sum(j:m, sum(q:m, (x[j]-x[q])^2))/4");
        b.no("only m ≤ 3", "sum(j:m, (x[j]-mx)^4) = sum(j:m, (x[j]-mx)^2)^2/2");
        b.no("only m = 1", "sum(j:m, x[j]^2) = sum(j:m, x[j])^2");
        b.yes("partial fractions", "sum(j:m, 1/((x[j]+1)*(x[j]+2))) = sum(j:m, 1/(x[j]+1)) - sum(j:m, 1/(x[j]+2))");
        b.yes(
                "partial fractions with m",
                "sum(j:m, 1/(x[j]+1)) + m + 2*sum(j:m, 1/(x[j]^2-1)) = sum(j:m, x[j]/(x[j]-1))");
        b.no(
                "partial fractions mutant",
                "sum(j:m, 1/((x[j]+1)*(x[j]+2))) = sum(j:m, 1/(x[j]+1)) + sum(j:m, 1/(x[j]+2))");
        b.yes("welford mean", "sum(j:m+1, x[j])/(m+1) = mx + (x[m+1]-mx)/(m+1)");
        b.yes(
                "welford M2",
                "sum(j:m+1, (x[j]-sum(q:m+1, x[q])/(m+1))^2) = sum(j:m, (x[j]-mx)^2)"
                        + " + (x[m+1]-mx)*(x[m+1]-sum(q:m+1, x[q])/(m+1))");
    }

    private static void sequences(Book b) {
        Formulas f = new Formulas().size("t", 0);
        b.formulas = f;
        b.yes(
                "ema step",
                "(1-a)^(t+1)*r0 + a*sum(k:t+1, (1-a)^(t+1-k)*v[k])"
                        + " = (1-a)*((1-a)^t*r0 + a*sum(k:t, (1-a)^(t-k)*v[k])) + a*v[t+1]");
        b.no(
                "ema swapped",
                "(1-a)^(t+1)*r0 + a*sum(k:t+1, (1-a)^(t+1-k)*v[k])"
                        + " = a*((1-a)^t*r0 + a*sum(k:t, (1-a)^(t-k)*v[k])) + (1-a)*v[t+1]");
        b.yes("adam step", "sum(k:t+1, (1-b)*b^(t+1-k)) = b*sum(k:t, (1-b)*b^(t-k)) + (1-b)");
        b.yes("adam closed step", "1-b^(t+1) = b*(1-b^t) + (1-b)");
        b.yes("reversal", "sum(k:t, a^(t-k)*v[k]) = sum(i:0..t-1, a^i*v[t-i])");
        b.yes("geometric", "sum(i:0..t-1, b^i) = (1-b^t)/(1-b)");
        b.no("geometric off by one", "sum(i:0..t, b^i) = (1-b^t)/(1-b)");
        b.yes("weights", "sum(i:0..t-1, (1-b)*b^i) = 1-b^t");
        b.yes("gauss", "sum(k:t, k) = t*(t+1)/2");
        b.yes("squares", "sum(k:t, k^2) = t*(t+1)*(2*t+1)/6");
        b.no("squares wrong", "sum(k:t, k^2) = t*(t+1)*(2*t-1)/6");
        b.yes("telescope", "sum(k:t, a[k+1]-a[k]) = a[t+1]-a[1]");
    }

    private static void powers(Book b) {
        b.formulas = new Formulas().size("m", 1).index("i:m").define("mu = sum(j:m, x[j])/m");
        b.yes("zero squared", "(x[i]-x[i])^2 = 0");
        b.no("zero squared is not one", "(x[i]-x[i])^2 = 1");
        b.yes("zero cubed", "(x[i]-x[i])^3 = 0");
        b.yes("zero to the fourth", "(sum(j:m, x[j]-mu))^4 = 0");
        b.no("zero to the fourth is not one", "(sum(j:m, x[j]-mu))^4 = 1");
    }
}
