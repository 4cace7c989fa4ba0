package scholium.expr.sampling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import scholium.expr.evaluation.Element;
import scholium.expr.evaluation.Judgement;
import scholium.expr.evaluation.Surd;
import scholium.number.Rational;

/** On which inputs the sides of a relation depend at a point, so that a reader is spared the others. */
public final class Dependence {
    private static final int STEPS = 200_000;
    /** Numbers of both signs, near 0 and far from it: of max(a, 2) the a matters that exceeds 2. */
    private static final List<Integer> SCALES = List.of(1, -1, 1_009, -1_009);

    private final Question question;
    private final Sampler sampler;
    private final Map<Element, Rational> assignment;
    private final Judgement judgement;

    private Dependence(Question question, Sampler sampler, Map<Element, Rational> assignment, Judgement judgement) {
        this.question = question;
        this.sampler = sampler;
        this.assignment = assignment;
        this.judgement = judgement;
    }

    /**
     * The assignment without the families on which neither side depends there: those whose elements can become other
     * numbers, all of them together, several times and without a pattern, with the same result. Of a·b at a = b = 0 one
     * stays.
     */
    public static Map<Element, Rational> kept(
            Question question, Sampler sampler, Map<Element, Rational> assignment, Judgement judgement) {
        return new Dependence(question, sampler, assignment, judgement).kept();
    }

    private Map<Element, Rational> kept() {
        Map<Element, Rational> kept = new TreeMap<>(assignment);
        Set<String> families = new TreeSet<>();
        assignment.keySet().forEach(e -> families.add(e.family()));
        Set<String> dropped = new TreeSet<>();
        for (String family : families) {
            dropped.add(family);
            if (!sampler.isConstrained(family) && SCALES.stream().allMatch(c -> isIndifferentTo(dropped, c))) {
                kept.keySet().removeIf(e -> e.family().equals(family));
            } else {
                dropped.remove(family);
            }
        }
        return kept;
    }

    /** Other numbers, without a pattern that sums could cancel. */
    private boolean isIndifferentTo(Set<String> families, int scale) {
        Map<Element, Rational> changed = new TreeMap<>(assignment);
        long k = 0;
        for (Element e : new TreeSet<>(assignment.keySet())) {
            if (families.contains(e.family())) {
                long irregular = scale > 0 ? 3 + k + k * k : 2 + k * k * k;
                changed.put(e, Rational.of(scale * irregular, 2));
                k++;
            }
        }
        Judgement other = new Judgement(question.program(), sampler.point(changed), STEPS);
        return isSame(other, 0) && isSame(other, 1);
    }

    private boolean isSame(Judgement other, int side) {
        Optional<Surd> exact = judgement.exact(side).value();
        return exact.isPresent()
                ? other.exact(side).value().equals(exact)
                : other.enclosure(side).value().equals(judgement.enclosure(side).value());
    }
}
