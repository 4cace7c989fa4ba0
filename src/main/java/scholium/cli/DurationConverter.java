package scholium.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 10s}, {@code 500ms}, {@code 2m}, {@code 1.5s}; a bare number means seconds. */
final class DurationConverter implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?)\\s*(ms|s|m|min|)");

    @Override
    public Duration convert(String value) {
        Matcher m = FORM.matcher(value.strip());
        if (m.matches()) {
            long unit = switch (m.group(2)) {
                case "ms" -> 1;
                case "m", "min" -> 60_000;
                default -> 1000;
            };
            Duration d = Duration.ofMillis(new BigDecimal(m.group(1))
                    .multiply(BigDecimal.valueOf(unit))
                    .longValue());
            if (!d.isZero()) {
                return d;
            }
        }
        throw new TypeConversionException("“" + value + "” is no time above 0; write for instance 10s or 500ms");
    }
}
