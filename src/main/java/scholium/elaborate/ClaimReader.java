package scholium.elaborate;

import static scholium.text.DiagnosticCode.BAD_APPROXIMATION;
import static scholium.text.DiagnosticCode.BAD_CHAIN;
import static scholium.text.DiagnosticCode.BAD_INDUCTION;
import static scholium.text.DiagnosticCode.WRONG_ARITY;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import scholium.derivation.Claim;
import scholium.derivation.Obligation;
import scholium.derivation.Step;
import scholium.expr.Expr;
import scholium.expr.Index;
import scholium.expr.IndexTerm;
import scholium.expr.Range;
import scholium.expr.Relation;
import scholium.expr.Setting;
import scholium.number.Rational;
import scholium.syntax.Comparator;
import scholium.syntax.Statement;
import scholium.syntax.Term;
import scholium.text.Span;

/** Reads chains as steps with their obligations, for claims, mistakes and examples alike. */
final class ClaimReader {
    private final Reading reading;
    private final SettingReader settings;
    private final Typesetting typesetting;
    private final List<Setting.Assumption> standing;

    ClaimReader(Reading reading, SettingReader settings, Typesetting typesetting, List<Setting.Assumption> standing) {
        this.reading = reading;
        this.settings = settings;
        this.typesetting = typesetting;
        this.standing = standing;
    }

    Optional<Claim> claim(Statement.Claim c) {
        int before = reading.errorCount();
        Hypotheses hypotheses = new Hypotheses(reading, standing);
        c.given().forEach(hypotheses::add);
        hypotheses.check(c.given().isEmpty() ? c : c.given().get(c.given().size() - 1));
        Optional<Index> induction = c.induction().flatMap(t -> inductionVariable(c, t));
        List<Step> steps = chain(c.chain(), 0, hypotheses, induction);
        if (reading.errorCount() > before) {
            return Optional.empty();
        }
        Claim.Kind kind = c.kind() == Statement.ClaimKind.CLAIM ? Claim.Kind.CLAIM : Claim.Kind.MISTAKE;
        List<String> given = c.given().stream().map(typesetting::comparison).toList();
        List<String> rests = c.chain().links().stream()
                .flatMap(l -> l.references().stream())
                .distinct()
                .toList();
        return Optional.of(new Claim(kind, c.name(), c.title(), reading.span(c), given, steps, rests));
    }

    Optional<Claim> example(Statement.Example x) {
        int before = reading.errorCount();
        Hypotheses hypotheses = new Hypotheses(reading, standing);
        new ExampleValues(reading, hypotheses).read(x);
        hypotheses.check(x);
        List<Step> steps = new ArrayList<>();
        for (int k = 0; k < x.chains().size(); k++) {
            steps.addAll(chain(x.chains().get(k), k, hypotheses, Optional.empty()));
        }
        if (reading.errorCount() > before) {
            return Optional.empty();
        }
        List<String> given = x.values().stream().map(typesetting::equation).toList();
        return Optional.of(
                new Claim(Claim.Kind.EXAMPLE, x.name(), x.title(), reading.span(x), given, steps, List.of()));
    }

    private Optional<Index> inductionVariable(Statement.Claim c, String name) {
        Optional<Symbol.Size> size = reading.symbols.find(name, Symbol.Size.class);
        if (size.isEmpty()) {
            reading.error(
                    BAD_INDUCTION,
                    c,
                    "'" + name + "' is no size and no variable of a sequence",
                    "declare it: size " + name + " ≥ 0");
        }
        return size.map(Symbol.Size::index);
    }

    private List<Step> chain(Statement.Chain chain, int number, Hypotheses hypotheses, Optional<Index> induction) {
        checkComposition(chain);
        Mentions.requireTrusted(chain.first(), reading);
        chain.links().forEach(l -> Mentions.requireTrusted(l.right(), reading));
        int depth = depth(chain);
        List<Step> steps = new ArrayList<>();
        Term left = chain.first();
        for (Statement.Link link : chain.links()) {
            step(left, link, depth, number, hypotheses, induction, steps.isEmpty())
                    .ifPresent(steps::add);
            left = link.right();
        }
        return steps;
    }

