package scholium.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import scholium.report.MutationReport;
import scholium.verify.Diagnosing;

/**
 * Values of options as they are written: the constants of an enum in small letters, and whole numbers. The converters
 * are classes, not lambdas: picocli's interface is of a class file version that an archive of classes leaves out, and
 * where a lambda implements it Java 17 crashes while it writes the archive.
 */
final class Words {
    private Words() {}

    /** Teaches a command and its subcommands to read them, with messages that an author understands. */
    static void teach(CommandLine line) {
        teach(line, Diagnosing.class);
        teach(line, CheckCommand.Colour.class);
        teach(line, MutationReport.Format.class);
        teach(line, NotesFormat.class);
        teach(line, NotesDetails.class);
        line.registerConverter(Integer.class, new WholeNumber());
        line.registerConverter(int.class, new WholeNumber());
        line.registerConverter(Long.class, new LongNumber());
    }

    private static <E extends Enum<E>> void teach(CommandLine line, Class<E> words) {
        line.registerConverter(words, new Reading<>(words.getEnumConstants()));
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

    private static final class Reading<E extends Enum<E>> implements ITypeConverter<E> {
        private final E[] all;

        Reading(E[] all) {
            this.all = all;
        }

        @Override
        public E convert(String value) {
            return read(value, all);
        }
    }

    private static final class WholeNumber implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            try {
                return Integer.valueOf(value.strip());
            } catch (NumberFormatException e) {
                throw noNumber(value);
            }
        }
    }

    private static final class LongNumber implements ITypeConverter<Long> {
        @Override
        public Long convert(String value) {
            try {
                return Long.valueOf(value.strip());
            } catch (NumberFormatException e) {
                throw noNumber(value);
            }
        }
    }

    private static TypeConversionException noNumber(String value) {
        return new TypeConversionException("“" + value + "” is no whole number, or too large a one");
    }
}
