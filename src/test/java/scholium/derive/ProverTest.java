package scholium.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import scholium.engine.Budget;
import scholium.engine.sums.SumsEngine;
import scholium.rewriting.Layout;
import scholium.syntax.Term;

/** True lines pass, false ones and those that hold only under a condition do not. */
class ProverTest {
    private static final String DECLARATIONS = "real a, b\ndefine c = a + b";

    private static final Term A = Layout.reference("a");
    private static final Term B = Layout.reference("b");
    private static final Term C = Layout.reference("c");

    private static Prover prover() {
        return new Prover(() -> DECLARATIONS, new SumsEngine(), Budget.standard(), System::nanoTime);
    }

    private static Term binary(Term.Operator o, Term left, Term right) {
        return new Term.Binary(o, left, right);
    }

    @Test
    void judges() {
        Prover p = prover();
        assertThat(p.proves(C, binary(Term.Operator.ADD, A, B))).isTrue();
        assertThat(p.proves(C, binary(Term.Operator.SUBTRACT, A, B))).isFalse();
        Term square = binary(Term.Operator.DOT, A, A);
        assertThat(p.proves(A, binary(Term.Operator.SLASH, square, A)))
                .as("only where a is not 0")
                .isFalse();
        assertThat(p.proves(A, new Term.Reference("unknown", List.of()))).isFalse();
    }
}
