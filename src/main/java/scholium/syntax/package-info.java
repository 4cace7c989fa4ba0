/** Characters to a surface tree with spans, and back. */
@NullMarked
package scholium.syntax;

import org.jspecify.annotations.NullMarked;
