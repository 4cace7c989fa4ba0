package scholium.implementation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Substitution;
import scholium.expr.evaluation.Point;

/** Tests the outputs that are claimed to be gradients by roads that do not use their formulas. */
public final class GradientTests {
    private static final int MOST_INPUTS = 70;

    /** A second road that is further off than this many units beside the admitted error is a defect of one of them. */
    private static final double DEFECT = 0x1p30;

    private final Implementation implementation;
    private final List<Batch> batches;
    private final SecondRoad second;
    private final long seed;

    private GradientTests(Implementation implementation, List<Batch> batches, SecondRoad second, long seed) {
        this.implementation = implementation;
        this.batches = batches;
        this.second = second;
        this.seed = seed;
    }

    /**
     * One test for each output that is claimed to be the gradient of a function the document knows.
     *
     * @throws IllegalStateException if the two roads to a derivative contradict each other
     */
    public static List<GradientTest> of(
            Implementation implementation, Binding binding, List<Batch> batches, SecondRoad second, long seed) {
        List<Batch> small =
                batches.stream().filter(b -> b.inputs().size() <= MOST_INPUTS).toList();
        GradientTests tests = new GradientTests(implementation, small, second, seed);
        List<Site> sites = Site.among(small, implementation, binding);
        return GradientClaim.all(binding, sites.stream().map(Site::place).toList()).stream()
                .map(c -> tests.test(c, sites))
                .toList();
    }

    private GradientTest test(GradientClaim claim, List<Site> sites) {
        OutputReport automatic = ConformanceRunner.automatically(implementation, claim.binding(), batches)
                .outputs()
                .get(0);
        TaylorTest taylor = new TaylorTest(claim);
        List<TaylorLine> lines = new ArrayList<>();
        double worst = -1;
        for (Site s : sites) {
            Tensor computed = s.computed().tensor(claim.output());
            taylor.at(s.batch(), s.place(), computed, seed + lines.size()).ifPresent(lines::add);
            worst = Math.max(worst, second(claim, s, computed).orElse(-1));
        }
        return new GradientTest(
                claim.output(),
                claim.objective().name(),
                claim.family(),
                automatic,
                worst < 0 ? OptionalDouble.empty() : OptionalDouble.of(worst),
                lines);
    }

    /** The greatest distance of the second road from the code. */
    private OptionalDouble second(GradientClaim claim, Site site, Tensor computed) {
        Binding.Claimed derivative =
                claim.binding().outputs().values().iterator().next();
        List<Index> indices = derivative.indices();
        ClaimedValues.At exact =
                ClaimedValues.automatic(claim.binding(), derivative).at(site.place());
        List<int[]> all = Subscripts.all(GradientClaim.ranges(claim.binding(), indices), site.place(), MOST_INPUTS)
                .orElse(List.of());
        double worst = -1;
        for (int k = 0; k < all.size(); k++) {
            Map<Index, IndexTerm> here = new HashMap<>();
            for (int d = 0; d < indices.size(); d++) {
                here.put(indices.get(d), IndexTerm.of(all.get(k)[d]));
            }
            Point point = site.place().point();
            OptionalDouble value = second.value(
                    Substitution.indices(derivative.expression(), here),
                    claim.binding().setting(),
                    point);
            Optional<Estimate> right = exact.element(all.get(k)).value();
            if (value.isEmpty() || right.isEmpty()) {
                return OptionalDouble.empty();
            }
            ElementError off = ElementError.of(value.getAsDouble(), right.get());
            if (off.least() > DEFECT + off.admitted()) {
                throw new IllegalStateException("two roads to the derivative that " + claim.output()
                        + " is claimed to be disagree at " + site.batch() + ": " + value.getAsDouble() + " and "
                        + right.get().value().ball());
            }
            double unit = Math.ulp(right.get().scale());
            worst = Math.max(worst, Math.abs(value.getAsDouble() - computed.element(k)) / unit);
        }
        return worst < 0 ? OptionalDouble.empty() : OptionalDouble.of(worst);
    }
}
