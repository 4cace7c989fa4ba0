package scholium.cli;

import scholium.conformance.ComparisonRun;
import scholium.text.Diagnostic;
import scholium.text.DiagnosticCode;
import scholium.verify.RunResult;
import scholium.verify.Verdict;

/** What the process says to a script. */
final class ExitCode {
    static final int AS_EXPECTED = 0;
    static final int FALSE_LINE = 1;
    static final int USAGE = 2;
    static final int ILL_FORMED = 3;
    static final int NOT_PROVED = 4;
    static final int INTERNAL = 70;

    private ExitCode() {}

    /** Ill-formed input outranks a false line, since what could not be read was not judged. */
    static int of(RunResult run, boolean strict) {
        if (hasInternalError(run)) {
            return INTERNAL;
        }
        if (run.isIllFormed()) {
            return ILL_FORMED;
        }
        if (!run.asExpected()) {
            return FALSE_LINE;
        }
        boolean open = run.count(Verdict.CONDITIONAL) + run.count(Verdict.SUPPORTED) + run.count(Verdict.UNDECIDED) > 0;
        return strict && open ? NOT_PROVED : AS_EXPECTED;
    }

    /** As for {@code check}. */
    static int of(ComparisonRun run) {
        if (run.allDiagnostics().stream().anyMatch(d -> d.code() == DiagnosticCode.INTERNAL)) {
            return INTERNAL;
        }
        if (run.allDiagnostics().stream().anyMatch(Diagnostic::isError)) {
            return ILL_FORMED;
        }
        return run.agrees() ? AS_EXPECTED : FALSE_LINE;
    }

    private static boolean hasInternalError(RunResult run) {
        return run.diagnostics().stream().anyMatch(d -> d.code() == DiagnosticCode.INTERNAL)
                || run.documents().stream()
                        .flatMap(d -> d.diagnostics().stream())
                        .anyMatch(d -> d.code() == DiagnosticCode.INTERNAL);
    }
}
