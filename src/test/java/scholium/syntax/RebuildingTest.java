package scholium.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RebuildingTest {
    @Test
    void partsStandInTheOrderOfSubterms() {
        TermGenerator generator = new TermGenerator(11);
        for (int i = 0; i < 500; i++) {
            Term term = generator.term(1 + i % 3);
            List<Term> parts = new ArrayList<>();
            Subterms.of(term).forEach(p -> parts.add(new Term.Decimal("" + parts.size())));
            Term other = Rebuilding.with(term, parts);
            assertThat(Subterms.of(other)).isEqualTo(parts);
            assertThat(Rebuilding.with(other, Subterms.of(term))).isEqualTo(term);
        }
    }

    @Test
    void nothingIsBuiltAnewWhereNothingChanges() {
        TermGenerator generator = new TermGenerator(12);
        for (int i = 0; i < 500; i++) {
            Term term = generator.term(1 + i % 3);
            assertThat(Rebuilding.map(term, part -> part)).isSameAs(term);
        }
    }
}
