package scholium.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import scholium.derivation.Step;
import scholium.elaborate.Elaborator;
import scholium.syntax.DocumentParser;
import scholium.text.Source;

class FamilyTextTest {
    private static final Step STEP = Elaborator.elaborate(DocumentParser.parse(new Source("x.md", """
                    ```derivation
                    size m, n ≥ 1
                    index i : 1..m
                    index k : 1..n
                    real x_i, W_{i,k}, T_{i,k,k}
                    claim c: x_i·W_{i,k} = T_{i,k,k}
                    ```
                    """)))
            .claims()
            .get(0)
            .steps()
            .get(0);

    private static String text(String name, List<String> values) {
        return FamilyText.of(STEP, name, values, Map.of("m", 2, "n", 3));
    }

    @Test
    void one_index_is_a_list() {
        assertThat(text("x", List.of("1", "-1/2"))).isEqualTo("[1, -1/2]");
    }

    @Test
    void two_indices_are_rows() {
        assertThat(text("W", List.of("1", "2", "3", "4", "5", "6"))).isEqualTo("[[1, 2, 3], [4, 5, 6]]");
    }

    @Test
    void values_that_do_not_fill_the_rows_stay_a_list() {
        assertThat(text("W", List.of("1", "2", "3", "4"))).isEqualTo("[1, 2, 3, 4]");
        assertThat(FamilyText.of(STEP, "W", List.of("1", "2"), Map.of("m", 2))).isEqualTo("[1, 2]");
        assertThat(text("unknown", List.of("1", "2"))).isEqualTo("[1, 2]");
    }
}
