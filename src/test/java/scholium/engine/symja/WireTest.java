package scholium.engine.symja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import scholium.expr.Builtin;
import scholium.number.Rational;

final class WireTest {
    private final Random random = new Random(20);

    private Ground term(int depth) {
        Builtin[] builtins = Builtin.values();
        int kind = random.nextInt(depth == 0 ? 3 : 10);
        return switch (kind) {
            case 0 -> new Ground.Constant(Rational.of(random.nextInt(99) - 50, 1 + random.nextInt(9)));
            case 1 -> new Ground.Pi();
            case 2 -> new Ground.Symbol(random.nextInt(9));
            case 3 -> new Ground.Sum(terms(depth));
            case 4 -> new Ground.Product(terms(depth));
            case 5 -> new Ground.Power(term(depth - 1), Rational.of(random.nextInt(9) - 4, 2));
            case 6 -> new Ground.Call(builtins[random.nextInt(builtins.length)], term(depth - 1));
            case 7 -> {
                List<Ground> arguments = terms(depth);
                List<Integer> orders =
                        arguments.stream().map(a -> random.nextInt(3)).toList();
                yield new Ground.Opaque(random.nextInt(9), orders, arguments);
            }
            case 8 -> new Ground.Derivative(term(depth - 1), random.nextInt(9));
            default -> new Ground.Let(term(depth - 1), new TreeMap<>(Map.of(1, term(depth - 1), 7, term(depth - 1))));
        };
    }

    private List<Ground> terms(int depth) {
        List<Ground> terms = new ArrayList<>();
        for (int k = random.nextInt(4); k > 0; k--) {
            terms.add(term(depth - 1));
        }
        return terms;
    }

    private Problem problem() {
        return new Problem(
                term(4),
                term(4),
                terms(3),
                new TreeMap<>(Map.of(3, term(2))),
                new TreeSet<>(List.of(1, 2)),
                new TreeSet<>(List.of(5)),
                List.of(new Problem.Partial(5, List.of(0, 2), 8)));
    }

    @Test
    void readingUndoesWriting() {
        for (int k = 0; k < 500; k++) {
            Problem p = problem();
            String line = Wire.write(p);
            assertThat(line).matches("[ -~]*");
            assertThat(Wire.read(line)).isEqualTo(p);
        }
    }

    /** Whatever line comes, reading answers or refuses. */
    @Test
    void damagedLinesAreRefused() throws InterruptedException {
        int refused = 0;
        for (int k = 0; k < 500; k++) {
            List<String> words = new ArrayList<>(List.of(Wire.write(problem()).split(" ")));
            int at = random.nextInt(words.size());
            if (random.nextBoolean()) {
                words.remove(at);
            } else {
                words.set(
                        at,
                        List.of("x", "-1", "", "999999999999", "1e9", "o", "Quit[]", "1/0")
                                .get(random.nextInt(8)));
            }
            try {
                Wire.read(String.join(" ", words));
            } catch (IllegalArgumentException | ArithmeticException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(250);
        String deep = "^ 2 ".repeat(100_000);
        assertThat(thrown(() -> Wire.read(deep + "v 1 v 1 0 0 0 0 0"))).isInstanceOf(IllegalArgumentException.class);
    }

    /** What is thrown on a stack like the worker's. */
    private static Throwable thrown(ThrowingCallable read) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(null, () -> thrown.set(catchThrowable(read)), "worker", Worker.STACK);
        thread.start();
        thread.join();
        return thrown.get();
    }

    @Test
    void answers() {
        Answer answer = new Answer(Answer.Kind.UNDECIDED, "two\nlines, ∂");
        assertThat(answer.line()).isEqualTo("UNDECIDED two?lines, ?");
        assertThat(Answer.parse(Answer.of(Answer.Kind.ZERO).line())).isEqualTo(Answer.of(Answer.Kind.ZERO));
        for (String bad : List.of("", "ZERO", "zero ", "PROVED x")) {
            assertThatThrownBy(() -> Answer.parse(bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
