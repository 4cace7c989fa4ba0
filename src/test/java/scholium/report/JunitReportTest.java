package scholium.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JunitReportTest {
    private static final Presentation PLAIN = Presentation.plain("test").withTimings(false);

    @Test
    void shows_every_verdict() throws Exception {
        Golden.check("everything.junit.xml", new JunitReport(PLAIN).render(Samples.everything()));
    }

    @Test
    void is_well_formed_and_counts_what_it_holds() throws Exception {
        String xml = new JunitReport(PLAIN).render(Samples.everything());
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        Element root = document.getDocumentElement();
        for (String[] pair : new String[][] {
            {"tests", "testcase"}, {"failures", "failure"}, {"errors", "error"}, {"skipped", "skipped"}
        }) {
            assertThat(root.getAttribute(pair[0]))
                    .isEqualTo(String.valueOf(root.getElementsByTagName(pair[1]).getLength()));
        }
        assertThat(root.getElementsByTagName("failure").getLength()).isEqualTo(3);
    }
}
