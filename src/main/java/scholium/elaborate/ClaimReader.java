package scholium.elaborate;

import static scholium.text.DiagnosticCode.BAD_CHAIN;
import static scholium.text.DiagnosticCode.BAD_INDUCTION;
import static scholium.text.DiagnosticCode.FOR_ALL;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import scholium.derivation.Claim;
import scholium.derivation.Obligation;
import scholium.derivation.Step;
import scholium.expr.Index;
import scholium.expr.Setting;
import scholium.syntax.Comparator;
import scholium.syntax.Statement;
import scholium.syntax.Term;
import scholium.text.Span;

/** Reads chains as steps with their obligations, for claims, mistakes and examples alike. */
final class ClaimReader {
    private final Reading reading;
    private final LinkReader links;
    private final Typesetting typesetting;
    private final List<Setting.Assumption> standing;

    ClaimReader(Reading reading, SettingReader settings, Typesetting typesetting, List<Setting.Assumption> standing) {
        this.reading = reading;
        this.links = new LinkReader(reading, settings);
        this.typesetting = typesetting;
        this.standing = standing;
    }

    Optional<Claim> claim(Statement.Claim c) {
        int before = reading.errorCount();
        Hypotheses hypotheses = hypotheses(c);
        Optional<Index> induction = inductionVariable(c);
        List<Step> steps = chain(c.chain(), 0, hypotheses, induction);
        if (reading.errorCount() > before) {
            return Optional.empty();
        }
        remarkOnElements(c, hypotheses, steps);
        Claim.Kind kind = c.kind() == Statement.ClaimKind.CLAIM ? Claim.Kind.CLAIM : Claim.Kind.MISTAKE;
        List<String> given = c.given().stream().map(typesetting::comparison).toList();
        List<String> rests = c.chain().links().stream()
                .flatMap(l -> l.references().stream())
                .distinct()
                .toList();
        return Optional.of(new Claim(kind, c.name(), c.title(), reading.span(c), given, steps, rests));
    }

    /** In “given x_i = 1: x_i + Σ_j x_j = …” a reader could take the hypothesis for one about x_i alone. */
    private void remarkOnElements(Statement.Claim c, Hypotheses hypotheses, List<Step> steps) {
        Set<Index> free = new TreeSet<>();
        steps.forEach(s -> s.obligations().forEach(o -> o.setting().free().forEach(f -> free.add(f.index()))));
        for (Statement.Comparison given : c.given()) {
            hypotheses.quantified(given).stream()
                    .filter(free::contains)
                    .findFirst()
                    .ifPresent(i -> reading.note(
                            FOR_ALL,
                            given,
                            "this is assumed for every " + i.name()
                                    + (hypotheses.isRelated(given) ? " as related here" : "")
                                    + ", not only for the " + i.name() + " of the line",
                            "write the hypothesis with another index to make that plain"));
        }
    }

    Optional<Claim> example(Statement.Example x) {
        int before = reading.errorCount();
        Hypotheses hypotheses = hypotheses(x);
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

    private Hypotheses hypotheses(Statement.Claim c) {
        Hypotheses hypotheses = new Hypotheses(reading, standing);
        c.given().forEach(hypotheses::add);
        hypotheses.relate();
        hypotheses.check(c.given().isEmpty() ? c : c.given().get(c.given().size() - 1));
        return hypotheses;
    }

    private Hypotheses hypotheses(Statement.Example x) {
        Hypotheses hypotheses = new Hypotheses(reading, standing);
        new ExampleValues(reading, hypotheses).read(x);
        hypotheses.check(x);
        return hypotheses;
    }

    /**
     * The situation before each link, by chain; what a reader of a single link has to know.
     */
    List<List<LinkReader.Situation>> situations(Statement.Assertion owner) {
        Hypotheses hypotheses =
                owner instanceof Statement.Example x ? hypotheses(x) : hypotheses((Statement.Claim) owner);
        Optional<Index> induction = owner instanceof Statement.Claim c ? inductionVariable(c) : Optional.empty();
        List<List<LinkReader.Situation>> all = new ArrayList<>();
        for (Statement.Chain chain : owner.chains()) {
            LinkReader.Situation here = new LinkReader.Situation(hypotheses.in(reading), depth(chain), induction);
            all.add(Collections.nCopies(chain.links().size(), here));
        }
        return all;
    }

    private Optional<Index> inductionVariable(Statement.Claim c) {
        return c.induction().flatMap(t -> inductionVariable(c, t));
    }

    private Optional<Index> inductionVariable(Statement.Claim c, String name) {
        Optional<Symbol.Size> size = reading.symbols.find(name, Symbol.Size.class);
        if (size.isEmpty()) {
            reading.error(
                    BAD_INDUCTION,
                    c,
                    "“" + name + "” is no size and no variable of a sequence",
                    "declare it: size " + name + " ≥ 0");
        }
        return size.map(Symbol.Size::index);
    }

    private List<Step> chain(Statement.Chain chain, int number, Hypotheses hypotheses, Optional<Index> induction) {
        checkComposition(chain);
        Mentions.requireTrusted(chain.first(), reading);
        chain.links().forEach(l -> Mentions.requireTrusted(l.right(), reading));
        LinkReader.Situation situation = new LinkReader.Situation(hypotheses, depth(chain), induction);
        List<Step> steps = new ArrayList<>();
        Term left = chain.first();
        for (Statement.Link link : chain.links()) {
            step(left, link, number, situation, steps.isEmpty()).ifPresent(steps::add);
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
            Term left, Statement.Link link, int chain, LinkReader.Situation situation, boolean first) {
        Span linkSpan = reading.span(link);
        Span span = first ? reading.span(left).to(linkSpan) : linkSpan;
        int errorsBefore = reading.errorCount();
        int notesBefore = reading.diagnostics.inOrder().size();
        List<Obligation> obligations = links.obligations(left, link, situation);
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
}
