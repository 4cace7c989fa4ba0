package scholium.cause;

/**
 * What code may do instead of what the document claims.
 *
 * @param words in the author's names: {@code as if σ²_B were held constant when differentiating}
 */
record Cause(String words) {}
