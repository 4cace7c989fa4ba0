package scholium.diagnosis;

import scholium.derivation.Obligation;
import scholium.syntax.Comparator;
import scholium.syntax.Term;

/**
 * A formula that may be what the author meant.
 *
 * @param words what would have been wrong
 * @param size of the change
 * @param obligation what must hold for it
 */
record Candidate(Term left, Comparator comparator, Term right, String words, int size, Obligation obligation) {}
