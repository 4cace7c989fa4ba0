/**
 * What an implementation does where textbooks and libraries disagree, found out by asking it: which variance normalizes,
 * where ε stands, which variance the running value follows, and which of its two arguments the momentum weighs.
 *
 * <p>Belongs here: the alternatives, as formulas for an output, and the probes at which they are told apart. Does not belong
 * here: whether an implementation computes what a document claims ({@code implementation}); a convention that is measured is
 * neither right nor wrong.
 *
 * <p>Read first: {@link scholium.implementation.convention.ConventionMeasurement}, {@code Model}.
 *
 * <p>Invariants: what an implementation declares of itself plays no part; at the probes, any two alternatives of a model
 * differ by far more than rounding; that none of them fits is an answer.
 */
@NullMarked
package scholium.implementation.convention;

import org.jspecify.annotations.NullMarked;
