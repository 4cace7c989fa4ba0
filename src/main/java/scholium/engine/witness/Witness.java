package scholium.engine.witness;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import scholium.engine.Counterexample;
import scholium.expr.Index;
import scholium.expr.Setting;
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
    private static final long BLEMISH = 1_000_000_000_000L;
    private static final long COST = 10_000L;
    private static final int MOST_LENGTH = 5_000;
    private static final int ROOTS = 1;
    private static final int ENCLOSED = 2;

    private final Question question;
    private final Sampler sampler;
    private final Map<Element, Rational> assignment;
    private final Optional<Surd> left;
    private final Optional<Surd> right;
    private final Judgement judgement;
    private final long score;

    Witness(Question question, Sampler sampler, Map<Element, Rational> assignment, Judgement judgement) {
        this.question = question;
        this.sampler = sampler;
        this.assignment = Collections.unmodifiableMap(new TreeMap<>(assignment));
        this.judgement = judgement;
        this.left = judgement.exact(0).value();
        this.right = judgement.exact(1).value();
        this.score = leastScore(question, sampler, assignment)
                + BLEMISH * (zeroSides() + kind(left) + kind(right))
                + Math.min(MOST_LENGTH, length(left) + length(right));
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
        return constantFamilies(assignment);
    }

    private static int constantFamilies(Map<Element, Rational> assignment) {
        Map<String, Rational> first = new HashMap<>();
        Set<String> several = new HashSet<>();
        Set<String> varied = new HashSet<>();
        assignment.forEach((e, v) -> {
            if (!e.subscripts().isEmpty() && !e.isCoefficient()) {
                Rational other = first.putIfAbsent(e.family(), v);
                if (other != null) {
                    several.add(e.family());
                    if (!other.equals(v)) {
                        varied.add(e.family());
                    }
                }
            }
        });
        return several.size() - varied.size();
    }

    private int zeroSides() {
        return (left.map(Surd::isZero).orElse(false) ? 1 : 0)
                + (right.map(Surd::isZero).orElse(false) ? 1 : 0);
    }

    /**
     * The less, the easier to check by hand and the more telling. In this order: few blemishes, which are families that
     * are constant and sides that are 0 (lines may differ there for trivial reasons), sides with roots, and, twice, sides
     * that are only enclosed; short numbers for the inputs, then low indices; short sides.
     */
    long score() {
        return score;
    }

    /** Whether a side has a root in it. */
    boolean hasRoots() {
        return kind(left) == ROOTS || kind(right) == ROOTS;
    }

    /** What can be said of the score before the sides are known: it is not less. */
    static long leastScore(Question question, Sampler sampler, Map<Element, Rational> assignment) {
        int indices = 0;
        for (Map.Entry<Index, Integer> i : sampler.integers().entrySet()) {
            Optional<Setting.Size> size = question.setting().size(i.getKey());
            indices += size.isEmpty() || question.isMereNumber(size.get()) ? i.getValue() : 0;
        }
        return BLEMISH * constantFamilies(assignment) + COST * (4L * Simplicity.cost(assignment) + indices);
    }

    private static int kind(Optional<Surd> side) {
        return side.map(s -> s.toRational().isPresent() ? 0 : ROOTS).orElse(ENCLOSED);
    }

    private static int length(Optional<Surd> side) {
        return side.map(s -> s.toString().length()).orElse(0);
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
