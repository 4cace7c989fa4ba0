package scholium.engine.sums;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scholium.engine.Budget;
import scholium.engine.Outcome;

/** Every statement of {@link Claims}: the true ones are proved, the false ones are not. */
class ClaimsTest {
    static List<Claims.Claim> claims() {
        return Claims.all();
    }

    @ParameterizedTest
    @MethodSource("claims")
    void isProvedExactlyIfTrue(Claims.Claim claim) {
        Outcome outcome = new SumsEngine().decide(claim.goal(), Budget.standard());
        if (claim.holds()) {
            assertThat(outcome).isInstanceOf(Outcome.Proved.class);
        } else {
            assertThat(outcome).isNotInstanceOf(Outcome.Proved.class);
        }
    }
}
