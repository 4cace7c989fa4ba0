package scholium.cli;

import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Part {@code number} of {@code of} of the work, counted from 1: every {@code of}-th file. */
record Shard(int number, int of) {
    static final Shard WHOLE = new Shard(1, 1);

    <T> List<T> pick(List<T> items) {
        return IntStream.range(0, items.size())
                .filter(i -> i % of == number - 1)
                .mapToObj(items::get)
                .toList();
    }

    static final class Converter implements ITypeConverter<Shard> {
        @Override
        public Shard convert(String value) {
            String[] parts = value.split("/", -1);
            try {
                Shard shard = new Shard(Integer.parseInt(parts[0]), Integer.parseInt(parts[parts.length - 1]));
                if (parts.length == 2 && shard.number >= 1 && shard.number <= shard.of) {
                    return shard;
                }
            } catch (NumberFormatException e) {
                // said below, with what is expected
            }
            throw new TypeConversionException("“" + value + "” is no shard; write for instance 2/4");
        }
    }
}