    /** How many indices the families of a chain have; its lists are as deep. */
    private int depth(Statement.Chain chain) {
        BareFamilies bare = new BareFamilies(reading, Scope.outermost());
        List<Term> members = new ArrayList<>(List.of(chain.first()));
        chain.links().forEach(l -> members.add(l.right()));
        return members.stream()
                .map(bare::ranges)
                .filter(Optional::isPresent)
                .mapToInt(r -> r.get().size())
                .findFirst()
                .orElse(0);
    }

    /** Relations of one direction compose; ≠ and ≢ stand alone beside equalities. */
    private void checkComposition(Statement.Chain chain) {
        Set<Comparator> used = EnumSet.noneOf(Comparator.class);
        chain.links().forEach(l -> used.add(l.comparator()));
        used.remove(Comparator.EQUAL);
        used.remove(Comparator.APPROXIMATELY);
        boolean up = used.contains(Comparator.LESS) || used.contains(Comparator.LESS_OR_EQUAL);
        boolean down = used.contains(Comparator.GREATER) || used.contains(Comparator.GREATER_OR_EQUAL);
        boolean apart = used.contains(Comparator.NOT_EQUAL) || used.contains(Comparator.NOT_IDENTICAL);
        if ((up && down) || (apart && (up || down))) {
            reading.error(
                    BAD_CHAIN,
                    chain.links().get(chain.links().size() - 1),
                    "relations of opposite direction in one chain say nothing about its ends",
                    "state them as two claims");
        }
    }

    private Optional<Step> step(
            Term left,
            Statement.Link link,
            int depth,
            int chain,
            Hypotheses hypotheses,
            Optional<Index> induction,
            boolean first) {
        Span linkSpan = reading.span(link);
        Span span = first ? reading.span(left).to(linkSpan) : linkSpan;
        int errorsBefore = reading.errorCount();
        int notesBefore = reading.diagnostics.inOrder().size();
        List<Obligation> obligations = obligations(
                Listings.asList(left, depth), Listings.asList(link.right(), depth), link, hypotheses, induction);
        if (reading.errorCount() > errorsBefore) {
            return Optional.empty();
        }
        var notes = reading.diagnostics.inOrder().size() == notesBefore
                ? List.<scholium.text.Diagnostic>of()
                : reading.diagnostics.inOrder().stream()
                        .filter(d ->
                                d.span().start() >= span.start() && d.span().end() <= span.end())
                        .toList();
        return Optional.of(new Step(
                span,
                chain,
                typesetting.formula(left),
                link.comparator().unicode(),
                typesetting.formula(link.right()),
                link.justification(),
                obligations,
                notes));
    }

    private List<Obligation> obligations(
            Term left, Term right, Statement.Link link, Hypotheses hypotheses, Optional<Index> induction) {
        Optional<List<Integer>> shape = listShape(left).or(() -> listShape(right));
        if (shape.isPresent()) {
            return elements(left, right, link, hypotheses, shape.get());
        }
        Scope scope = Scope.outermost();
        BareFamilies bare = new BareFamilies(reading, scope);
        Optional<List<Range>> ranges = bare.ranges(left).or(() -> bare.ranges(right));
        List<Setting.FreeIndex> running = new ArrayList<>();
        if (ranges.isPresent()) {
            requireFamily(bare, left, right);
            requireFamily(bare, right, left);
            List<Scope.Bound> at = new ArrayList<>();
            for (Range r : ranges.get()) {
                Index p = reading.fresh("i");
                running.add(new Setting.FreeIndex(p, r));
                at.add(new Scope.Bound(IndexTerm.of(p), r));
            }
            scope = scope.elementwise(at);
        }
        return List.of(obligation("", left, right, link, scope, running, hypotheses, induction));
    }

