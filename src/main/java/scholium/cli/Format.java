package scholium.cli;

import scholium.report.HtmlReport;
import scholium.report.JsonReport;
import scholium.report.JunitReport;
import scholium.report.Presentation;
import scholium.report.Report;
import scholium.report.SarifReport;
import scholium.report.TextReport;

/** The formats of {@code check}. */
enum Format {
    TEXT {
        @Override
        Report report(Presentation p) {
            return new TextReport(p);
        }
    },
    JSON {
        @Override
        Report report(Presentation p) {
            return new JsonReport(p);
        }
    },
    JUNIT {
        @Override
        Report report(Presentation p) {
            return new JunitReport(p);
        }
    },
    SARIF {
        @Override
        Report report(Presentation p) {
            return new SarifReport(p);
        }
    },
    HTML {
        @Override
        Report report(Presentation p) {
            return new HtmlReport(p);
        }
    };

    abstract Report report(Presentation presentation);
}
