/**
 * Why a refuted line is false: what its sides differ by, when it is true after all, whether its errors compensate.
 *
 * <p>Belongs here: finding explanations. Does not belong here: deciding anything ({@code engine.*}), the verdict ({@code
 * verify}), how explanations look ({@code report}).
 *
 * <p>Read first: {@link scholium.diagnosis.Explainer}, {@code Residual}.
 *
 * <p>Invariants: explanations are guessed in floating point and said only if the exact engine has proved them without
 * conditions, in the document's own setting. Searching is bounded and deterministic. What is shown is made of the
 * author's own terms and printed in the author's notation.
 */
@NullMarked
package scholium.diagnosis;

import org.jspecify.annotations.NullMarked;