    /** A whole family compares with a family, a list, or a number that all its elements are to have. */
    private void requireFamily(BareFamilies bare, Term family, Term other) {
        boolean alone = bare.ranges(family).isPresent() && bare.ranges(other).isEmpty();
        if (alone && !Mentions.of(other, reading.symbols).isEmpty()) {
            reading.error(
                    WRONG_ARITY,
                    family,
                    "a whole family stands on this side and a single value on the other",
                    "name the element, as in x_i, or write a list on the other side");
        }
    }

    private static Optional<List<Integer>> listShape(Term t) {
        Term inner = t instanceof Term.Negation n ? n.operand() : t;
        return inner instanceof Term.Listing ? Listings.shape(inner) : Optional.empty();
    }

    /** A list is compared element by element. */
    private List<Obligation> elements(
            Term left, Term right, Statement.Link link, Hypotheses hypotheses, List<Integer> shape) {
        new ExampleValues(reading, hypotheses).fixSizes(left, shape, false);
        new ExampleValues(reading, hypotheses).fixSizes(right, shape, false);
        List<Obligation> obligations = new ArrayList<>();
        for (List<Integer> position : Listings.positions(shape)) {
            List<Scope.Bound> at = position.stream()
                    .map(IndexTerm::of)
                    .map(t -> new Scope.Bound(t, Range.of(t, t)))
                    .toList();
            String label = position.stream().map(String::valueOf).collect(java.util.stream.Collectors.joining(","));
            obligations.add(obligation(
                    label,
                    left,
                    right,
                    link,
                    Scope.outermost().elementwise(at),
                    List.of(),
                    hypotheses,
                    Optional.empty()));
        }
        return obligations;
    }

    private Obligation obligation(
            String label,
            Term left,
            Term right,
            Statement.Link link,
            Scope scope,
            List<Setting.FreeIndex> running,
            Hypotheses hypotheses,
            Optional<Index> induction) {
        int before = reading.errorCount();
        TermReader reader = new TermReader(reading, scope);
        Expr foldedLeft = reader.read(left);
        Expr foldedRight = reader.read(right);
        Expr l = reading.graph.unfold(foldedLeft);
        Expr r = reading.graph.unfold(foldedRight);
        Set<Index> free = new TreeSet<>(FreeIndices.of(reading, foldedLeft));
        free.addAll(FreeIndices.of(reading, foldedRight));
        if (reading.errorCount() == before) {
            new FreeIndexCheck(reading, hypotheses).check(left, foldedLeft, right, foldedRight, link);
        }
        Rational tolerance =
                link.comparator() == Comparator.APPROXIMATELY ? tolerance(left, right, scope, link) : Rational.ZERO;
        Relation relation = hypotheses.guarded(new Relation(l, Hypotheses.comparison(link.comparator()), r, tolerance));
        List<Setting.FreeIndex> quantified = new ArrayList<>(FreeIndices.declared(reading, free));
        quantified.addAll(running);
        Setting setting = settings.of(List.of(relation.left(), relation.right()), quantified, hypotheses);
        return new Obligation(
                label, relation, setting, new Inductions(settings, hypotheses).of(relation, setting, induction));
    }

    private Rational tolerance(Term left, Term right, Scope scope, Statement.Link link) {
        Optional<Rational> shown =
                ShownDigits.tolerance(element(right, scope)).or(() -> ShownDigits.tolerance(element(left, scope)));
        if (shown.isEmpty()) {
            reading.error(
                    BAD_APPROXIMATION,
                    link,
                    "neither side of ≈ is a decimal number",
                    "write the digits on one side, as in x̂_1 ≈ −1.342, or use =");
        }
        return shown.orElse(Rational.ZERO);
    }

    private static Term element(Term t, Scope scope) {
        if (t instanceof Term.Listing list && scope.elementwise().isPresent()) {
            return Listings.item(
                            list,
                            scope.elementwise().get().stream()
                                    .map(Scope.Bound::term)
                                    .toList())
                    .orElse(t);
        }
        return t;
    }
}
