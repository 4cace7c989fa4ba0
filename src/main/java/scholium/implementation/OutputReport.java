package scholium.implementation;

import java.util.List;
import java.util.Optional;

/**
 * How one output compares with its claimed value. Errors are in units of the last place of the natural scale; each batch
 * counts with its worst element.
 *
 * @param compared at how many batches
 * @param outside how many batches the document's sizes and assumptions exclude
 * @param illConditioned how many of the compared batches leave so few digits that nothing but a gross error shows
 * @param median the batch whose error no more than half of the others exceed; {@code p99} and {@code worst} likewise
 * @param firstDifference the first batch, smallest sizes first, where the error is beyond what is admitted
 * @param samples the error at each batch that was compared, in the order of the batches
 */
public record OutputReport(
        String output,
        Agreement verdict,
        int compared,
        int outside,
        int illConditioned,
        double medianUlps,
        double p99Ulps,
        double worstUlps,
        Optional<Deviation> median,
        Optional<Deviation> p99,
        Optional<Deviation> worst,
        Optional<Deviation> firstDifference,
        List<Finding> findings,
        List<Sample> samples) {
    public OutputReport {
        findings = List.copyOf(findings);
        samples = List.copyOf(samples);
    }

    /** The greatest error at a batch, and how much of it rounding explains. */
    public record Sample(Batch batch, double ulps, double admitted) {}
}
