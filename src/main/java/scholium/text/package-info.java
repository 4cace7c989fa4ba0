/** Sources, spans, diagnostics. */
@NullMarked
package scholium.text;

import org.jspecify.annotations.NullMarked;
