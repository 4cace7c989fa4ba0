package scholium.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import scholium.report.MutationReport;
import scholium.verify.Diagnosing;

/** Values of options as they are written: the constants of an enum in small letters, and whole numbers. */
final class Words {
    private Words() {}

    /** Teaches a command and its subcommands to read them, with messages that an author understands. */
    static void teach(CommandLine line) {
        line.registerConverter(Diagnosing.class, v -> read(v, Diagnosing.values()));
        line.registerConverter(CheckCommand.Colour.class, v -> read(v, CheckCommand.Colour.values()));
        line.registerConverter(MutationReport.Format.class, v -> read(v, MutationReport.Format.values()));
        line.registerConverter(NotesFormat.class, v -> read(v, NotesFormat.values()));
        line.registerConverter(NotesDetails.class, v -> read(v, NotesDetails.values()));
        line.registerConverter(Integer.class, number(Integer::valueOf));
        line.registerConverter(int.class, number(Integer::valueOf));
        line.registerConverter(Long.class, number(Long::valueOf));
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E read(String word, E[] all) {
        return Arrays.stream(all)
                .filter(e -> of(e).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("“" + word + "” is not one of "
                        + Arrays.stream(all).map(Words::of).collect(Collectors.joining(", "))));
    }

    private static <N extends Number> ITypeConverter<N> number(ITypeConverter<N> reading) {
        return value -> {
            try {
                return reading.convert(value.strip());
            } catch (NumberFormatException e) {
                throw new TypeConversionException("“" + value + "” is no whole number, or too large a one");
            }
        };
    }
}
