package scholium.verify;

import java.util.List;
import java.util.stream.Collectors;
import scholium.engine.Scope;
import scholium.expr.Setting;

/** Says for which sizes a proof holds, in the document's names. */
final class Scopes {
    private Scopes() {}

    /** {@code all} unless a hypothesis or the engine limits the sizes. */
    static String describe(Scope scope, Setting setting) {
        List<Setting.Size> fixed =
                setting.sizes().stream().filter(s -> s.fixed().isPresent()).toList();
        if (!scope.isAll()) {
            String size = setting.sizes().isEmpty()
                    ? "size"
                    : setting.sizes().get(0).index().name();
            return scope.describe(size);
        }
        return fixed.isEmpty()
                ? "all"
                : fixed.stream()
                        .map(s -> s.index().name() + " = " + s.fixed().getAsInt())
                        .collect(Collectors.joining(", "));
    }
}
