package scholium.expr.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.Setting;
import scholium.expr.evaluation.Element;
import scholium.number.Rational;

/** A point as names and texts, for a person to read. */
public final class Listing {
    private static final int MOST_LISTED = 64;

    private final Question question;
    private final Sampler sampler;
    private final Map<Element, Rational> assignment;

    /** The listing of an admissible assignment. */
    public Listing(Question question, Sampler sampler, Map<Element, Rational> assignment) {
        this.question = question;
        this.sampler = sampler;
        this.assignment = assignment;
    }

    /** The sizes that matter. */
    public SortedMap<String, Integer> sizes() {
        SortedMap<String, Integer> sizes = new TreeMap<>();
        for (Setting.Size s : question.setting().sizes()) {
            put(sizes, s.index());
        }
        return sizes;
    }

    /** The free indices that matter. */
    public SortedMap<String, Integer> indices() {
        SortedMap<String, Integer> indices = new TreeMap<>();
        for (Setting.FreeIndex f : question.setting().free()) {
            put(indices, f.index());
        }
        return indices;
    }

    private void put(SortedMap<String, Integer> into, Index index) {
        Integer value = sampler.integers().get(index);
        if (value != null && question.matters(index)) {
            into.put(index.name(), value);
        }
    }

    /** The inputs: one text for a scalar, one for each element of a family, a polynomial for an opaque function. */
    public SortedMap<String, List<String>> values() {
        SortedMap<String, SortedMap<Element, Rational>> families = new TreeMap<>();
        assignment.forEach((e, v) ->
                families.computeIfAbsent(e.family(), f -> new TreeMap<>()).put(e, v));
        given().forEach((e, v) ->
                families.computeIfAbsent(e.family(), f -> new TreeMap<>()).put(e, v));
        SortedMap<String, List<String>> values = new TreeMap<>();
        families.forEach((name, elements) -> {
            Element first = elements.firstKey();
            if (first.isCoefficient()) {
                values.put(first.function(), List.of(polynomial(elements)));
            } else {
                values.put(name, rowMajor(name, elements));
            }
        });
        return values;
    }

    /** The values that the setting gives to inputs that matter, where they are numbers. */
    private Map<Element, Rational> given() {
        SortedMap<Element, Rational> given = new TreeMap<>();
        for (Setting.Value v : question.setting().values()) {
            if (v.target() instanceof Expr.Variable x
                    && question.matters(x.name())
                    && v.value() instanceof Expr.Constant c
                    && x.indices().stream().allMatch(t -> t.isConstant())) {
                given.put(
                        new Element(
                                x.name(),
                                x.indices().stream().map(t -> t.constant()).toList()),
                        c.value());
            }
        }
        return given;
    }

    /** All elements from the least to the greatest subscripts; those that nothing reads are 0. */
    private List<String> rowMajor(String name, SortedMap<Element, Rational> elements) {
        int arity = elements.firstKey().subscripts().size();
        int[] least = new int[arity];
        int[] greatest = new int[arity];
        for (int k = 0; k < arity; k++) {
            TreeSet<Integer> seen = new TreeSet<>();
            for (Element e : elements.keySet()) {
                seen.add(e.subscripts().get(k));
            }
            least[k] = Math.min(1, seen.first());
            greatest[k] = Math.max(seen.last(), upper(name, k));
        }
        long count = 1;
        for (int k = 0; k < arity; k++) {
            count *= greatest[k] - least[k] + 1;
        }
        if (count > MOST_LISTED) {
            return exceptions(elements, elements.size() == count ? "element" : "element that matters");
        }
        List<String> texts = new ArrayList<>();
        collect(name, elements, least, greatest, new ArrayList<>(), texts);
        return texts;
    }

    /** Of a long list, the elements that do not have its most frequent value, and that value. */
    private static List<String> exceptions(SortedMap<Element, Rational> elements, String element) {
        Map<Rational, Integer> counts = new LinkedHashMap<>();
        elements.values().forEach(v -> counts.merge(v, 1, Integer::sum));
        Rational frequent =
                Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
        List<String> texts = new ArrayList<>();
        elements.forEach((e, v) -> {
            if (!v.equals(frequent)) {
                texts.add(e + " = " + v);
            }
        });
        texts.add((texts.isEmpty() ? "every " : "every other ") + element + " = " + frequent);
        return texts;
    }

    private int upper(String name, int position) {
        return question.setting().families().stream()
                .filter(f -> f.name().equals(name) && position < f.ranges().size())
                .findFirst()
                .flatMap(f -> f.ranges().get(position).upper())
                .filter(u ->
                        sampler.integers().keySet().containsAll(u.coefficients().keySet()))
                .map(u -> u.evaluate(i -> sampler.integers().getOrDefault(i, 0)))
                .orElse(Integer.MIN_VALUE);
    }

    private void collect(
            String name,
            Map<Element, Rational> elements,
            int[] least,
            int[] greatest,
            List<Integer> subscripts,
            List<String> texts) {
        int k = subscripts.size();
        if (k == least.length) {
            Rational value = elements.get(new Element(name, subscripts));
            if (value == null && name.startsWith("∂²")) {
                // Second derivatives are stored in the order of their subscripts.
                Integer[] sorted = subscripts.toArray(Integer[]::new);
                Arrays.sort(sorted);
                value = elements.get(new Element(name, List.of(sorted)));
            }
            texts.add((value == null ? fill(new Element(name, subscripts)) : value).toString());
            return;
        }
        for (int s = least[k]; s <= greatest[k]; s++) {
            subscripts.add(s);
            collect(name, elements, least, greatest, subscripts, texts);
            subscripts.remove(k);
        }
    }

    private Rational fill(Element unread) {
        List<Rational> choices = sampler.choices(unread);
        return choices.isEmpty() ? Rational.ZERO : choices.get(0);
    }

    /** The polynomial that stands for an opaque function, highest power first. */
    private static String polynomial(SortedMap<Element, Rational> coefficients) {
        List<Element> order = new ArrayList<>(coefficients.keySet());
        order.sort((a, b) -> Integer.compare(degree(b), degree(a)));
        StringBuilder text = new StringBuilder();
        for (Element e : order) {
            Rational c = coefficients.getOrDefault(e, Rational.ZERO);
            if (c.isZero()) {
                continue;
            }
            text.append(c.signum() < 0 ? "-" : text.isEmpty() ? "" : "+");
            String monomial = monomial(e.subscripts());
            text.append(monomial.isEmpty() || !c.abs().isOne() ? c.abs().toString() : "")
                    .append(monomial);
        }
        String arguments = order.get(0).subscripts().size() == 1 ? "u" : "u1, …";
        return arguments + " ↦ " + (text.isEmpty() ? "0" : text);
    }

    private static int degree(Element e) {
        return e.subscripts().stream().mapToInt(i -> i).sum();
    }

    private static String monomial(List<Integer> exponents) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < exponents.size(); k++) {
            int power = exponents.get(k);
            if (power > 0) {
                text.append(exponents.size() == 1 ? "u" : "u" + (k + 1));
                text.append(power == 1 ? "" : "^" + power);
            }
        }
        return text.toString();
    }
}
