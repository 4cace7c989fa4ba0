package scholium.expr.evaluation;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value, or the reason why there is none. */
public final class Partial<T> {
    private final @Nullable T value;
    private final @Nullable NoValue reason;

    private Partial(@Nullable T value, @Nullable NoValue reason) {
        this.value = value;
        this.reason = reason;
    }

    public static <T> Partial<T> of(T value) {
        return new Partial<>(value, null);
    }

    public static <T> Partial<T> none(NoValue reason) {
        return new Partial<>(null, reason);
    }

    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    public Optional<NoValue> reason() {
        return Optional.ofNullable(reason);
    }

    /** The value of {@code next} at this value. */
    public <U> Partial<U> then(Function<T, Partial<U>> next) {
        return value != null ? next.apply(value) : new Partial<>(null, reason);
    }

    /** The value, or a {@link Failure} on its way to the end of the evaluation. */
    T orFail() {
        if (value == null) {
            throw Failure.of(reason == null ? NoValue.UNDEFINED : reason);
        }
        return value;
    }

    @Override
    public String toString() {
        return value != null ? value.toString() : String.valueOf(reason);
    }
}
