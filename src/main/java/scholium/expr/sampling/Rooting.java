package scholium.expr.sampling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scholium.expr.evaluation.Element;
import scholium.expr.evaluation.Judgement;
import scholium.expr.evaluation.Surd;
import scholium.number.Rational;

/**
 * Changes an assignment so that square roots become rational: a scalar in which a radicand is linear is solved for a
 * radicand that is the square of a short number (ε = s² − σ²).
 */
public final class Rooting {
    private static final int[][] ROOTS = {{1, 1}, {2, 1}, {3, 1}, {1, 2}, {3, 2}, {4, 1}, {5, 1}, {2, 3}, {1, 3}, {4, 3}
    };
    private static final int MOST_ALTERNATIVES = 4;

    private final Sampler sampler;
    private final Map<Element, Rational> assignment;
    private final Question.Rooted rooted;

    public Rooting(Sampler sampler, Map<Element, Rational> assignment) {
        this.sampler = sampler;
        this.assignment = assignment;
        this.rooted = sampler.question.rooted();
    }

    /** Assignments in which a root that was irrational is rational, the simplest first. */
    public List<Map<Element, Rational>> alternatives() {
        List<Map<Element, Rational>> alternatives = new ArrayList<>();
        for (int k = 0; k < rooted.count() && alternatives.isEmpty(); k++) {
            int root = rooted.first() + k;
            Set<Element> scalars = new LinkedHashSet<>();
            Optional<Rational> value = value(root, assignment, scalars);
            if (value.isPresent() && value.get().sqrtExact().isEmpty()) {
                scalars.forEach(e -> alternatives.addAll(solved(root, e)));
            }
        }
        alternatives.sort((a, b) -> Integer.compare(Simplicity.cost(a), Simplicity.cost(b)));
        return alternatives.stream().limit(MOST_ALTERNATIVES).toList();
    }

    private Optional<Rational> value(int root, Map<Element, Rational> at, Set<Element> scalars) {
        Judgement judgement = sampler.judgement(rooted.program(), e -> {
            if (e.subscripts().isEmpty()) {
                scalars.add(e);
            }
            return at.getOrDefault(e, Rational.ZERO);
        });
        return judgement.exact(root).value().flatMap(Surd::toRational);
    }

    private List<Map<Element, Rational>> solved(int root, Element scalar) {
        Optional<Solving.Line> line = Solving.Line.of(v -> {
            Map<Element, Rational> changed = new HashMap<>(assignment);
            changed.put(scalar, v);
            return value(root, changed, new LinkedHashSet<>());
        });
        List<Map<Element, Rational>> solved = new ArrayList<>();
        if (line.isEmpty()) {
            return solved;
        }
        for (int[] s : ROOTS) {
            Rational value = line.get().where(Rational.of(s[0], s[1]).pow(2));
            if (sampler.isAllowed(scalar, value)) {
                Map<Element, Rational> changed = new LinkedHashMap<>(assignment);
                changed.put(scalar, value);
                solved.add(changed);
            }
        }
        return solved;
    }
}
