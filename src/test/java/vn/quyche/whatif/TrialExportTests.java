package vn.quyche.whatif;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.QuycheTest;

/** A result as a file: every changed case, in Vietnamese, and nothing that a spreadsheet would run. */
@QuycheTest
class TrialExportTests {

    private static final String TABLE = """
            subject,on,facts,title
            budget.off-estimate-spending,2024-05-06,amount=4000000000; source=CARRY_OVER,"=HYPERLINK(""http://x"")"
            budget.off-estimate-spending,2024-05-06,amount=4000000000; source=CARRY_OVER," @SUM(A1)"
            budget.off-estimate-spending,2024-06-06,amount=4000000000; source=CARRY_OVER,"Cầu ""mới"", đường"
            budget.off-estimate-spending,2024-06-06,amount=1; source=CARRY_OVER,Không đổi
            """;

    @Autowired
    private MockMvc pages;

    @Test
    void aTableOfValuesHoldsEveryChangedCaseAndNoFormula() throws Exception {
        var sent = download(trial() + "/result.csv");
        var text = new String(sent.getContentAsByteArray(), UTF_8);
        assertThat(sent.getHeader("Content-Disposition")).contains("attachment");
        assertThat(text.lines()).hasSize(4);
        assertThat(text)
                .startsWith("\ufeff\"Hồ sơ hoặc dòng\",\"Tên việc\",\"Loại việc\"")
                .contains("\"Dòng 2\",\"'=HYPERLINK(\"\"http://x\"\")\"")
                .contains("\"'@SUM(A1)\"")
                .contains("\"Cầu \"\"mới\"\", đường\"")
                .contains("\"6/5/2024\"")
                .doesNotContain("Không đổi");
    }

    @Test
    void aWorkbookHoldsTheSumsTheCasesTheFlowsAndTheOrgansMonthByMonth() throws Exception {
        var sent = download(trial() + "/result.xlsx");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sent.getContentAsByteArray()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(4);
            var sums = book.getSheetAt(0);
            assertThat(sums.getRow(0).getCell(1).getStringCellValue()).contains("5.000.000.000 đồng");
            assertThat(sums.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(4);
            assertThat(sums.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(3);
            var cases = book.getSheetAt(1);
            assertThat(cases.getLastRowNum()).isEqualTo(3);
            assertThat(cases.getRow(1).getCell(1).getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\")");
            assertThat(cases.getRow(1).getCell(7).getStringCellValue()).contains("Thường trực");
            var organs = book.getSheetAt(3);
            assertThat(organs.getRow(0).getCell(2).getStringCellValue()).isEqualTo("Bớt");
            assertThat(organs.getLastRowNum()).isEqualTo(4);
        }
    }

    @Test
    void aResultIsItsMakersAlone() throws Exception {
        var trial = trial();
        pages.perform(get(trial + "/result.csv").with(user("specialist"))).andExpect(status().isNotFound());
        pages.perform(get(trial + "/result.xlsx").with(user("btv-04"))).andExpect(status().isForbidden());
    }

    private MockHttpServletResponse download(String address) throws Exception {
        return pages.perform(get(address).with(user("office")).locale(Locale.forLanguageTag("vi")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }

    private String trial() throws Exception {
        var trial = Objects.requireNonNull(pages.perform(post("/what-if/changes")
                        .param("value", "off-estimate.threshold")
                        .param("to", "5000000000")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        pages.perform(multipart(trial + "/cases")
                        .file(new MockMultipartFile("table", "viec.csv", null, TABLE.getBytes(UTF_8)))
                        .param("source", "table")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        return trial;
    }
}
