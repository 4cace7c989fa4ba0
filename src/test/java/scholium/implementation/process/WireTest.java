package scholium.implementation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scholium.implementation.Tensor;
import scholium.implementation.Values;

final class WireTest {
    @Test
    void numbersArriveBitByBit() {
        Random random = new Random(11);
        double[] some = random.longs(500).mapToDouble(Double::longBitsToDouble).toArray();
        some[0] = -0.0;
        some[1] = Double.MIN_VALUE;
        some[2] = Double.NEGATIVE_INFINITY;
        some[3] = Double.NaN;
        some[4] = Math.nextDown(1);
        Values values = Values.none()
                .with("x", some)
                .with("running-mean", 0.1)
                .with("none", new double[0])
                .with("w", Tensor.of(List.of(2, 1, 3), new double[] {1, 2, 3, 4, 5, 6}));
        assertThat(Wire.read(Wire.write(values))).isEqualTo(values);
        assertThat(Wire.read(Wire.write(Values.none()))).isEqualTo(Values.none());
        assertThat(Wire.write(values)).matches("[ -~]*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "x",
                "x 1",
                "x 1 2",
                "x 1 2 0x1p0",
                "x 0 one",
                "x -1 1",
                "x 9 1 1 1 1 1 1 1 1 1",
                "x 2 4000000 4000000 1",
                "x 1 99999999999 1",
                "x 0 1.0  y 0 1.0",
                "x 0 1.0 x 0 1.0",
                "x 0 1.0 y",
                "\u00e9 0 1.0"
            })
    void damagedLinesAreRefused(String line) {
        assertThatThrownBy(() -> Wire.read(line)).isInstanceOf(IllegalArgumentException.class);
    }
}
