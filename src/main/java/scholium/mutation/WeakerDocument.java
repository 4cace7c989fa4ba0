package scholium.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scholium.derivation.Claim;
import scholium.elaborate.Elaborator;
import scholium.syntax.SourceDocument;
import scholium.syntax.Statement;

/** A document with one statement replaced, elaborated when first asked for. */
final class WeakerDocument {
    private final SourceDocument document;
    private final String operator;
    private final String change;
    private @Nullable Map<String, Claim> claims;

    private WeakerDocument(SourceDocument document, String operator, String change) {
        this.document = document;
        this.operator = operator;
        this.change = change;
    }

    static WeakerDocument of(SourceDocument document, int place, Statement other, String operator, String change) {
        List<Statement> statements = new ArrayList<>(document.statements());
        statements.set(place, other);
        return new WeakerDocument(document.with(statements), operator, change);
    }

    String operator() {
        return operator;
    }

    String change() {
        return change;
    }

    synchronized Optional<Claim> claim(String name) {
        if (claims == null) {
            Map<String, Claim> read = new HashMap<>();
            Elaborator.elaborate(document).claims().forEach(c -> read.putIfAbsent(c.name(), c));
            claims = read;
        }
        return Optional.ofNullable(claims.get(name));
    }
}
