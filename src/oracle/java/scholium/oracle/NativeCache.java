package scholium.oracle;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** Where JavaCPP unpacks its libraries: beside the classes of this program, which is Maven's build directory. */
final class NativeCache {
    private NativeCache() {}

    static Path directory() {
        return Optional.ofNullable(NativeCache.class.getProtectionDomain().getCodeSource())
                .flatMap(NativeCache::beside)
                .orElseGet(() -> Path.of("target"))
                .resolve("javacpp")
                .toAbsolutePath();
    }

    private static Optional<Path> beside(CodeSource source) {
        try {
            return Optional.ofNullable(Path.of(source.getLocation().toURI()).getParent());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
