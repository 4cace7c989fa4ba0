package scholium.implementation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scholium.implementation.ImplementationFailed;
import scholium.implementation.Values;
import scholium.worker.WorkerCommand;
import scholium.worker.WorkerProcess;

/** Whatever the other process does, the batch fails with a reason and the next batch is computed. */
final class ForkedImplementationTest {
    private static final Duration PATIENT = Duration.ofSeconds(60);

    private Misbehaving code = new Misbehaving("", PATIENT);

    @AfterEach
    void release() {
        code.release();
        assertThat(code.worker()).isEmpty();
    }

    private static Values inputs(double a, double... x) {
        return Values.none().with("x", x).with("a", a);
    }

    private void works() {
        assertThat(code.compute(inputs(Misbehaving.WELL, 1.5, 0.1)))
                .isEqualTo(Values.none().with("y", new double[] {3, 0.2}));
    }

    private void fails(double a, String reason) {
        assertThatThrownBy(() -> code.compute(inputs(a, 1)))
                .isInstanceOf(ImplementationFailed.class)
                .hasMessage(reason);
    }

    @Test
    void oneProcessServesManyBatches() {
        works();
        WorkerProcess first = code.worker().orElseThrow();
        for (int m = 0; m < 300; m += 37) {
            assertThat(code.compute(inputs(Misbehaving.WELL, new double[m])).vector("y"))
                    .hasSize(m);
        }
        works();
        assertThat(code.worker()).containsSame(first);
        code.release();
        assertThat(first.isAlive()).isFalse();
        assertThat(first.directory()).doesNotExist();
        works();
    }

    /** None of these costs the process. */
    @ParameterizedTest
    @CsvSource({
        "4, the code threw java.lang.IllegalStateException: expected more",
        "8, ε is not “single”",
        "11, the code threw java.lang.StackOverflowError"
    })
    void whatIsThrownIsTold(double a, String reason) {
        works();
        WorkerProcess first = code.worker().orElseThrow();
        fails(a, reason);
        works();
        assertThat(code.worker()).containsSame(first);
    }

    @ParameterizedTest
    @CsvSource({
        "1, its process ended with status 9",
        "3, its process wrote something that is no answer: “?[31mE1122? loading ?”",
        "5, its process ran out of memory",
        "6, its process crashed (SIGSEGV)"
    })
    void aLostProcessIsReplaced(double a, String reason) {
        works();
        WorkerProcess first = code.worker().orElseThrow();
        fails(a, reason);
        assertThat(first.isAlive()).isFalse();
        assertThat(first.directory()).doesNotExist();
        works();
    }

    @Test
    void aLineWithoutEnd() {
        assertThatThrownBy(() -> code.compute(inputs(Misbehaving.ENDLESS_LINE, 1)))
                .isInstanceOf(ImplementationFailed.class)
                .hasMessageStartingWith("its process w");
        works();
    }

    @Test
    void chatterIsNoAnswer() {
        assertThat(code.compute(inputs(Misbehaving.CHATTERS, 4)).vector("y")).containsExactly(8);
        assertThat(code.worker().orElseThrow().lastWords().length()).isLessThanOrEqualTo(8_000);
    }

    /** An answer to an earlier question is none to this one. */
    @Test
    void aForgedAnswer() {
        works();
        fails(Misbehaving.FORGED, "its process wrote something that is no answer: “1 computed y 1 1 0x1p0”");
        works();
    }

    @Test
    void aHangIsKilled() {
        code = new Misbehaving("", Duration.ofSeconds(1));
        fails(Misbehaving.HANGS, "no answer within 1 s; its process was killed");
        works();
    }

    /** A question longer than a pipe holds, to a process that reads nothing. */
    @Test
    void aDeafProcess() {
        code = new Misbehaving("deaf", Duration.ofSeconds(1));
        assertThatThrownBy(() -> code.compute(inputs(Misbehaving.WELL, new double[100_000])))
                .isInstanceOf(ImplementationFailed.class)
                .hasMessage("no answer within 1 s; its process was killed");
    }

    @ParameterizedTest
    @CsvSource({
        "dies-at-once, its process ended with status 7: no such library",
        "says-hello, its process wrote something that is no answer: “Hello!”"
    })
    void aBadStart(String mood, String reason) {
        code = new Misbehaving(mood, PATIENT);
        fails(Misbehaving.WELL, reason);
    }

    @Test
    void withoutJavaThereIsAReason() {
        code = new Misbehaving(new WorkerCommand(List.of("/nowhere/bin/java")));
        fails(Misbehaving.WELL, "there is no Java at /nowhere/bin/java");
    }

    /** A library that is lost at each batch of a size is not started for each of them; others are still computed. */
    @Test
    void patienceHasAnEnd() {
        for (int k = 0; k < 3; k++) {
            fails(Misbehaving.HALTS, "its process ended with status 9");
        }
        fails(Misbehaving.WELL, "not asked any more at these dimensions, where its process was lost 3 times");
        works();
        for (int m = 3; m < 8; m++) {
            double[] x = new double[m];
            assertThatThrownBy(() -> code.compute(inputs(Misbehaving.HALTS, x)))
                    .hasMessage("its process ended with status 9");
        }
        assertThatThrownBy(this::works)
                .isInstanceOf(ImplementationFailed.class)
                .hasMessage("not asked any more after its process was lost 8 times, "
                        + "the last time because of this: its process ended with status 9");
        code.release();
        works();
    }
}
