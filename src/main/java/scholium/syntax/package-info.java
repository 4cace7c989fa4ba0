/**
 * Characters to a surface tree with spans, and back.
 *
 * <p>Belongs here: how a derivation document is written. Does not belong here: what its formulas mean ({@code
 * elaborate}), whether indices fit their ranges, and whether anything is true.
 *
 * <p>Read first: {@link scholium.syntax.Statement} and {@link scholium.syntax.Term}, the trees; then {@link
 * scholium.syntax.DocumentParser}.
 *
 * <p>Invariants: trees are values and say nothing of places, {@link scholium.syntax.Positions} does; nothing a text can
 * hold makes a reader throw, loop or overflow the stack; what a reader could read in two ways is an error with a
 * suggestion; {@code parse(print(t)) = t} in Unicode and in LaTeX, and LaTeX is ASCII.
 *
 * <h2>The grammar</h2>
 *
 * <p>A document is CommonMark. Statements stand in fenced blocks with the info string {@code derivation}. A statement
 * begins with a statement word at the left margin of its block; lines that are indented, that begin with a relation, or
 * that stand inside an open bracket go on with it. {@code #} begins a comment. Declarations may stand anywhere: names
 * are collected first, formulas are read second.
 *
 * <pre>{@code
 * statement   = "size" name { "," name } [ ("≥" | ">") natural ]
 *             | "index" name { "," name } ":" sum ".." sum
 *             | "real" item { "," item }
 *             | "assume" comparisons { "," comparisons }
 *             | "define" target "=" sum
 *             | "define" name "(" name { "," name } ")" [ "_" indices ] "=" sum
 *             | "loss" name ( "(" name { "," name } ")" | "=" sum )
 *             | "function" name [ parameters ] { "," name [ parameters ] }
 *             | "sequence" name "_" t "," t "≥" natural ":" name "_" natural "=" sum ";" name "_{" t "+1}" "=" sum
 *             | "sequence" name "_" t "," t "≥" natural ":" name "_" natural "=" sum ";" name "_" t "=" sum
 *             | "sequence" name "_" natural "=" sum ( ";" | "," ) name "_{" t "+1}" "=" sum
 *             | ("claim" | "mistake") label [ title ] { given | induction } ":" chain
 *             | "example" label [ title ] [ "with" equation { "," equation } ] ":" { chain newline }
 *             | "conform" label ":" { ("input" | "output") port "=" sum { "," port "=" sum } newline }
 * item        = target [ relation sum { relation sum } ] | sum relation target { relation sum }
 * target      = name [ "_" indices ]
 * given       = "given" comparisons { "," comparisons }
 * induction   = "by induction on" t
 * comparisons = sum relation sum { relation sum }
 * chain       = sum relation sum [ "by" text ] { relation sum [ "by" text ] }
 * relation    = "=" | "≈" | "≠" | "≢" | "<" | "≤" | ">" | "≥"
 *
 * sum         = signed { ("+" | "−") signed }
 * signed      = { "+" | "−" } product
 * product     = factor { [ "·" | "×" | "/" ] factor }
 * factor      = primary { "^" exponent | "!" | "⁄" primary }
 * exponent    = "{" sum "}" | "(" sum ")" | [ "−" ] number | [ "−" ] name
 * primary     = number | reference | application | big | derivative | delta
 *             | "(" sum ")" | "[" sum "]" | "{" sum "}" | "|" sum "|"
 *             | "[" sum { "," sum } "]"
 *             | "[" sum "]" "_{" equation { "," equation } "}"
 *             | "√" ( "(" sum ")" | primary ) | "\frac{" sum "}{" sum "}"
 * reference   = name [ "_" subscripts ]
 * subscripts  = index | index index … | "{" sum { "," sum } "}"
 * application = function { "′" } [ "^" exponent ] ( "(" sum { "," sum } ")" [ "_" subscripts ] | factor )
 *             | ("sin" | "cos" | "tan") [ "^" exponent ] number { "π" } name
 *             | "e" "^" exponent
 * big         = ("Σ" | "Π") "_" ( index | "{" index "=" sum "}" "^" exponent | "{" index relation sum "}"
 *                 | "{" sum "≤" index [ ("<" | "≤") index ] "≤" sum "}" ) product
 *             | ("sum" | "prod") "(" index [ "=" sum ".." sum ] "," sum ")"
 * derivative  = "∂" [ "^" n ] factor "/" "∂" reference { "∂" reference }
 *             | "∂" [ "^" n ] "/" "∂" reference { "∂" reference } factor        (and the same with d)
 * delta       = "δ_" index index
 * equation    = factor "=" sum
 * }</pre>
 *
 * <h2>Spellings</h2>
 *
 * <p>Unicode, ASCII and LaTeX are spellings of the same tokens and may be mixed in one line: {@code x²}, {@code x^2} and
 * {@code x^{2}}; {@code Σⱼ}, {@code sum_j} and {@code \sum_{j}}; {@code x̂ᵢ}, {@code xhat_i} and {@code \hat{x}_i}. A
 * superscript character is {@code ^{…}}, a subscript character {@code _{…}}. {@code \frac} takes one digit or letter where
 * no braces stand, as in TeX. {@code \sqrt[n]{a}} is {@code a^(1/n)}, {@code \binom{n}{k}} is {@code n!/(k!·(n − k)!)}, and
 * {@code n(n − 1)/2!} where k is a small number, which is 0 for n &lt; k as in textbooks. {@code Σ_{1≤i<j≤n}} is {@code Σ_{j=1}^{n} Σ_{i=1}^{j−1}}. LaTeX spaces, sizes, {@code \tag}, {@code \label} and
 * alignment say nothing, environments that align included; {@code \\} ends a line. Words behind a relation, {@code \text{by
 * symmetry}}, are a reason as after {@code by}; words that state a condition are refused. ASCII names of Greek letters, and letters with {@code hat}, {@code bar} or {@code tilde} behind them, are
 * spellings of the letter unless they are declared themselves.
 *
 * <h2>Names</h2>
 *
 * <p>A name is letters with accents, and labels: a subscript, a superscript, primes. {@code σ²_B}, {@code σ_B²} and {@code
 * \sigma_B^2} are one name once one of them is declared; what is left over is a power or an index, so that {@code
 * σ²_B²} is a square. A subscript is a label where the name with this label is declared, an index otherwise. Declared names
 * win over built-in ones; but a family {@code e_i} leaves {@code e^{x}} the exponential, and a size {@code d} leaves {@code
 * dL/dw} the derivative when no space stands behind the d, and {@code \frac{d L}{d w}} always. A declared δ leaves {@code δ_ij}
 * Kronecker's unless it takes two subscripts itself. A star is a label, {@code w^*}, {@code w^\star}, and so is
 * a sign alone: {@code P^-}, {@code d_+}, {@code P⁻}; before a number or a letter it belongs to the exponent. A run of
 * letters that is no name is a product when it splits into names in exactly one way.
 *
 * <h2>Read from left to right, or refused</h2>
 *
 * <p>Products and fractions with an explicit sign read from left to right: {@code a·b/c}, {@code a/b·c}. A sum takes the
 * whole product to its right, up to another sum over the same index, {@code Σ_i a_i b_i / Σ_i a_i²}; below a slash it takes one
 * factor. {@code sin 2θ} and {@code cos 2πx} are the sine of 2θ and the cosine of 2πx, since nobody multiplies by the sine of a whole number. Refused are: {@code 1/m x}, {@code a/b/c}, {@code sin x y},
 * {@code log a/b}, {@code √2x}, {@code √a²}, {@code a 2}, {@code Π_j x_j·c}, {@code a/Σ_j x_j y_j}, {@code 1e-5},
 * {@code x^ab}, {@code d/dx[f]²}, and a product across a line break outside of brackets.
 */
@NullMarked
package scholium.syntax;

import org.jspecify.annotations.NullMarked;
