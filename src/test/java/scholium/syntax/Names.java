package scholium.syntax;

import scholium.text.Source;

/** Name tables for tests, from declarations. */
final class Names {
    /** The names of batch normalization and a few more of every kind. */
    static final NameTable BATCH = of("""
            size m ≥ 1
            index i, j, k : 1..m
            real x_i, γ, β, a, b, c, s, W_ij, ᾱₜ₋₁, x_0, Δx
            real ε ≥ 0
            define μ_B = (1/m) Σ_j x_j
            define σ²_B = (1/m) Σ_j (x_j − μ_B)²
            define x̂_i = (x_i − μ_B)/√(σ²_B + ε)
            define y_i = γ·x̂_i + β
            define φ(z) = 1/(1 + exp(−z))
            define BN(u)_i = (u_i − mean(u))/√(var(u) + ε)
            loss L(y)
            function f
            function g(u, v)
            sequence r_t, t ≥ 0: r_0 = a; r_{t+1} = r_t
            real v_k
            define ‖v‖ = √(Σ_k v_k²)
            """);

    private Names() {}

    static NameTable of(String declarations) {
        SourceDocument document =
                DocumentParser.parse(new Source("declarations", "```derivation\n" + declarations + "\n```\n"));
        if (!document.diagnostics().isEmpty()) {
            throw new IllegalArgumentException(document.diagnostics().toString());
        }
        return document.names();
    }
}
