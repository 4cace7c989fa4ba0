package scholium.plot;

/** A scale and what is measured on it. */
public record Axis(String label, Scale scale) {}
