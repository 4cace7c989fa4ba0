/**
 * Comparisons with code in any language, by way of files: test vectors out, results in.
 *
 * <p>Belongs here: what stands in the two files, and reading results that anyone may have written. Does not belong here:
 * how errors are judged ({@code implementation}), and how vectors are spelled as JSON ({@code report}). The formats are
 * documented in {@code src/site/markdown/vectors.md}.
 *
 * <p>Read first: {@link scholium.vectors.TestVectors}, {@link scholium.vectors.RecordedResults}.
 *
 * <p>Invariants: the same document and seed give the same vectors; every digit of an expected value is proved by an
 * enclosure; a results file can be of any form and size up to a limit, and costs no more than its size; one bad number in
 * it does not keep the others from being judged.
 */
@NullMarked
package scholium.vectors;

import org.jspecify.annotations.NullMarked;
