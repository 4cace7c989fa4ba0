package scholium.syntax;

/** What a derivative is taken by, and how often in a row: {@code ∂x²} has {@code times} 2. */
record DerivativeVariable(Term reference, int times) {}
