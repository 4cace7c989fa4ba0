package scholium.report;

import scholium.verify.RunResult;

/** A format in which a run can be written. */
public interface Report {
    /** The whole run as text; where the format is a file format, with a final line break. */
    String render(RunResult run);
}
