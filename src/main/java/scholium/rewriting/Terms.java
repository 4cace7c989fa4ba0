package scholium.rewriting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scholium.expr.Expr;
import scholium.expr.Exprs;
import scholium.number.Rational;

/** A sum of products with like products collected; empty for 0. */
public record Terms(List<Product> products) {
    public static final Terms ZERO = new Terms(List.of());

    public Terms {
        products = List.copyOf(products);
    }

    public static Terms of(Product p) {
        return p.coefficient().isZero() ? ZERO : new Terms(List.of(p));
    }

    public static Terms of(Expr factor) {
        return of(Product.of(factor));
    }

    /** Adds up, in the order of first occurrence. */
    public static Terms collected(List<Product> all) {
        Map<Map<Expr, Rational>, Product> byFactors = new LinkedHashMap<>();
        for (Product p : all) {
            byFactors.merge(p.powers(), p, (a, b) -> new Product(a.coefficient().plus(b.coefficient()), a.powers()));
        }
        return new Terms(byFactors.values().stream()
                .filter(p -> !p.coefficient().isZero())
                .toList());
    }

    public Terms plus(Terms other) {
        List<Product> all = new ArrayList<>(products);
        all.addAll(other.products);
        return collected(all);
    }

    public Terms times(Product factor) {
        return collected(products.stream().map(p -> factor.times(p)).toList());
    }

    public boolean isZero() {
        return products.isEmpty();
    }

    public boolean isSingle() {
        return products.size() == 1;
    }

    public Product single() {
        return products.get(0);
    }

    public Expr toExpr() {
        return isZero()
                ? Exprs.ZERO
                : isSingle()
                        ? single().toExpr()
                        : new Expr.Add(products.stream().map(Product::toExpr).toList());
    }

    /** The greatest product that divides every term. */
    public Product common() {
        Product common = single();
        for (Product p : products) {
            common = common.common(p);
        }
        return isSingle() ? new Product(single().coefficient().abs(), common.powers()) : common;
    }
}
