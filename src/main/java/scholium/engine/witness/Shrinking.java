package scholium.engine.witness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import scholium.expr.Index;
import scholium.expr.Setting;
import scholium.expr.evaluation.Element;
import scholium.expr.sampling.Integers;
import scholium.expr.sampling.Rooting;
import scholium.expr.sampling.Sampler;
import scholium.expr.sampling.Simplicity;
import scholium.number.Rational;

/** Makes a counterexample simpler, one coordinate at a time, as long as it stays one and its score falls. */
final class Shrinking {
    private static final int MOST_TRIALS = 150;

    /** With more inputs, whole families are made simple first. */
    private static final int MANY = 64;

    private final Search search;
    private Witness best;
    /** Points that have been tried: the score to beat only falls, so none of them can win later. */
    private final Set<Trial> tried = new HashSet<>();

    private int trials;

    private record Trial(Map<Index, Integer> integers, Map<Element, Rational> assignment) {}

    Shrinking(Search search, Witness start) {
        this.search = search;
        this.best = start;
    }

    Witness smallest() {
        boolean improved = true;
        while (improved && mayGoOn()) {
            improved = best.assignment().size() > MANY && simplerFamilies();
            improved |= exactRoots();
            for (Element e : new TreeSet<>(best.assignment().keySet())) {
                improved |= mayGoOn() && simpler(e);
            }
            improved |= simplerIndices();
            improved |= simplerNumbers();
        }
        return best;
    }

    private boolean mayGoOn() {
        return trials < MOST_TRIALS && !search.mustStop();
    }

    /** All elements of a family, or all but the first, made 0 or 1. */
    private boolean simplerFamilies() {
        boolean improved = false;
        Map<String, List<Element>> families = new TreeMap<>();
        for (Element e : new TreeSet<>(best.assignment().keySet())) {
            families.computeIfAbsent(e.family(), f -> new ArrayList<>()).add(e);
        }
        for (List<Element> family : families.values()) {
            for (Rational value : List.of(Rational.ZERO, Rational.ONE)) {
                for (int from = 0; from < Math.min(2, family.size()) && mayGoOn(); from++) {
                    Map<Element, Rational> changed = new LinkedHashMap<>(best.assignment());
                    family.subList(from, family.size()).forEach(e -> changed.put(e, value));
                    improved |= accept(best.sampler(), changed);
                }
            }
        }
        return improved;
    }

    private boolean exactRoots() {
        boolean improved = false;
        for (Map<Element, Rational> rooted : new Rooting(best.sampler(), best.assignment()).alternatives()) {
            improved |= accept(best.sampler(), rooted);
        }
        return improved;
    }

    private boolean simpler(Element e) {
        boolean improved = false;
        for (Rational value : candidates(e)) {
            Rational present = best.assignment().getOrDefault(e, Rational.ZERO);
            if (Simplicity.cost(value) >= Simplicity.cost(present)) {
                continue;
            }
            Map<Element, Rational> changed = new LinkedHashMap<>(best.assignment());
            changed.put(e, value);
            boolean better = accept(best.sampler(), changed);
            if ((!better || best.hasRoots()) && isWorthRooting(changed)) {
                for (Map<Element, Rational> rooted : new Rooting(best.sampler(), changed).alternatives()) {
                    better |= accept(best.sampler(), rooted);
                }
            }
            improved |= better;
        }
        return improved;
    }

    /** Whether the point could win if the scalars in it, one of which would change, cost nothing. */
    private boolean isWorthRooting(Map<Element, Rational> changed) {
        Map<Element, Rational> least = new LinkedHashMap<>(changed);
        least.replaceAll((e, v) -> e.subscripts().isEmpty() ? Rational.ZERO : v);
        return Witness.leastScore(search.question(), best.sampler(), least) < best.score();
    }

    private List<Rational> candidates(Element e) {
        Set<Rational> values = new LinkedHashSet<>(best.sampler().choices(e));
        Rational present = best.assignment().getOrDefault(e, Rational.ZERO);
        Rational half = present.times(Rational.HALF);
        Rational nearer = present.minus(Rational.of(present.signum()));
        for (Rational value : List.of(Rational.ONE, Rational.MINUS_ONE, half, nearer, present.negate())) {
            if (best.sampler().isAllowed(e, value)) {
                values.add(value);
            }
        }
        List<Rational> candidates = new ArrayList<>(values);
        candidates.sort((a, b) -> Integer.compare(Simplicity.cost(a), Simplicity.cost(b)));
        return candidates;
    }

    private boolean simplerIndices() {
        Map<Index, Integer> sizes = new LinkedHashMap<>(best.sampler().integers());
        search.question().setting().free().forEach(f -> sizes.remove(f.index()));
        boolean improved = false;
        for (Map<Index, Integer> indices : Integers.indices(search.question(), sizes)) {
            Map<Index, Integer> integers = new LinkedHashMap<>(sizes);
            integers.putAll(indices);
            if (!integers.equals(best.sampler().integers()) && trials < MOST_TRIALS) {
                improved |= accept(search.sampler(integers), best.assignment());
            }
        }
        return improved;
    }

    /** Smaller values of the sizes that count nothing, such as the time of a sequence. */
    private boolean simplerNumbers() {
        boolean improved = false;
        for (Setting.Size size : search.question().setting().sizes()) {
            int present = best.sampler().integers().getOrDefault(size.index(), size.minimum());
            boolean free = size.fixed().isEmpty() && search.question().isMereNumber(size);
            for (int value = size.minimum(); free && value < present && mayGoOn(); value++) {
                Map<Index, Integer> integers =
                        new LinkedHashMap<>(best.sampler().integers());
                integers.put(size.index(), value);
                improved |= accept(search.sampler(integers), best.assignment());
            }
        }
        return improved;
    }

    private boolean accept(Sampler sampler, Map<Element, Rational> assignment) {
        if (trials > MOST_TRIALS) {
            return false;
        }
        Optional<Map<Element, Rational>> proposed =
                sampler.proposed(assignment, e -> assignment.getOrDefault(e, Rational.ZERO));
        if (proposed.isEmpty()
                || Witness.leastScore(search.question(), sampler, proposed.get()) >= best.score()
                || !tried.add(new Trial(sampler.integers(), proposed.get()))
                || !sampler.isAdmissible(proposed.get())) {
            return false;
        }
        trials++;
        Optional<Witness> witness = search.decided(sampler, proposed.get());
        if (witness.isEmpty() || witness.get().score() >= best.score()) {
            return false;
        }
        best = witness.get();
        return true;
    }
}
