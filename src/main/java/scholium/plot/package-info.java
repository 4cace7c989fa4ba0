/**
 * Plots as SVG: scales with ticks, axes, series, and the drawing of them.
 *
 * <p>Belongs here: what any plot of numbers needs. Does not belong here: what the numbers mean, and the pages they stand
 * on; the room knows no other.
 *
 * <p>Read first: {@link scholium.plot.Plot}, {@link scholium.plot.Scale}.
 *
 * <p>Invariants: the same plot gives the same bytes; every plot has a title and a description that says in words what it
 * shows; colours follow the reader's light or dark scheme, tell apart under colour blindness, and never carry a meaning
 * that the shape of a mark does not carry too; all text is escaped; the size of the output is bounded by the size of the
 * drawing, however many points there are.
 */
@NullMarked
package scholium.plot;

import org.jspecify.annotations.NullMarked;
