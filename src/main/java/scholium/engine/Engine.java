package scholium.engine;

/** One way to decide, refute or corroborate a goal. Engines give up with a reason; they do not throw. */
public interface Engine {
    /** The name shown as evidence: {@code sums}, {@code symja}, {@code numeric}. */
    String name();

    Outcome decide(Goal goal, Budget budget);
}
