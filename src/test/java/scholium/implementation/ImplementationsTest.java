package scholium.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImplementationsTest {
    private final Implementations installed = Implementations.installed();

    @Test
    void findsTheBuiltInLayersByNameAlone() {
        assertThat(installed.all())
                .extracting(Implementation::name)
                .contains("batch-normalization", "batch-normalization-inference", "running-average-old")
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(installed.named("batch-normalization")).isPresent();
        assertThat(installed.named("java.lang.String")).isEmpty();
    }

    @Test
    void suggestsTheNearestName() {
        assertThat(installed.nearest("batchnormalisation")).contains("batch-normalization");
        assertThat(installed.nearest("x".repeat(1_000_000))).isEmpty();
        assertThat(Implementations.of(List.of()).nearest("x")).isEmpty();
    }

    @Test
    void portsAreNamedOnceAndEveryImplementationSaysWhatItDoes() {
        for (Implementation i : installed.all()) {
            assertThat(i.description()).as(i.name()).endsWith(".");
            Set<String> names = new HashSet<>();
            i.inputs()
                    .forEach(p -> assertThat(names.add(p.name()))
                            .as(i.name() + " " + p)
                            .isTrue());
            names.clear();
            i.outputs()
                    .forEach(p -> assertThat(names.add(p.name()))
                            .as(i.name() + " " + p)
                            .isTrue());
        }
    }
}
