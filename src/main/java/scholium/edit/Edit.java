package scholium.edit;

import scholium.syntax.Term;

/**
 * One change of a formula at one place.
 *
 * @param change what was wrong if the edited formula is right: {@code a factor 1/m is missing}; the same slip made at two
 *     places has the same words
 * @param place where: {@code in the third term}; empty where the formula has only one place for it
 * @param size how much of a change it is, from 1; smaller ones are likelier
 * @param term the formula after the change
 */
public record Edit(Operator operator, String change, String place, int size, Term term) {
    /** The change and the place. */
    public String description() {
        return place.isEmpty() ? change : change + " " + place;
    }

    /** What two edits share that are the same slip made at two places. */
    public String slip() {
        return operator == Operator.SIGN ? operator.label() : change;
    }

    /** Without brackets around the whole formula. */
    Edit unbracketed() {
        return term instanceof Term.Group g && g.bracket() == Term.Bracket.ROUND
                ? new Edit(operator, change, place, size, g.body())
                : this;
    }
}
