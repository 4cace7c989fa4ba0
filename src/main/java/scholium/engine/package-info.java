/**
 * The contract between the verifier and its engines: a goal and a budget go in, an outcome comes out.
 *
 * <p>Does not belong here: any way to decide a goal (each is a package of its own below this one, and they never see each
 * other), and any verdict (only {@code verify} makes those).
 *
 * <p>Read first: {@link scholium.engine.Engine}, {@link scholium.engine.Outcome}.
 */
@NullMarked
package scholium.engine;

import org.jspecify.annotations.NullMarked;
