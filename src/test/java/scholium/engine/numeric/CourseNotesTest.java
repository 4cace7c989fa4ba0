package scholium.engine.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import scholium.derivation.Claim;
import scholium.derivation.Derivation;
import scholium.derivation.Obligation;
import scholium.derivation.Step;
import scholium.elaborate.Elaborator;
import scholium.engine.Budget;
import scholium.engine.Goal;
import scholium.engine.Outcome;
import scholium.engine.witness.WitnessEngine;
import scholium.syntax.DocumentParser;
import scholium.text.Source;

/** True and false lines of the kind course notes contain, each judged by points alone. */
class CourseNotesTest {
    private static final String NOTES = """
            ```derivation
            size m ≥ 1
            index i, j, k : 1..m
            real x_i, t_i, w_i, a, b, c, γ, β
            real ε > 0
            assume Σ_j t_j = 1
            assume Σ_j w_j² > 0
            define μ = (1/m) Σ_j x_j
            define σ² = (1/m) Σ_j (x_j − μ)²
            define h_i = (x_i − μ)/√(σ² + ε)
            define y_i = γ·h_i + β
            define p_i = exp(x_i)/Σ_j exp(x_j)
            define n = √(Σ_j w_j²)
            define u_i = (c/n)·w_i
            define φ(z) = 1/(1 + exp(−z))
            define q = φ(a·b + c)
            function f
            loss L(y)
            define H = −Σ_i t_i·log(p_i)
            sequence r_s, s ≥ 0: r_0 = 0; r_{s+1} = a·r_s + (1 − a)·b

            claim l1: Σ_i (x_i − μ) = 0
            claim l2: σ² = (1/m) Σ_j x_j² − μ²
            claim l3: σ² = (1/(2·m²)) Σ_i Σ_j (x_i − x_j)²
            claim l4: Σ_i h_i = 0
            claim l5: (1/m) Σ_i h_i² = σ²/(σ² + ε)
            claim l6: (1/m) Σ_i h_i² < 1
            claim l7: Σ_i ∂L/∂x_i = 0
            claim l8: ∂L/∂β = Σ_i ∂L/∂y_i
            claim l9: ∂L/∂γ = Σ_i ∂L/∂y_i · h_i
            claim l10: ∂L/∂x_i = (γ/√(σ² + ε))·[∂L/∂y_i − (1/m) Σ_j ∂L/∂y_j − h_i·(1/m) Σ_j ∂L/∂y_j · h_j]
            claim l11: Σ_i p_i = 1
            claim l12: dp_i/dx_j = p_i·(δ_ij − p_j)
            claim l13: dH/dx_i = p_i − t_i
            claim l14: H = log(Σ_j exp(x_j)) − Σ_j t_j·x_j
            claim l15: φ′(a) = φ(a)·(1 − φ(a))
            claim l16: φ(a) + φ(−a) = 1
            claim l17: tanh(a) = 2·φ(2·a) − 1
            claim l18: dq/da = b·q·(1 − q)
            claim l19: Σ_i u_i² = c²
            claim l20: du_i/dw_j = (c/n)·δ_ij − c·w_i·w_j/n³
            claim l21: Σ_j w_j · du_i/dw_j = 0
            claim l22: r_s = (1 − a^s)·b
            claim l23: (Σ_i x_i·w_i)² ≤ (Σ_i x_i²)·(Σ_i w_i²)
            claim l24: exp(a)·exp(b) = exp(a + b)
            claim l25: Σ_i t_i·(x_i − a) = Σ_i t_i·x_i − a
            claim l26: √(a²) = |a|
            claim l27: dx_i/dx_j = δ_ij
            claim l28: cosh(a)² − sinh(a)² = 1

            mistake f1: σ² = (1/(m − 1)) Σ_j (x_j − μ)²
            mistake f2: σ² = (1/m) Σ_j x_j² − μ
            mistake f3: (1/m) Σ_i h_i² = 1
            mistake f4: ∂L/∂x_i = (γ/√(σ² + ε))·∂L/∂y_i
            mistake f5: ∂L/∂x_i = (1/√(σ² + ε))·[∂L/∂y_i − (1/m) Σ_j ∂L/∂y_j − h_i·(1/m) Σ_j ∂L/∂y_j · h_j]
            mistake f6: dp_i/dx_j = p_i·(1 − p_j)
            mistake f7: dH/dx_i = t_i − p_i
            mistake f8: H = log(Σ_j exp(x_j)) − Σ_j x_j
            mistake f9: φ′(a) = φ(a)²
            mistake f10: tanh(a) = 2·φ(a) − 1
            mistake f11: dq/da = q·(1 − q)
            mistake f12: du_i/dw_j = (c/n)·δ_ij
            mistake f13: r_s = a^s·b
            mistake f14: √(a²) = a
            mistake f15: f(a)·f(b) = f(a·b)
            mistake f16: Σ_i t_i² = 1
            mistake f17: exp(a)·exp(b) = exp(a·b)
            mistake f18: Σ_i (x_i − a)² ≥ Σ_i x_i²
            mistake f19: h_i = (x_i − μ)/(√(σ²) + ε)
            mistake f20: Σ_j w_j · du_i/dw_j = u_i
            ```
            """;

    private record Line(Claim claim, Goal goal) {
        boolean isMistake() {
            return claim.kind() == Claim.Kind.MISTAKE;
        }
    }

    private static List<Line> lines() {
        Derivation d = Elaborator.elaborate(DocumentParser.parse(new Source("notes.md", NOTES)));
        assertThat(d.isIllFormed()).as(d.diagnostics().toString()).isFalse();
        List<Line> lines = new ArrayList<>();
        for (Claim c : d.claims()) {
            for (Step s : c.steps()) {
                for (Obligation o : s.obligations()) {
                    lines.add(new Line(c, new Goal(o.relation(), o.setting())));
                }
            }
        }
        return lines;
    }

    @Test
    void trueLinesAreCorroboratedAndNeverRefuted() {
        for (Line l : lines()) {
            if (!l.isMistake()) {
                Outcome witness = new WitnessEngine(() -> 0).decide(l.goal(), Budget.standard());
                assertThat(witness).as(l.claim().name()).isInstanceOf(Outcome.GaveUp.class);
                Outcome numeric = new NumericEngine(() -> 0).decide(l.goal(), Budget.standard());
                assertThat(numeric).as(l.claim().name() + numeric).isInstanceOf(Outcome.Corroborated.class);
            }
        }
    }

    @Test
    void falseLinesAreRefutedAtSmallSizesByBothEngines() {
        for (Line l : lines()) {
            if (l.isMistake()) {
                Outcome witness = new WitnessEngine(() -> 0).decide(l.goal(), Budget.standard());
                assertThat(witness).as(l.claim().name()).isInstanceOf(Outcome.Refuted.class);
                Outcome.Refuted refuted = (Outcome.Refuted) witness;
                assertThat(refuted.counterexample().sizes().values())
                        .as(l.claim().name())
                        .allMatch(m -> m <= 3);
                Outcome numeric = new NumericEngine(() -> 0).decide(l.goal(), Budget.standard());
                assertThat(numeric).as(l.claim().name() + numeric).isInstanceOf(Outcome.Refuted.class);
            }
        }
    }
}
