package scholium.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import scholium.derivation.Claim;
import scholium.derivation.Derivation;
import scholium.derivation.Obligation;
import scholium.expr.Comparison;
import scholium.expr.Exprs;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.text.Source;

class DiagnosingTest {
    private static final Source SOURCE = new Source("x.md", "0 = 1\n");
    private static final Diagnosis FOUND =
            new Diagnosis(Optional.of("-1"), List.of("1 = 0"), List.of(new Suggestion("drop it", "0 = 0", "0 = 0")));

    @Test
    void by_default_only_what_the_document_says_is_true_is_explained() {
        assertThat(explained(Diagnosing.UNEXPECTED, Claim.Kind.CLAIM)).isEqualTo(FOUND);
        assertThat(explained(Diagnosing.UNEXPECTED, Claim.Kind.EXAMPLE)).isEqualTo(FOUND);
        assertThat(explained(Diagnosing.UNEXPECTED, Claim.Kind.MISTAKE)).isEqualTo(Diagnosis.of(Optional.of("0 - 1")));
    }

    @Test
    void all_and_none_leave_no_choice() {
        assertThat(explained(Diagnosing.ALL, Claim.Kind.MISTAKE)).isEqualTo(FOUND);
        assertThat(explained(Diagnosing.NONE, Claim.Kind.CLAIM)).isEqualTo(Diagnosis.of(Optional.of("0 - 1")));
        assertThat(remarks(Diagnosing.ALL)).containsExactly("the end is right");
        assertThat(remarks(Diagnosing.NONE)).isEmpty();
    }

    private static Diagnosis explained(Diagnosing which, Claim.Kind kind) {
        Relation r = Relation.of(Exprs.constant(0), Comparison.EQUAL, Exprs.constant(1));
        return which.limiting(new Knowing())
                .diagnose(new Diagnostician.Refutation(
                        claim(kind),
                        0,
                        new Obligation("", r, Setting.empty(), Optional.empty()),
                        Optional.of("0 - 1")));
    }

    private static List<String> remarks(Diagnosing which) {
        return which.limiting(new Knowing()).remarks(derivation(), claim(Claim.Kind.CLAIM), List.of());
    }

    private static Derivation derivation() {
        return new Derivation(SOURCE, Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }

    private static Claim claim(Claim.Kind kind) {
        return new Claim(kind, "c", Optional.empty(), SOURCE.span(0, 5), List.of(), List.of(), List.of());
    }

    private static final class Knowing implements Diagnostician {
        @Override
        public Diagnosis diagnose(Refutation refutation) {
            return FOUND;
        }

        @Override
        public List<String> remarks(Derivation derivation, Claim claim, List<StepResult> steps) {
            return List.of("the end is right");
        }
    }
}
