package scholium.rewriting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scholium.elaborate.Elaboration;
import scholium.engine.Budget;
import scholium.engine.Engine;
import scholium.expr.Expr;
import scholium.syntax.Comparator;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;
import scholium.syntax.Subterms;
import scholium.syntax.Term;

/** Explains proved equalities of a document in small steps, each of which is proved as it is printed. */
public final class Chains {
    private static final int MOST_PLACES = 60;

    /** What all searches in a document may look at; a document of a thousand claims stays a matter of seconds. */
    private static final int MOST_PLACES_OF_A_DOCUMENT = 20_000;

    private final SourceDocument document;
    private final Elaboration elaboration;
    private final Glossary glossary;
    private final Engine engine;
    private final Budget budget;
    private final Facts facts;
    private int looked;

    /**
     * Opens a document.
     *
     * @param engine exact; what it does not prove is not shown
     * @param budget for one small step
     */
    public Chains(SourceDocument document, Engine engine, Budget budget) {
        this.document = document;
        this.elaboration = Elaboration.of(document);
        this.glossary = new Glossary(Setup.of(document, elaboration.derivation()));
        this.facts = new Facts(glossary);
        this.engine = engine;
        this.budget = budget;
    }

    /** Makes a proved line known to the explanations of later ones. */
    public void learn(Statement.Claim owner, int link) {
        Statement.Link l = owner.chain().links().get(link);
        if (l.comparator() != Comparator.EQUAL || owner.induction().isPresent()) {
            return;
        }
        Optional<Expr> left = FoldedReader.read(owner.chain().first(), glossary);
        Optional<Expr> right = FoldedReader.read(l.right(), glossary);
        if (left.isPresent() && right.isPresent()) {
            facts.add(owner, left.get(), right.get());
        }
    }

    /** The chain for a proved equality; empty where there is none that a reader could follow. */
    public Optional<Explanation> explain(Statement.Claim owner, int link) {
        Statement.Link l = owner.chain().links().get(link);
        Term left = link == 0
                ? owner.chain().first()
                : owner.chain().links().get(link - 1).right();
        Optional<Expr> from = FoldedReader.read(left, glossary);
        Optional<Expr> to = FoldedReader.read(l.right(), glossary);
        if (l.comparator() != Comparator.EQUAL
                || from.isEmpty()
                || to.isEmpty()
                || looked >= MOST_PLACES_OF_A_DOCUMENT) {
            return Optional.empty();
        }
        StepProver prover = new StepProver(elaboration, engine, budget, owner, 0, link);
        Normalization normal = new Normalization();
        IndexNames letters = letters(left, l.right());
        Simplifier simplifier = new Simplifier(normal, new Folding(normal, List.of()), letters, (a, b) -> false);
        ClaimRules claims = facts.rules(owner, l.references(), from.get(), to.get(), normal);
        DefinitionRules definitions = new DefinitionRules(glossary, normal, given(owner));
        DerivativeRules derivatives = new DerivativeRules(glossary, letters, normal);
        FunctionRules functions = new FunctionRules(glossary, normal);
        AlgebraRules algebra = new AlgebraRules(normal, simplifier);
        Routing routing = new Routing(
                (t, goal) -> {
                    List<Move> moves = new ArrayList<>(claims.from(t));
                    moves.addAll(derivatives.from(t));
                    moves.addAll(definitions.from(t, goal));
                    moves.addAll(functions.from(t));
                    moves.addAll(algebra.from(t));
                    return moves;
                },
                MOST_PLACES);
        Terms start = normal.of(from.get());
        Terms end = normal.of(to.get());
        Search.Way way = routing.between(start, end);
        looked += routing.looked();
        return new Writing(document.names(), letters, prover, turning(normal))
                .write(left, from.get(), l.right(), to.get(), way);
    }

    private Turning turning(Normalization normal) {
        Turning turning = new Turning();
        for (Glossary.Definition d : glossary.definitions()) {
            turning.keepSumsOf(normal.of(d.body()).toExpr());
        }
        return turning;
    }

    /** The names that the hypotheses say what they are. */
    private Map<String, Expr> given(Statement.Claim owner) {
        Map<String, Expr> given = new HashMap<>();
        for (Statement.Comparison c : owner.given()) {
            if (c.comparator() == Comparator.EQUAL
                    && c.left() instanceof Term.Reference r
                    && r.subscripts().isEmpty()) {
                FoldedReader.read(c.left(), glossary)
                        .filter(e -> e instanceof Expr.Variable)
                        .flatMap(e -> FoldedReader.read(c.right(), glossary))
                        .ifPresent(e -> given.put(r.name(), e));
            }
        }
        return given;
    }

    /** The document's letters, those of the two sides first. */
    private IndexNames letters(Term left, Term right) {
        Set<String> bound = new LinkedHashSet<>();
        Set<String> free = new LinkedHashSet<>();
        collect(left, bound, free);
        collect(right, bound, free);
        IndexNames letters = glossary.letters().within(List.copyOf(bound));
        free.removeAll(bound);
        free.removeIf(n -> glossary.range(n).isEmpty());
        letters.reserve(free);
        return letters;
    }

    private static void collect(Term t, Set<String> bound, Set<String> named) {
        for (Term part : Subterms.all(t)) {
            if (part instanceof Term.Big b) {
                bound.add(b.index());
            } else if (part instanceof Term.Reference r) {
                named.add(r.name());
            }
        }
    }
}
