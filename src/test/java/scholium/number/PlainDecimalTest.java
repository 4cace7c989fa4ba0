package scholium.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainDecimalTest {
    @Test
    void anExponentStandsOnlyForManyZeros() {
        assertThat(PlainDecimal.of(-7.724966178254981E7)).isEqualTo("-77249661.78254981");
        assertThat(PlainDecimal.of(0.00025)).isEqualTo("0.00025");
        assertThat(PlainDecimal.of(1e-300)).isEqualTo("1.0E-300");
        assertThat(PlainDecimal.of(1.5e20)).isEqualTo("1.5E+20");
    }

    @Test
    void whatIsNoDecimalKeepsItsName() {
        assertThat(PlainDecimal.of(Double.NaN)).isEqualTo("NaN");
        assertThat(PlainDecimal.of(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
        assertThat(PlainDecimal.of(-0.0)).isEqualTo("-0.0");
    }
}
