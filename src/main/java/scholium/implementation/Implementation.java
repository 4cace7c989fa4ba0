package scholium.implementation;

import java.util.List;

/**
 * Code whose results can be compared with what a document claims: a layer, a loss, an update rule. Providers are
 * registered as {@code META-INF/services/scholium.implementation.Implementation}, are public, and have a public
 * constructor without parameters.
 */
public interface Implementation {
    /** The name a document uses: lower case words with hyphens. */
    String name();

    /** One sentence: what is computed. */
    String description();

    /** What textbooks and libraries disagree about, and what this code does. */
    List<Convention> conventions();

    List<Port> inputs();

    List<Port> outputs();

    /**
     * The outputs for these inputs. The inputs hold one tensor for each input port, of agreeing dimensions and within the
     * domains; the code decides what it gives where the mathematics has no value (NaN, an infinity, something finite).
     * The same inputs give the same outputs.
     *
     * @throws ImplementationFailed if there are none, for a reason to be told
     */
    Values compute(Values inputs);

    /** Gives back what is kept between computations, such as a process; another computation may follow. */
    default void release() {}
}
