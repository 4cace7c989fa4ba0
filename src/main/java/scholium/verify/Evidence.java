package scholium.verify;

/**
 * What one engine contributed to a step.
 *
 * @param strength {@code exact}, {@code cas}, {@code numeric}, or {@code none} when the engine gave up
 */
public record Evidence(String engine, String strength, String detail, long millis) {}
