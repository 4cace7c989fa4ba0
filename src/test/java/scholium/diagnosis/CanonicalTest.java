package scholium.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scholium.syntax.DocumentParser;
import scholium.syntax.Statement;
import scholium.syntax.Term;
import scholium.text.Source;

class CanonicalTest {
    private static String canonical(String formula) {
        String text = """
                ~~~derivation
                size m ≥ 1
                index i, j : 1..m
                real x_i, a, b, c
                claim it: 0 = %s
                ~~~
                """.formatted(formula);
        List<Statement> all = DocumentParser.parse(new Source("it.md", text)).statements();
        Term right = ((Statement.Claim) all.get(all.size() - 1))
                .chain()
                .links()
                .get(0)
                .right();
        return Canonical.of(right);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a + b           | b + a
            a − b           | −(b − a)
            a·b             | b·a
            (1/m)·a·b       | a·b/m
            a/(b·c)         | (a/b)/c
            √(a)·√(a)       | a
            a·a             | a²
            1/√(a)          | a^(−1/2)
            2·a − a         | a
            (a − b)·c       | c·(a − b)
            a·Σ_j x_j       | Σ_j a·x_j
            (1/m) Σ_j x_j   | Σ_j x_j/m
            −(−a)           | a
            0.5·a           | a/2
            2·(a + b)       | (a + b)·2
            """)
    void trivial_rewriting_does_not_show(String one, String other) {
        assertThat(canonical(one)).isEqualTo(canonical(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a + b           | a − b
            a·b             | a/b
            √(a)            | a
            √(a + b)        | √(a) + b
            Σ_j x_j²        | (Σ_j x_j)²
            x_i             | x_j
            Σ_{j≠i} x_j     | Σ_j x_j
            log(a)          | exp(a)
            2·a             | 3·a
            a^b             | b^a
            """)
    void different_formulas_differ(String one, String other) {
        assertThat(canonical(one)).isNotEqualTo(canonical(other));
    }
}
