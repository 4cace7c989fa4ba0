package scholium.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A format and the file it goes to; standard output without one. Written {@code FORMAT} or {@code FORMAT=FILE}. */
record Destination(Format format, Optional<Path> file) {
    static final class Converter implements ITypeConverter<Destination> {
        @Override
        public Destination convert(String value) {
            int equals = value.indexOf('=');
            String word = equals < 0 ? value : value.substring(0, equals);
            Format format = Format.of(word)
                    .orElseThrow(() -> new TypeConversionException("“" + word + "” is no format; there are "
                            + Arrays.stream(Format.values()).map(Format::word).collect(Collectors.joining(", "))));
            if (equals < 0) {
                return new Destination(format, Optional.empty());
            }
            if (equals == value.length() - 1) {
                throw new TypeConversionException("a file name is missing behind “" + value + "”");
            }
            try {
                return new Destination(format, Optional.of(Path.of(value.substring(equals + 1))));
            } catch (InvalidPathException e) {
                throw new TypeConversionException("“" + value.substring(equals + 1) + "” is no path");
            }
        }
    }
}
