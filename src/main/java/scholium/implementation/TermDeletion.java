package scholium.implementation;

import java.util.Optional;
import scholium.expr.Expr;

/**
 * What a comparison would have noticed if a term were missing in a claimed formula.
 *
 * @param term a summand of the formula, at any depth
 * @param rest the formula without it
 * @param ulps the greatest error that its deletion causes, in units of the last place of the natural scale
 * @param noticedAt the first batch where that is beyond the admitted error; empty if the comparison cannot tell whether
 *     the term is there
 */
public record TermDeletion(Expr term, Expr rest, double ulps, Optional<Batch> noticedAt) {}
