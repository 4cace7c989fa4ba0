package scholium.conformance;

import java.util.List;
import java.util.Optional;
import scholium.implementation.Agreement;
import scholium.implementation.GradientTest;
import scholium.implementation.OutputReport;
import scholium.verify.DeletedTerm;

/**
 * One output port.
 *
 * @param formula as the document writes it
 * @param terms what the comparison would have noticed if a term of the formula were missing; in the order of the formula
 * @param gradient where the output is claimed to be a gradient, what other roads say
 * @param causes why it may differ, the likeliest first
 */
public record ComparedOutput(
        String formula,
        OutputReport report,
        List<DeletedTerm> terms,
        Optional<GradientTest> gradient,
        List<String> causes) {
    public ComparedOutput {
        terms = List.copyOf(terms);
        causes = List.copyOf(causes);
    }

    public String port() {
        return report.output();
    }

    /** Whether the output is what the document says, on every road. */
    public boolean agrees() {
        return report.verdict() == Agreement.AGREES
                && gradient.map(GradientTest::isRight).orElse(true);
    }
}
