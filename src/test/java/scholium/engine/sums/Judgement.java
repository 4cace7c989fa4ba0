package scholium.engine.sums;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import scholium.engine.Budget;
import scholium.engine.Outcome;

/** What the engine says of a relation, for tests. */
final class Judgement {
    /** Terms bound the work, so that a busy machine changes no answer. */
    private static final Budget PATIENT = new Budget(200_000, Duration.ofMinutes(5), List.of(2, 3, 4), 1);

    private Judgement() {}

    static Outcome of(Formulas f, String relation) {
        return new SumsEngine().decide(f.goal(relation), PATIENT);
    }

    static void proves(Formulas f, String relation) {
        assertThat(of(f, relation)).as(relation).isInstanceOf(Outcome.Proved.class);
    }

    static void refuses(Formulas f, String relation) {
        assertThat(of(f, relation)).as(relation).isInstanceOf(Outcome.GaveUp.class);
    }

    static List<String> conditions(Formulas f, String relation) {
        Outcome o = of(f, relation);
        assertThat(o).as(relation).isInstanceOf(Outcome.Proved.class);
        return ((Outcome.Proved) o).conditions().stream().map(Object::toString).toList();
    }

    static Outcome.Reason reason(Formulas f, String relation) {
        Outcome o = of(f, relation);
        assertThat(o).as(relation).isInstanceOf(Outcome.GaveUp.class);
        return ((Outcome.GaveUp) o).reason();
    }

    static Formulas inputs() {
        return new Formulas()
                .size("m", 1)
                .size("n", 1)
                .size("t", 0)
                .index("i:m")
                .index("k:m")
                .family("x", "m")
                .family("y", "m")
                .family("z", "m")
                .family("a")
                .family("b")
                .family("c")
                .family("eps");
    }
}
