package scholium.verify;

import java.util.List;
import scholium.derivation.Conformance;

/** How an implementation compares with the formulas claimed for it. */
public record ConformanceReport(Conformance conformance, List<Output> outputs) {
    public ConformanceReport {
        outputs = List.copyOf(outputs);
    }

    public boolean agrees() {
        return outputs.stream().allMatch(Output::agrees);
    }

    /**
     * One output port.
     *
     * @param worst largest scaled error in units of the last place
     * @param worstBatch the batch that caused it, reproducible from its text
     * @param untested terms of the formula that the comparison would not miss at any batch, and that are not always 0
     * @param findings what is worth knowing besides, such as inputs where the formula is undefined and the code is not
     */
    public record Output(
            String port,
            String formula,
            boolean agrees,
            int batches,
            double worst,
            double median,
            double p99,
            String worstBatch,
            List<String> untested,
            List<String> findings) {
        public Output {
            untested = List.copyOf(untested);
            findings = List.copyOf(findings);
        }
    }
}
