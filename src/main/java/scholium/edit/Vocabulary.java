package scholium.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import scholium.syntax.Statement;
import scholium.syntax.Subterms;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;

/**
 * What a document declares that edits may use, nearest first.
 *
 * @param sizes names of sizes
 * @param indices declared indices and the variables of sequences, with a key of the range they run over
 * @param families scalars and families of reals, inputs and definitions alike, with the ranges of their subscripts
 * @param functions declared functions of one argument
 * @param parts roots and function values that occur in the definitions and in the line
 * @param free indices that the line itself uses, besides those that sums bind
 */
public record Vocabulary(
        List<String> sizes,
        Map<String, String> indices,
        List<Family> families,
        Set<String> functions,
        List<Term> parts,
        Set<String> free,
        Map<String, Term> definitions) {
    private static final int MOST_SIZES = 4;
    private static final int MOST_FAMILIES = 16;
    private static final int MOST_PARTS = 8;

    /** A scalar (no ranges) or family. */
    public record Family(String name, List<String> ranges) {
        public Family {
            ranges = List.copyOf(ranges);
        }
    }

    /** Everything the document declares. */
    public static Vocabulary of(List<Statement> statements) {
        Gathering g = new Gathering();
        statements.stream().filter(s -> s instanceof Statement.IndexRange).forEach(g::see);
        statements.stream().filter(s -> !(s instanceof Statement.IndexRange)).forEach(g::see);
        return g.vocabulary();
    }

    /**
     * What is near a line: the names it mentions first, then those their definitions lead to, then the others, and no more
     * than an author may confuse.
     */
    public Vocabulary near(Term... line) {
        Set<String> reached = new LinkedHashSet<>();
        Set<String> bound = new LinkedHashSet<>();
        List<Term> open = new ArrayList<>(List.of(line));
        List<Term> near = new ArrayList<>();
        for (Term t : line) {
            collect(t, bound, near);
        }
        Set<String> direct = new LinkedHashSet<>();
        for (int k = 0; k < open.size(); k++) {
            boolean ofLine = k < line.length;
            for (String name : Subterms.names(open.get(k))) {
                if (ofLine) {
                    direct.add(name);
                }
                if (reached.add(name) && definitions.containsKey(name)) {
                    Term body = definitions.get(name);
                    open.add(body);
                    collect(body, new LinkedHashSet<>(), near);
                }
            }
        }
        Set<String> own = new LinkedHashSet<>(direct);
        own.removeIf(n -> !indices.containsKey(n) || bound.contains(n));
        List<String> kinds = new ArrayList<>();
        families.stream().filter(f -> reached.contains(f.name())).forEach(f -> kinds.addAll(f.ranges()));
        List<String> related = sizes.stream()
                .filter(n -> reached.contains(n) || kinds.stream().anyMatch(r -> r.endsWith(".." + n)))
                .toList();
        List<String> nearSizes = related.isEmpty() ? sizes : related;
        return new Vocabulary(
                nearSizes.stream().limit(MOST_SIZES).toList(),
                indices,
                first(families, f -> reached.contains(f.name())).stream()
                        .limit(MOST_FAMILIES)
                        .toList(),
                functions,
                near.stream().distinct().limit(MOST_PARTS).toList(),
                own,
                definitions);
    }

    private static <T> List<T> first(List<T> all, Predicate<T> preferred) {
        List<T> sorted = new ArrayList<>(all.stream().filter(preferred).toList());
        all.stream().filter(x -> !preferred.test(x)).forEach(sorted::add);
        return sorted;
    }

    private static void collect(Term t, Set<String> bound, List<Term> parts) {
        if (t instanceof Term.Big b) {
            bound.add(b.index());
        }
        if (t instanceof Term.Root
                || (t instanceof Term.Call c
                        && c.arguments().size() == 1
                        && c.power().isEmpty())) {
            parts.add(t);
        }
        Subterms.of(t).forEach(p -> collect(p, bound, parts));
    }

    /** Declared indices over the same range that may stand where this one does. */
    List<String> sameRange(String index, List<String> bound) {
        Optional<String> range = Optional.ofNullable(indices.get(index));
        List<String> others = new ArrayList<>();
        for (String other : visible(bound)) {
            if (!other.equals(index) && range.isPresent() && range.get().equals(indices.get(other))) {
                others.add(other);
            }
        }
        return others;
    }

    /** Kronecker deltas of indices in scope. */
    List<Term> deltas(List<String> bound) {
        List<Term> deltas = new ArrayList<>();
        List<String> visible = visible(bound);
        for (String a : visible) {
            for (String b : sameRange(a, bound)) {
                if (visible.indexOf(b) > visible.indexOf(a)) {
                    deltas.add(new Term.Delta(Terms.name(a), Terms.name(b)));
                }
            }
        }
        return deltas;
    }

    /** Indices in scope at a place. */
    List<String> visible(List<String> bound) {
        Set<String> all = new LinkedHashSet<>(indices.keySet());
        all.removeIf(n -> !free.contains(n) && !bound.contains(n));
        all.addAll(bound);
        return new ArrayList<>(all);
    }

    /** A declared index over the same range that has no meaning yet at a place. */
    Optional<String> another(String index, List<String> bound) {
        List<String> visible = visible(bound);
        String range = indices.getOrDefault(index, "");
        return indices.keySet().stream()
                .filter(j -> range.equals(indices.get(j)) && !visible.contains(j))
                .findFirst();
    }

    /** The size n where the index runs over 1..n. */
    Optional<String> sizeOf(String index) {
        String range = indices.getOrDefault(index, "");
        return sizes.stream().filter(n -> range.equals("1.." + n)).findFirst();
    }

    /** Variables of sequences in scope, and what may stand for steps: t, t − s. */
    List<Term> steps(List<String> bound) {
        List<String> naturals = visible(bound).stream().filter(this::isNatural).toList();
        List<Term> steps = new ArrayList<>();
        for (String t : naturals) {
            steps.add(Terms.name(t));
            bound.stream().filter(s -> !s.equals(t)).forEach(s -> steps.add(Terms.minus(Terms.name(t), Terms.name(s))));
        }
        return steps;
    }

    private boolean isNatural(String index) {
        return indices.getOrDefault(index, "").contains(">=");
    }

    /** The elements of a family with the indices in scope at a place. */
    List<Term> elements(Family family, List<String> bound) {
        List<List<Term>> subscripts = new ArrayList<>(List.of(List.of()));
        for (String range : family.ranges()) {
            List<List<Term>> longer = new ArrayList<>();
            for (List<Term> s : subscripts) {
                for (String index : visible(bound)) {
                    if (range.equals(indices.get(index))) {
                        List<Term> more = new ArrayList<>(s);
                        more.add(Terms.name(index));
                        longer.add(more);
                    }
                }
            }
            subscripts = longer;
        }
        return subscripts.stream()
                .map(s -> (Term) new Term.Reference(family.name(), s))
                .toList();
    }

    /** A chapter may declare again what it builds on: the first declaration counts. */
    private static final class Gathering {
        private final Set<String> sizes = new LinkedHashSet<>();
        private final Map<String, String> indices = new LinkedHashMap<>();
        private final Map<String, Family> families = new LinkedHashMap<>();
        private final Set<String> functions = new LinkedHashSet<>();
        private final Map<String, Term> definitions = new LinkedHashMap<>();

        Vocabulary vocabulary() {
            return new Vocabulary(
                    List.copyOf(sizes),
                    indices,
                    List.copyOf(families.values()),
                    functions,
                    List.of(),
                    indices.keySet(),
                    definitions);
        }

        void see(Statement s) {
            if (s instanceof Statement.Size size) {
                sizes.addAll(size.names());
            } else if (s instanceof Statement.IndexRange i) {
                String range = UnicodePrinter.print(i.lower()) + ".." + UnicodePrinter.print(i.upper());
                i.names().forEach(n -> indices.putIfAbsent(n, range));
            } else if (s instanceof Statement.DefineFunction f && f.parameters().size() == 1) {
                functions.add(f.name());
            } else if (s instanceof Statement.OpaqueFunction f && f.arity() == 1) {
                functions.addAll(f.names());
            } else if (s instanceof Statement.Sequence q) {
                indices.putIfAbsent(q.variable(), q.variable() + ">=" + q.start());
                families.putIfAbsent(q.name(), new Family(q.name(), List.of(q.variable() + ">=" + q.start())));
            } else if (s instanceof Statement.LossOf l && l.body().isEmpty()) {
                definitions.putIfAbsent(
                        l.name(),
                        new Term.Listing(
                                l.arguments().stream().map(a -> Terms.name(a)).toList()));
            }
            s.declared().forEach(this::family);
            if (s instanceof Statement.Definition d) {
                d.formula().ifPresent(f -> definitions.putIfAbsent(d.name(), f));
            }
        }

        private void family(Statement.Declared d) {
            List<String> ranges = new ArrayList<>();
            for (String index : d.indices()) {
                ranges.add(indices.getOrDefault(index, index));
            }
            families.putIfAbsent(d.name(), new Family(d.name(), ranges));
        }
    }
}
