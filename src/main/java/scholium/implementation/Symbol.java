package scholium.implementation;

import java.util.Optional;

/** What of a document stands for an input port. */
public sealed interface Symbol {
    <R> R match(Cases<R> cases);

    /** One answer for each kind of symbol. */
    interface Cases<R> {
        R family(Family s);

        R lossGradient(LossGradient s);

        R fixed(Fixed s);
    }

    /** An input of the document: a scalar or an indexed family, with the ranges the setting gives it. */
    record Family(String family) implements Symbol {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.family(this);
        }
    }

    /** The derivatives of an opaque loss by all elements of one of its arguments: ∂L/∂yᵢ. */
    record LossGradient(String loss, String argument) implements Symbol {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lossGradient(this);
        }
    }

    /** The port has this value in every batch: the document has no such symbol. */
    record Fixed(double value) implements Symbol {
        public Fixed {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("not a finite number: " + value);
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fixed(this);
        }
    }

    /** The name of the family that it is in claimed expressions. */
    default Optional<String> name() {
        return match(new Cases<>() {
            @Override
            public Optional<String> family(Family s) {
                return Optional.of(s.family());
            }

            @Override
            public Optional<String> lossGradient(LossGradient s) {
                return Optional.of(Upstream.family(s.loss(), s.argument()));
            }

            @Override
            public Optional<String> fixed(Fixed s) {
                return Optional.empty();
            }
        });
    }

    static Symbol family(String name) {
        return new Family(name);
    }

    static Symbol lossGradient(String loss, String argument) {
        return new LossGradient(loss, argument);
    }
}
