package scholium.implementation;

/**
 * A choice that others make differently.
 *
 * @param aspect what is chosen: {@code variance in the running value}
 * @param choice how: {@code unbiased (divides by m − 1)}
 */
public record Convention(String aspect, String choice) {}
