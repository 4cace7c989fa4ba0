package scholium.diagnosis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.syntax.Subterms;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;

/**
 * The terms of which a residual may be a product: what the line and the definitions behind it are made of, down to names,
 * sums, radicands and denominators. Products, powers and roots are taken apart.
 */
final class Vocabulary {
    private static final int MOST = 48;
    private static final int LONGEST = 60;

    /** How close to the line a term is: what is in it comes first. */
    private enum Tier {
        LINE,
        SUM,
        DOCUMENT,
        DIFFERENCE
    }

    private record Word(Term term, Tier tier, String text) {}

    private final List<Statement> statements;
    private final Set<String> free;
    private final Map<String, Statement.Define> definitions = new LinkedHashMap<>();
    private final Map<String, Word> found = new LinkedHashMap<>();
    private Tier tier = Tier.LINE;
    private Set<Term> whole = Set.of();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> inputs = new LinkedHashSet<>();

    private Vocabulary(List<Statement> statements, Set<String> free) {
        this.statements = statements;
        this.free = free;
        for (Statement s : statements) {
            if (s instanceof Statement.Real r) {
                r.names().forEach(d -> inputs.add(d.name()));
            }
            s.node().ifPresent(d -> definitions.putIfAbsent(d.name(), d));
        }
    }

    /**
     * The terms, those of the line itself and the shortest first.
     *
     * @param free names of the free indices of the line
     * @param sizes names of the sizes that matter to it
     */
    static List<Term> of(SourceDocument document, Line line, Set<String> free, Set<String> sizes) {
        Vocabulary v = new Vocabulary(document.statements(), free);
        v.names.addAll(sizes);
        v.collect(line);
        return v.shortest();
    }

    /** All names that the line mentions, directly or through definitions. */
    static Set<String> names(SourceDocument document, Line line) {
        Vocabulary v = new Vocabulary(document.statements(), Set.of());
        v.line(line);
        return v.names;
    }

    private void collect(Line line) {
        whole = Set.of(line.left().bare(), line.right().bare());
        line(line);
        for (Statement s : statements) {
            if (s instanceof Statement.Size n) {
                n.names().stream().filter(names::contains).forEach(x -> {
                    add(Terms.name(x));
                    add(Terms.minus(Terms.name(x), Terms.ONE));
                });
            } else if (s instanceof Statement.LossOf l && l.body().isEmpty()) {
                gradients(l);
            }
        }
        List<Term> scalars = new ArrayList<>(declared());
        tier = Tier.SUM;
        List<Term> sums = new Statistics(statements, free, names).sums();
        sums.forEach(this::add);
        for (Statement s : statements) {
            if (s instanceof Statement.Claim c) {
                sums(c.chain().first());
                c.chain().links().forEach(l -> sums(l.right()));
            }
        }
        tier = Tier.DOCUMENT;
        definitions.values().stream()
                .filter(d -> !names.contains(d.name()) && names.containsAll(named(d.body())))
                .forEach(d -> scalars.addAll(elements(d.target())));
        scalars.forEach(this::add);
        tier = Tier.DIFFERENCE;
        for (Term a : scalars) {
            addBoth(a, Terms.ONE);
            scalars.stream().takeWhile(b -> !b.equals(a)).forEach(b -> addBoth(a, b));
        }
        sums.forEach(a -> addBoth(a, Terms.ONE));
    }

    private void addBoth(Term a, Term b) {
        add(Terms.minus(a, b));
        add(Terms.minus(b, a));
    }

    private void line(Line line) {
        Deque<Statement.Define> open = new ArrayDeque<>();
        Set<String> seen = new LinkedHashSet<>();
        gather(line.left(), Set.of());
        gather(line.right(), Set.of());
        for (boolean grown = true; grown; ) {
            definitions.values().stream()
                    .filter(d -> names.contains(d.name()) && seen.add(d.name()))
                    .forEach(open::add);
            grown = !open.isEmpty();
            while (!open.isEmpty()) {
                Statement.Define d = open.remove();
                Set<String> bound = new LinkedHashSet<>(d.target().indices());
                bound.removeAll(free);
                gather(d.body(), bound);
            }
        }
    }

    /** Scalars and elements at the free indices of the line, declared or defined, that it speaks of. */
    private List<Term> declared() {
        List<Term> here = new ArrayList<>();
        for (Statement s : statements) {
            s.declared().stream().filter(d -> names.contains(d.name())).forEach(d -> here.addAll(elements(d)));
        }
        here.forEach(this::add);
        return here;
    }

    private List<Term> elements(Statement.Declared d) {
        if (d.indices().isEmpty()) {
            return List.of(Terms.name(d.name()));
        }
        return d.indices().size() == 1
                ? free.stream().map(i -> Terms.element(d.name(), i)).toList()
                : List.of();
    }

    private void gradients(Statement.LossOf loss) {
        for (String argument : loss.arguments()) {
            free.forEach(i -> add(Terms.gradient(loss.name(), argument, i)));
        }
    }

    private void sums(Term t) {
        if (t instanceof Term.Big && names.containsAll(named(t))) {
            addUnlessBound(t, Set.of());
        }
        Subterms.of(t).forEach(this::sums);
    }

    /** The inputs and definitions in a term, whatever is bound in it left out. */
    private Set<String> named(Term t) {
        Set<String> all = new LinkedHashSet<>();
        if (t instanceof Term.Reference r && (definitions.containsKey(r.name()) || inputs.contains(r.name()))) {
            all.add(r.name());
        }
        Subterms.of(t).forEach(s -> all.addAll(named(s)));
        return all;
    }

    private void gather(Term t, Set<String> bound) {
        Set<String> inner = bound;
        if (t instanceof Term.Reference r) {
            names.add(r.name());
        } else if (t instanceof Term.Big b) {
            inner = new LinkedHashSet<>(bound);
            inner.add(b.index());
        }
        if (isIrreducible(t)) {
            addUnlessBound(t, bound);
        }
        for (Term s : Subterms.of(t)) {
            gather(s, inner);
        }
    }

    private static boolean isIrreducible(Term t) {
        return t instanceof Term.Reference
                || t instanceof Term.Big
                || t instanceof Term.Call
                || t instanceof Term.Absolute
                || t instanceof Term.Derivative
                || t instanceof Term.Evaluated
                || t.isSum();
    }

    private void addUnlessBound(Term t, Set<String> bound) {
        if (bound.stream().noneMatch(n -> Subterms.mentions(t, n))) {
            add(t);
        }
    }

    private void add(Term t) {
        String text = UnicodePrinter.print(t);
        boolean shadows = tier != Tier.LINE && t instanceof Term.Big b && free.contains(b.index());
        boolean restates = t instanceof Term.Derivative && whole.contains(t);
        if (text.length() <= LONGEST && !restates && !shadows) {
            found.putIfAbsent(text, new Word(t, tier, text));
        }
    }

    private List<Term> shortest() {
        return found.values().stream()
                .sorted(Comparator.comparing(Word::tier)
                        .thenComparing(w -> w.text().length())
                        .thenComparing(Word::text))
                .limit(MOST)
                .map(Word::term)
                .toList();
    }
}
