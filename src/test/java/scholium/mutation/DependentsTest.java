package scholium.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import scholium.syntax.DocumentParser;
import scholium.text.Source;

class DependentsTest {
    private static Dependents of(String lines) {
        return new Dependents(DocumentParser.parse(new Source("notes.md", "```derivation\n" + lines + "```\n"))
                .statements());
    }

    @Test
    void whatUsesADefinitionDependsOnIt() {
        Dependents dependents = of("""
                size m ≥ 1
                index i, j : 1..m
                real x_i, γ
                define μ = (1/m) Σ_j x_j
                define c_i = x_i − μ
                define s = Σ_j c_j²
                define q = Σ_j x_j²
                define f(u) = u·q
                loss L(s)
                define z = f(γ)
                """);
        assertThat(dependents.of("μ")).isEqualTo(Set.of("μ", "c", "s", "L"));
        assertThat(dependents.of("q")).isEqualTo(Set.of("q", "f", "z"));
        assertThat(dependents.of("z")).isEqualTo(Set.of("z"));
        assertThat(dependents.areAssumed(Set.of("μ"))).isFalse();
    }

    @Test
    void sequencesUseWhatTheirStepsUse() {
        Dependents dependents = of("""
                real β, w
                define k = 1 − β
                sequence v_t, t ≥ 0: v_0 = w; v_{t+1} = β·v_t + k·w
                assume k > 0
                """);
        assertThat(dependents.of("k")).isEqualTo(Set.of("k", "v"));
        assertThat(dependents.areAssumed(dependents.of("k"))).isTrue();
        assertThat(dependents.areAssumed(dependents.of("v"))).isFalse();
    }
}
