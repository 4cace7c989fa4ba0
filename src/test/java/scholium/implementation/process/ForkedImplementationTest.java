package scholium.implementation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private void fails(double a, int size, String reason) {
        assertThatThrownBy(() -> code.compute(inputs(a, new double[size])))
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
    @Test
    void whatIsThrownIsTold() {
        works();
        WorkerProcess first = code.worker().orElseThrow();
        fails(Misbehaving.THROWS, 1, "the code threw java.lang.IllegalStateException: expected more");
        fails(Misbehaving.REFUSES, 1, "ε is not “single”");
        fails(Misbehaving.DEEP, 1, "the code threw java.lang.StackOverflowError");
        works();
        assertThat(code.worker()).containsSame(first);
    }

    /** Each at a batch of another size. */
    @Test
    void aLostProcessIsReplaced() {
        Map<Double, String> losses = new LinkedHashMap<>();
        losses.put(Misbehaving.HALTS, "its process ended with status 9");
        losses.put(Misbehaving.GARBAGE, "its process wrote something that is no answer: “?[31mE1122? loading ?”");
        losses.put(Misbehaving.MEMORY, "its process ran out of memory");
        losses.put(Misbehaving.CRASHES, "its process crashed (SIGSEGV)");
        int size = 3;
        works();
        for (Map.Entry<Double, String> loss : losses.entrySet()) {
            WorkerProcess before = code.worker().orElseThrow();
            fails(loss.getKey(), size++, loss.getValue());
            assertThat(before.isAlive()).isFalse();
            assertThat(before.directory()).doesNotExist();
            works();
        }
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
        fails(Misbehaving.FORGED, 1, "its process wrote something that is no answer: “1 computed y 1 1 0x1p0”");
        works();
    }

    @Test
    void aHangIsKilled() {
        code = new Misbehaving("", Duration.ofSeconds(1));
        fails(Misbehaving.HANGS, 1, "no answer within 1 s; its process was killed");
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
        fails(Misbehaving.WELL, 1, reason);
    }

    @Test
    void withoutJavaThereIsAReason() {
        code = new Misbehaving(new WorkerCommand(List.of("/nowhere/bin/java")));
        fails(Misbehaving.WELL, 1, "there is no Java at /nowhere/bin/java");
    }

    /** A library that is lost at each batch of a size is not started for each of them; others are still computed. */
    @Test
    void patienceHasAnEnd() {
        for (int k = 0; k < 2; k++) {
            fails(Misbehaving.HALTS, 1, "its process ended with status 9");
        }
        fails(Misbehaving.WELL, 1, "not asked any more at these dimensions, where its process was lost 2 times");
        works();
        for (int m = 3; m < 7; m++) {
            fails(Misbehaving.HALTS, m, "its process ended with status 9");
        }
        assertThatThrownBy(this::works)
                .isInstanceOf(ImplementationFailed.class)
                .hasMessage("not asked any more after its process was lost 6 times, "
                        + "the last time because of this: its process ended with status 9");
        code.release();
        works();
    }
}
