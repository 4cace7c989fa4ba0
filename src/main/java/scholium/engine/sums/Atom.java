package scholium.engine.sums;

import java.util.List;
import org.jspecify.annotations.Nullable;
import scholium.algebra.Monomial;

/**
 * What a number in a {@link Monomial} stands for. Atoms are values; {@link Atoms} numbers them.
 *
 * <p>Index arguments are {@link Affine}; the arguments of a {@link Tower} are plain, pairwise different indices.
 */
sealed interface Atom {
    /** An input: a scalar, or an element of a family. */
    record Element(String name, List<Affine> at) implements Atom {
        public Element {
            at = List.copyOf(at);
        }

        // As the record would have it, but called far more often than any other.
        @Override
        public boolean equals(@Nullable Object object) {
            return this == object || (object instanceof Element e && name.equals(e.name) && at.equals(e.at));
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + at.hashCode();
        }
    }

    /** A partial derivative of an opaque loss by the elements {@code wrt}, sorted. */
    record Partial(int loss, List<Element> wrt) implements Atom {
        public Partial {
            wrt = List.copyOf(wrt);
        }
    }

    /** A size or an index as a number. */
    record Count(int index) implements Atom {}

    /** The circle number. */
    record Pi() implements Atom {}

    /** 1 where the form is 0, else 0. The sign of the form is normalized. */
    record Equal(Affine form) implements Atom {}

    /** 1 where the form is positive, else 0. */
    record Positive(Affine form) implements Atom {}

    /** Σ over the canonical indices {@code $k} from 1 to {@code lengths[k]} of {@code body}. */
    record Sum(List<Affine> lengths, Monomial body) implements Atom {
        public Sum {
            lengths = List.copyOf(lengths);
        }

        @Override
        public boolean equals(@Nullable Object object) {
            return this == object || (object instanceof Sum s && body.equals(s.body) && lengths.equals(s.lengths));
        }

        @Override
        public int hashCode() {
            return 31 * body.hashCode() + lengths.hashCode();
        }
    }

    /** An element of an algebraic or transcendental extension, defined by a row of {@link Towers}. */
    record Tower(int row, List<Integer> at) implements Atom {
        public Tower {
            at = List.copyOf(at);
        }

        @Override
        public boolean equals(@Nullable Object object) {
            return this == object || (object instanceof Tower t && row == t.row && at.equals(t.at));
        }

        @Override
        public int hashCode() {
            return 31 * row + at.hashCode();
        }
    }

    /** {@code base} (an atom) to the power of an index. */
    record Power(int base, int index) implements Atom {}

    /** An integer, −1 or greater than 1, to the power of an index. */
    record NumberPower(long base, int index) implements Atom {}

    /** n! of a non-constant integer form. */
    record Factorial(Affine argument) implements Atom {}

    /** An unknown of a linear argument, known by its name only. */
    record Unknown(Object name) implements Atom {}
}
