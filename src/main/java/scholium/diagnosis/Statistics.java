package scholium.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scholium.syntax.Statement;
import scholium.syntax.Term;

/** The sums a derivation is likely to have forgotten: of each family, each gradient, and the products of the two. */
final class Statistics {
    private static final int MOST = 24;

    private final List<Statement> statements;
    private final Set<String> free;
    private final Set<String> names;

    /**
     * Sums over what a line mentions.
     *
     * @param free indices that are taken
     * @param names what the line speaks of
     */
    Statistics(List<Statement> statements, Set<String> free, Set<String> names) {
        this.statements = statements;
        this.free = free;
        this.names = names;
    }

    List<Term> sums() {
        List<Statement.Declared> families = new ArrayList<>();
        statements.forEach(s -> families.addAll(s.declared()));
        families.removeIf(d -> d.indices().size() != 1 || !names.contains(d.name()));
        List<Term> sums = new ArrayList<>();
        for (Statement.Declared d : families) {
            index(d).ifPresent(k -> sums.add(sum(k, Terms.element(d.name(), k))));
        }
        for (Statement s : statements) {
            if (s instanceof Statement.LossOf l && l.body().isEmpty()) {
                l.arguments().forEach(a -> gradients(l.name(), a, families, sums));
            }
        }
        return sums.stream().limit(MOST).toList();
    }

    private void gradients(String loss, String argument, List<Statement.Declared> families, List<Term> sums) {
        families.stream()
                .filter(d -> d.name().equals(argument))
                .findFirst()
                .flatMap(this::index)
                .ifPresent(k -> {
                    Term gradient = Terms.gradient(loss, argument, k);
                    sums.add(sum(k, gradient));
                    for (Statement.Declared d : families) {
                        if (index(d).equals(Optional.of(k))) {
                            Term element = Terms.element(d.name(), k);
                            sums.add(sum(k, new Term.Binary(Term.Operator.JUXTAPOSED, gradient, element)));
                        }
                    }
                });
    }

    static Term sum(String index, Term body) {
        return new Term.Big(Term.BigOperator.SUM, index, Optional.empty(), Optional.empty(), Optional.empty(), body);
    }

    /** An index of the family's range that is not taken. */
    private Optional<String> index(Statement.Declared family) {
        for (Statement s : statements) {
            if (s instanceof Statement.IndexRange r
                    && r.names().contains(family.indices().get(0))) {
                return r.names().stream().filter(n -> !free.contains(n)).findFirst();
            }
        }
        return Optional.empty();
    }
}
