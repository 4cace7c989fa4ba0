package scholium.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import scholium.derivation.Claim;
import scholium.derivation.Obligation;
import scholium.derivation.Step;
import scholium.edit.Edit;
import scholium.edit.Edits;
import scholium.edit.Vocabulary;
import scholium.elaborate.Elaboration;
import scholium.syntax.Comparator;
import scholium.syntax.Statement;
import scholium.syntax.Term;
import scholium.syntax.UnicodePrinter;

/** One link of a chain, with either side or the relation changed. */
record LinkPlace(Elaboration elaboration, Vocabulary vocabulary, Statement.Claim statement, Claim claim, int number)
        implements Place {
    private static final Map<Comparator, List<Comparator>> TURNED = Map.of(
            Comparator.LESS, List.of(Comparator.GREATER, Comparator.EQUAL),
            Comparator.LESS_OR_EQUAL, List.of(Comparator.LESS, Comparator.GREATER_OR_EQUAL, Comparator.EQUAL),
            Comparator.GREATER, List.of(Comparator.LESS, Comparator.EQUAL),
            Comparator.GREATER_OR_EQUAL, List.of(Comparator.GREATER, Comparator.LESS_OR_EQUAL, Comparator.EQUAL),
            Comparator.NOT_EQUAL, List.of(Comparator.EQUAL),
            Comparator.NOT_IDENTICAL, List.of(Comparator.EQUAL));

    @Override
    public Step step() {
        return claim.steps().get(number);
    }

    @Override
    public List<Obligation> original() {
        return step().obligations();
    }

    private Term left() {
        Statement.Chain chain = statement.chain();
        return number == 0 ? chain.first() : chain.links().get(number - 1).right();
    }

    private Statement.Link link() {
        return statement.chain().links().get(number);
    }

    @Override
    public List<Variant> variants() {
        Term left = left();
        Term right = link().right();
        Comparator comparator = link().comparator();
        Vocabulary near = vocabulary.near(left, right);
        List<Variant> all = new ArrayList<>();
        for (Edit e : Edits.of(right, near)) {
            all.add(variant(e.operator().label(), e.description(), left, comparator, e.term()));
        }
        for (Edit e : Edits.of(left, near)) {
            all.add(variant(e.operator().label(), e.description(), e.term(), comparator, right));
        }
        for (Swap s : Swap.of(right, near)) {
            all.add(variant(Swap.OPERATOR, s.change(), left, comparator, s.term()));
        }
        for (Swap s : Swap.of(left, near)) {
            all.add(variant(Swap.OPERATOR, s.change(), s.term(), comparator, right));
        }
        for (Comparator other : TURNED.getOrDefault(comparator, List.of())) {
            String change = other.unicode() + " should be " + comparator.unicode();
            all.add(variant("relation", change, left, other, right));
        }
        return all;
    }

    private Variant variant(String operator, String change, Term left, Comparator comparator, Term right) {
        return new Variant(
                operator,
                change,
                () -> UnicodePrinter.print(new Statement.Comparison(left, comparator, right)),
                () -> elaboration.link(statement, 0, number, left, comparator, right));
    }
}
