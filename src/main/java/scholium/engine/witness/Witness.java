package scholium.engine.witness;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import scholium.engine.Counterexample;
import scholium.expr.Index;
import scholium.expr.evaluation.Element;
import scholium.expr.evaluation.Judgement;
import scholium.expr.evaluation.Surd;
import scholium.expr.sampling.Dependence;
import scholium.expr.sampling.Listing;
import scholium.expr.sampling.Question;
import scholium.expr.sampling.Sampler;
import scholium.expr.sampling.Sides;
import scholium.expr.sampling.Simplicity;
import scholium.number.Rational;

/** A point at which the relation certainly fails, with both sides. */
final class Witness {
    private static final int ROOT_PENALTY = 15;
    private static final int ENCLOSURE_PENALTY = 25;
    private static final int CONSTANT_PENALTY = 40;
    private static final int ZERO_PENALTY = 25;

    private final Question question;
    private final Sampler sampler;
    private final Map<Element, Rational> assignment;
    private final Optional<Surd> left;
    private final Optional<Surd> right;
    private final Judgement judgement;

    Witness(Question question, Sampler sampler, Map<Element, Rational> assignment, Judgement judgement) {
        this.question = question;
        this.sampler = sampler;
        this.assignment = Collections.unmodifiableMap(new TreeMap<>(assignment));
        this.judgement = judgement;
        this.left = judgement.exact(0).value();
        this.right = judgement.exact(1).value();
    }

    Sampler sampler() {
        return sampler;
    }

    Map<Element, Rational> assignment() {
        return assignment;
    }

    /** Whether both sides have been computed exactly. */
    boolean isExact() {
        return left.isPresent() && right.isPresent();
    }

    /** Whether the point looks special: a family is constant, or a side 0, which may be so for a trivial reason. */
    boolean isDegenerate() {
        return constantFamilies() > 0 || zeroSides() > 0;
    }

    private int constantFamilies() {
        Map<String, Set<Rational>> values = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        assignment.forEach((e, v) -> {
            if (!e.subscripts().isEmpty() && !e.isCoefficient()) {
                values.computeIfAbsent(e.family(), f -> new HashSet<>()).add(v);
                counts.merge(e.family(), 1, Integer::sum);
            }
        });
        return (int) values.entrySet().stream()
                .filter(f -> f.getValue().size() == 1 && counts.getOrDefault(f.getKey(), 0) > 1)
                .count();
    }

    private int zeroSides() {
        return (left.map(Surd::isZero).orElse(false) ? 1 : 0)
                + (right.map(Surd::isZero).orElse(false) ? 1 : 0);
    }

    /** The less, the easier to check by hand and the more telling. */
    int score() {
        int sides = side(left) + side(right);
        int indices = 0;
        for (Map.Entry<Index, Integer> i : sampler.integers().entrySet()) {
            indices += question.setting().size(i.getKey()).isEmpty() ? i.getValue() : 0;
        }
        return 4 * Simplicity.cost(assignment)
                + 2 * sides
                + indices
                + CONSTANT_PENALTY * constantFamilies()
                + ZERO_PENALTY * zeroSides();
    }

    private static int side(Optional<Surd> value) {
        if (value.isEmpty()) {
            return ENCLOSURE_PENALTY;
        }
        Optional<Rational> rational = value.get().toRational();
        return rational.isPresent()
                ? rational.get().toString().length()
                : ROOT_PENALTY + value.get().toString().length();
    }

    Counterexample counterexample() {
        Listing listing = new Listing(question, sampler, Dependence.kept(question, sampler, assignment, judgement));
        Sides sides = Sides.of(judgement).orElseThrow();
        return new Counterexample(
                listing.sizes(),
                listing.indices(),
                listing.values(),
                sides.left(),
                sides.right(),
                sides.leftDecimal(),
                sides.rightDecimal());
    }
}
