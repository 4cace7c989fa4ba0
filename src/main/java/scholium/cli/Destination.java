package scholium.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import scholium.report.ComparisonReport;

/** A format and the file it goes to; standard output without one. Written {@code FORMAT} or {@code FORMAT=FILE}. */
record Destination<F extends Enum<F>>(F format, Optional<Path> file) {
    /** For {@code check}. */
    static final class Converter implements ITypeConverter<Destination<Format>> {
        @Override
        public Destination<Format> convert(String value) {
            return of(value, Format.values());
        }
    }

    /** For {@code conform}. */
    static final class OfComparison implements ITypeConverter<Destination<ComparisonReport.Format>> {
        @Override
        public Destination<ComparisonReport.Format> convert(String value) {
            return of(value, ComparisonReport.Format.values());
        }
    }

    /** The format as it is written on the command line. */
    String word() {
        return Words.of(format);
    }

    private static <F extends Enum<F>> Destination<F> of(String value, F[] formats) {
        int equals = value.indexOf('=');
        String word = equals < 0 ? value : value.substring(0, equals);
        F format = Words.read(word, formats);
        if (equals < 0) {
            return new Destination<>(format, Optional.empty());
        }
        if (equals == value.length() - 1) {
            throw new TypeConversionException("a file name is missing behind “" + value + "”");
        }
        return new Destination<>(format, Optional.of(path(value.substring(equals + 1))));
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("“" + text + "” is no path");
        }
    }

    /**
     * All destinations of a run: the format without a file, of which there is one at most, goes to {@code output} where
     * that is given.
     *
     * @param text the format where none is asked for
     * @param wrong makes the exception for a wrong use of the command line
     */
    static <F extends Enum<F>> List<Destination<F>> all(
            List<Destination<F>> wanted, F text, @Nullable String output, Function<String, RuntimeException> wrong) {
        List<Destination<F>> targets = new ArrayList<>(wanted);
        if (targets.isEmpty()) {
            targets.add(new Destination<>(text, Optional.empty()));
        }
        List<Destination<F>> open =
                targets.stream().filter(t -> t.file().isEmpty()).toList();
        if (open.size() > 1) {
            throw wrong.apply("only one format can go to " + (output == null ? "standard output" : output)
                    + "; give the others a file, as in --format json=target/scholium/result.json");
        }
        if (output != null) {
            if (open.isEmpty()) {
                throw wrong.apply("--output has nothing to write: every format has a file of its own");
            }
            Destination<F> moved = new Destination<>(open.get(0).format(), Optional.of(path(output)));
            targets.replaceAll(t -> t.file().isEmpty() ? moved : t);
        }
        return targets;
    }
}
