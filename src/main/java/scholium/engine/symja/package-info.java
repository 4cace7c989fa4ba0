/**
 * Corroboration at fixed sizes by the computer algebra system Symja, which takes every derivative itself: a second road
 * to the same derivative, independent of {@code scholium.expr.Differentiation}.
 *
 * <p>Does not belong here: any proof or refutation. An outcome is {@code Corroborated} or {@code GaveUp}; that a difference
 * is not simplified to 0 is no evidence against the claim. This is the only room that knows {@code org.matheclipse} and
 * {@code edu.jas}.
 *
 * <p>Read first: {@link scholium.engine.symja.SymjaEngine}, {@code Decision}.
 *
 * <p>On this side of the pipe, {@code Instance} chooses sizes and free indices, {@code Expansion} writes the goal out there
 * ({@code Ground}: no indices, no names), {@code Wire} makes a line of it, and the {@code Desk} has the lines of all threads
 * answered by one {@code WorkerProcess}, which it kills when the time is up. On the other side, {@code Building} has Symja
 * take the derivatives ({@code ConstantParts} takes out what does not vary, {@code Derivatives} remembers the rest up to
 * names), and {@code Decision} decides, with {@code Normalizer}, whether the difference is 0:
 *
 * <ul>
 *   <li>given values are put in after the derivatives; a linear hypothesis makes a variable superfluous;
 *   <li>a root whose radicand contains a variable linearly makes that variable superfluous (ε = s² − σ²); any other root is
 *       a symbol r with r² = radicand, reduced at the end; √(x²) is g·x with g² = 1, or x where x is positive by hypothesis;
 *   <li>exp and log by their addition theorems, sine and cosine with s² = 1 − c², hyperbolic functions as exponentials;
 *   <li>denominators are cleared without a greatest common divisor, and the numerator is expanded by JAS, Symja's own
 *       polynomial library. If nothing is left, the sides agree wherever both are defined.
 * </ul>
 *
 * <p>Invariants: no name or text of a document crosses the pipe, and Symja's parser is never called; the worker's directory
 * is empty and gone afterwards; whatever the worker does, the engine answers.
 *
 * <p>Measured (matheclipse-core 3.0.0, Java 17, two cores shared): start 1.2 s with {@code -XX:TieredStopAtLevel=1
 * -XX:+UseSerialGC}, 2 s without; the input gradient of batch normalization at m = 2, 3, 4 takes 20, 50 and 90 ms the first
 * time, most of it Symja's {@code D}, and a fifth of that when the derivative is remembered; a third of the time of all shipped
 * documents went into what is constant under {@code D}. Symja's own {@code ExpandAll} of the same numerators takes twenty
 * times longer than JAS. {@code Simplify} on the form with roots succeeds at m = 3 and
 * fails at m = 2, 4, 5. Some 340 equations of one document take 3 s of processor time.
 *
 * <p>Traps of Symja met here: {@code D[Sum[x[j], {j, 1, m}], x[i]]} is 0, so sums are written out; {@code E}, {@code I},
 * {@code D} are built in, so symbols are numbered; it runs the scripts of a folder named {@code .\AutoloadSymja} in the
 * working directory, backslash included; big powers ignore its own time limits, so the process is killed instead.
 */
@NullMarked
package scholium.engine.symja;

import org.jspecify.annotations.NullMarked;
