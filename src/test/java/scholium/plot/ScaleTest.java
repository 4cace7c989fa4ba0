package scholium.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
    private static List<String> labels(Scale scale, int most) {
        return scale.ticks(most).stream()
                .map(Tick::label)
                .filter(l -> !l.isEmpty())
                .toList();
    }

    @Test
    void decadesAreEvenlySpaced() {
        Scale scale = Scale.decades(-2, 2);
        assertThat(scale.at(0.01)).isZero();
        assertThat(scale.at(1)).isEqualTo(0.5, within(1e-12));
        assertThat(scale.at(100)).isEqualTo(1);
    }

    @Test
    void whatIsBeyondAnEndIsPutAtItAndSaidNotToBeCovered() {
        Scale scale = Scale.decades(0, 3);
        for (double v : new double[] {0, -5, 0.5, 1001, Double.POSITIVE_INFINITY}) {
            assertThat(scale.covers(v)).as("%s", v).isFalse();
            assertThat(scale.at(v)).as("%s", v).isBetween(0.0, 1.0);
        }
        assertThat(scale.covers(1)).isTrue();
        assertThat(scale.covers(1000)).isTrue();
    }

    @Test
    void labelsArePlainNearOneAndPowersOfTenFarFromIt() {
        assertThat(labels(Scale.decades(-2, 2), 9)).containsExactly("0.01", "0.1", "1", "10", "100");
        assertThat(labels(Scale.decades(-16, 0), 5)).containsExactly("10⁻¹⁶", "10⁻¹²", "10⁻⁸", "10⁻⁴", "1");
    }

    @Test
    void decadesAreLabelledNoMoreOftenThanAsked() {
        for (int most = 2; most < 20; most++) {
            assertThat(labels(Scale.decades(-30, 30), most)).hasSizeBetween(2, most);
        }
    }

    @Test
    void wholeDecadesAroundTheValues() {
        Scale scale = Scale.around(0.3, 40, 0, Double.POSITIVE_INFINITY, Double.NaN);
        assertThat(labels(scale, 9)).containsExactly("0.1", "1", "10", "100");
        assertThat(labels(Scale.around(), 9)).containsExactly("1", "10");
    }

    @Test
    void markedValuesHaveTheirOwnTicksAndRoomAtTheEnds() {
        Scale scale = Scale.marked(List.of(new Tick(1, "1"), new Tick(3, "3"), new Tick(256, "256")));
        assertThat(labels(scale, 2)).containsExactly("1", "3", "256");
        assertThat(scale.at(1)).isBetween(0.01, 0.2);
        assertThat(scale.at(256)).isBetween(0.8, 0.99);
    }

    @Test
    void aSingleValueStillHasAScale() {
        assertThat(Scale.around(1).covers(1)).isTrue();
    }
}
