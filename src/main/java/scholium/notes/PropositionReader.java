package scholium.notes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scholium.engine.Counterexample;
import scholium.report.Relevance;
import scholium.report.Wording;
import scholium.rewriting.Explanation;
import scholium.syntax.Comparator;
import scholium.syntax.Statement;
import scholium.syntax.Term;
import scholium.text.Span;
import scholium.verify.ClaimResult;
import scholium.verify.DocumentResult;
import scholium.verify.StepResult;
import scholium.verify.Suggestion;

/** Brings together what the author wrote and what was found out about it. */
final class PropositionReader {
    /** A longer difference of the two sides tells a reader nothing. */
    private static final int LONGEST_RESIDUAL = 80;

    private final Typesetter typesetter;
    private final SentenceReader sentences;
    private final Map<String, Label> labels;
    private final Explainer explainer;
    private final DetailsReader details;
    private final Map<String, ClaimResult> results = new HashMap<>();

    PropositionReader(
            Typesetter typesetter,
            SentenceReader sentences,
            Map<String, Label> labels,
            DocumentResult result,
            Explainer explainer) {
        this.explainer = explainer;
        this.details = new DetailsReader(typesetter, sentences);
        this.typesetter = typesetter;
        this.sentences = sentences;
        this.labels = labels;
        result.claims().forEach(c -> results.put(c.claim().name(), c));
    }

    Item.Proposition claim(Statement.Claim c) {
        List<Formula> given = c.given().stream().map(typesetter::comparison).toList();
        Optional<Formula> induction = c.induction().map(t -> typesetter.term(new Term.Reference(t, List.of())));
        return proposition(
                c.name(), c.title(), given, induction, List.of(c.chain()), (l, r) -> explainer.explain(c, l, r));
    }

    Item.Proposition example(Statement.Example x) {
        List<Formula> values = x.values().stream()
                .map(e -> typesetter.relation(e.target(), Comparator.EQUAL, e.value(), List.of()))
                .toList();
        return proposition(x.name(), x.title(), values, Optional.empty(), x.chains(), (l, r) -> Optional.empty());
    }

    private Item.Proposition proposition(
            String name,
            Optional<String> title,
            List<Formula> given,
            Optional<Formula> induction,
            List<Statement.Chain> written,
            BiFunction<Integer, StepResult, Optional<Explanation>> explained) {
        ClaimResult result = known(results.get(name), name);
        String scope = Wording.scope(result);
        Iterator<StepResult> steps = result.steps().iterator();
        List<Chain> chains = new ArrayList<>();
        for (Statement.Chain chain : written) {
            List<Chain.Line> lines = new ArrayList<>();
            for (int k = 0; k < chain.links().size(); k++) {
                StepResult step = steps.next();
                lines.add(line(chain.links().get(k), step, scope, explained.apply(k, step)));
            }
            chains.add(new Chain(typesetter.term(chain.first()), lines));
        }
        Span span = result.claim().span();
        return new Item.Proposition(
                result.claim().kind(),
                known(labels.get(name), name),
                name,
                title.map(sentences::sentence),
                given,
                induction,
                chains,
                result.verdict(),
                result.asExpected(),
                scope,
                result.remarks(),
                new Item.Place(span.source().name(), span.position().line()));
    }

    private static <T> T known(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException("no verdict on " + name);
        }
        return value;
    }

    private Chain.Line line(Statement.Link link, StepResult step, String scope, Optional<Explanation> explanation) {
        String own = Wording.scope(step);
        return new Chain.Line(
                step.verdict(),
                typesetter.link(link),
                link.justification().map(sentences::justification).or(() -> explanation.flatMap(details::rule)),
                own.equals(scope) ? "" : own,
                step.conditions().stream().map(sentences::formula).toList(),
                step.counterexample().map(c -> falsity(step, Relevance.of(step, c))),
                step.reason(),
                explanation.map(details::chains).orElse(List.of()));
    }

    private Chain.Falsity falsity(StepResult step, Counterexample c) {
        Stream<String> sizes = c.sizes().entrySet().stream().map(e -> e.getKey() + " = " + e.getValue());
        Stream<String> values =
                c.values().keySet().stream().map(name -> name + " = " + Wording.value(step.step(), c, name));
        Stream<String> indices = c.indices().entrySet().stream().map(e -> e.getKey() + " = " + e.getValue());
        return new Chain.Falsity(
                Stream.of(sizes, values, indices)
                        .flatMap(s -> s)
                        .map(sentences::formula)
                        .toList(),
                sentences.formula(c.left().replace("≈ -", "≈ −")),
                sentences.formula(c.right().replace("≈ -", "≈ −")),
                Wording.hasDecimals(c)
                        ? Optional.of((c.leftDecimal() + " against " + c.rightDecimal()).replace('-', '−'))
                        : Optional.empty(),
                step.diagnosis().residual().map(sentences::formula).filter(r -> r.width() <= LONGEST_RESIDUAL),
                step.diagnosis().trueIf().stream().map(sentences::formula).toList(),
                step.diagnosis().suggestions().stream().map(this::suggestion).toList());
    }

    private Sentence suggestion(Suggestion s) {
        List<Piece> pieces = new ArrayList<>(sentences.sentence(s.words()).pieces());
        if (!s.formula().isEmpty()) {
            pieces.add(new Piece.Words(": "));
            pieces.addAll(sentences.formula(s.formula()).pieces());
        }
        return new Sentence(pieces);
    }
}
