package scholium.elaborate;

import static scholium.text.DiagnosticCode.BAD_APPROXIMATION;
import static scholium.text.DiagnosticCode.RANGE_MISMATCH;
import static scholium.text.DiagnosticCode.WRONG_ARITY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import scholium.derivation.Obligation;
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

/** Reads one link of a chain as what must hold for it: one relation, or one for each element of a list. */
final class LinkReader {
    private final Reading reading;
    private final SettingReader settings;

    private final Optional<Side> known;

    LinkReader(Reading reading, SettingReader settings) {
        this(reading, settings, Optional.empty());
    }

    /** @param known a left side that has been read before, where it stands alone */
    LinkReader(Reading reading, SettingReader settings, Optional<Side> known) {
        this.reading = reading;
        this.settings = settings;
        this.known = known;
    }

    /** A side of a link, read; serials up to {@code last} are taken. */
    record Side(Term term, Expr folded, Expr unfolded, Set<Index> free, int last) {}

    /** Reads a side that stands alone. */
    Side side(Term term) {
        return side(term, Scope.outermost());
    }

    private Side side(Term term, Scope scope) {
        Expr folded = new TermReader(reading, scope).read(term);
        Expr unfolded = reading.graph.unfold(folded);
        return new Side(term, folded, unfolded, FreeIndices.of(reading, folded), reading.serials.last());
    }

    /**
     * What stands around a link.
     *
     * @param hypotheses grows when a list fixes the size of a family
     * @param depth how deep the lists of its chain are
     */
    record Situation(Hypotheses hypotheses, int depth, Optional<Index> induction) {}

    /** What must hold for the link to hold; reports what cannot be read. */
    List<Obligation> obligations(Term first, Statement.Link link, Situation situation) {
        Term left = Listings.asList(first, situation.depth());
        Term right = Listings.asList(link.right(), situation.depth());
        Hypotheses hypotheses = situation.hypotheses();
        Optional<Index> induction = situation.induction();
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
        if (alone && mentionsDistrusted(family)) {
            reading.silentError();
        } else if (alone && !Mentions.of(other, reading.symbols).isEmpty()) {
            reading.error(
                    WRONG_ARITY,
                    family,
                    "a whole family stands on this side and a single value on the other",
                    "name the element, as in x_i, or write a list on the other side");
        }
    }

    private boolean mentionsDistrusted(Term t) {
        return Mentions.of(t, reading.symbols).stream().anyMatch(reading::isDistrusted);
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
            String label = position.stream().map(String::valueOf).collect(Collectors.joining(","));
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
        Side leftSide = known.filter(k -> k.term() == left
                        && running.isEmpty()
                        && scope.elementwise().isEmpty())
                .orElseGet(() -> side(left, scope));
        Side rightSide = side(right, scope);
        Expr foldedLeft = leftSide.folded();
        Expr foldedRight = rightSide.folded();
        Expr l = leftSide.unfolded();
        Expr r = rightSide.unfolded();
        Set<Index> free = new TreeSet<>(leftSide.free());
        free.addAll(rightSide.free());
        if (reading.errorCount() == before) {
            new FreeIndexCheck(reading, hypotheses).check(left, foldedLeft, right, foldedRight, link);
        }
        Rational tolerance =
                link.comparator() == Comparator.APPROXIMATELY ? tolerance(left, right, scope, link) : Rational.ZERO;
        Relation relation = hypotheses.guarded(new Relation(l, Hypotheses.comparison(link.comparator()), r, tolerance));
        List<Setting.FreeIndex> quantified = new ArrayList<>(FreeIndices.declared(reading, free));
        quantified.addAll(running);
        Setting named = settings.of(List.of(relation.left(), relation.right()), quantified, hypotheses);
        Setting granted = Existence.raised(named, Existence.ofHypotheses(named));
        Map<Index, Integer> least = Existence.of(relation, granted);
        Setting setting = Existence.raised(granted, least);
        requireSizes(setting, link);
        // Most claims have no hypotheses of their own, and most assumptions leave the sizes alone.
        boolean bare = hypotheses.own().isEmpty()
                && hypotheses.values().isEmpty()
                && !settings.mayExclude(setting, hypotheses);
        Setting every =
                bare ? setting : settings.whole(List.of(relation.left(), relation.right()), quantified, hypotheses);
        boolean more = every.assumptions().size() > setting.assumptions().size()
                || every.values().size() > setting.values().size();
        Setting whole =
                more ? Existence.raised(Existence.raised(every, Existence.ofHypotheses(every)), least) : setting;
        return new Obligation(
                label,
                relation,
                setting,
                new Inductions(settings, hypotheses).of(relation, setting, induction),
                Existence.conditions(least),
                whole,
                List.copyOf(hypotheses.own()));
    }

    private void requireSizes(Setting setting, Statement.Link link) {
        for (Setting.Size s : setting.sizes()) {
            if (s.fixed().isPresent() && s.fixed().getAsInt() < s.minimum()) {
                reading.error(
                        RANGE_MISMATCH,
                        link,
                        "an element that is named here exists only for "
                                + s.index().name() + " ≥ " + s.minimum()
                                + ", and " + s.index().name() + " is "
                                + s.fixed().getAsInt(),
                        "name elements that exist, such as x_1");
            }
        }
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
