/** Fixed sizes, by Symja. */
@NullMarked
package scholium.engine.symja;

import org.jspecify.annotations.NullMarked;
