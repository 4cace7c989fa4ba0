/**
 * The result of a run as console text, JSON, JUnit XML, SARIF and an HTML page.
 *
 * <p>Belongs here: layout, escaping and the words for verdicts. Does not belong here: any judgement (only {@code verify}
 * makes verdicts), and any stream or file (only {@code cli} touches those): a report is a function from a run to text.
 *
 * <p>Read first: {@link scholium.report.Report}, {@link scholium.report.Wording}.
 *
 * <p>Invariants: the same run gives the same bytes; text that comes from a document is escaped for the format it is
 * written in (control characters on a console, markup in XML and HTML); counts and verdicts in all formats agree, since
 * all of them take their words from {@code Wording}.
 */
@NullMarked
package scholium.report;

import org.jspecify.annotations.NullMarked;
