/**
 * The exact engine for indexed sums.
 *
 * @see scholium.engine.sums.SumsEngine
 */
@NullMarked
package scholium.engine.sums;

import org.jspecify.annotations.NullMarked;
