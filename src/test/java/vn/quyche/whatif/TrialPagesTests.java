package vn.quyche.whatif;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.PageRefusals.refuses;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Role;
import vn.quyche.matters.Matters;
import vn.quyche.matters.NewMatter;

/** Drafts of a change as the Office makes, tries, keeps and throws them away. */
@QuycheTest
class TrialPagesTests {

    private static final String LINE = "budget.off-estimate-spending,2024-05-06,\"amount=%s; source=CARRY_OVER\",%s\n";

    @Autowired
    private MockMvc pages;

    @Autowired
    private Matters matters;

    @Autowired
    private JdbcClient database;

    @Test
    void aMatterThatWouldGoElsewhereIsShownWithBothWays() throws Exception {
        file(4_000_000_000L, "Nâng cấp đường tỉnh số 5 để thử");
        open("/what-if").andExpect(content().string(containsString("Ngưỡng chi ngoài dự toán")));
        open("/what-if?find=tang thu").andExpect(content().string(containsString("R-2.4.3-a")));
        open("/what-if/rules/R-2.4.3-a")
                .andExpect(content().string(allOf(containsString("3000000000"), containsString("- id: R-2.4.3-a"))));
        var trial = change("value", "off-estimate.threshold", "to", "5 tỷ");
        open(trial)
                .andExpect(content()
                        .string(allOf(
                                containsString("3.000.000.000 đồng thành 5.000.000.000 đồng"),
                                containsString("Nâng cấp đường tỉnh số 5 để thử"),
                                containsString("Ban Thường vụ cho chủ trương"),
                                containsString("theo ủy quyền của Ban Thường vụ"),
                                containsString("R-2.4.3-b"),
                                containsString("J-49"),
                                containsString("không để hở"))));
        open("/what-if").andExpect(content().string(containsString(trial)));
        assertThat(database.sql("select count(*) from journal_entry where name = 'DraftSaved'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void aRuleTakenAwayLeavesAGapThatIsSaid() throws Exception {
        open(change("remove", "R-2.4.3-b"))
                .andExpect(
                        content().string(allOf(containsString("Không quy tắc nào nói đến"), containsString("amount"))));
    }

    @Test
    void aTableIsReadTriedAndGivenBackForTheHistory() throws Exception {
        var trial = change("value", "off-estimate.threshold", "to", "5000000000");
        var table = "subject,on,facts,title\n" + LINE.formatted("4000000000", "Việc thứ nhất")
                + LINE.formatted("6 tỷ", "Việc thứ hai");
        send(trial, "viec.csv", table.getBytes(UTF_8)).andExpect(status().is3xxRedirection());
        open(trial)
                .andExpect(content()
                        .string(allOf(
                                containsString("1 trong 2 việc"),
                                containsString("Việc thứ nhất"),
                                containsString("Dòng 2"),
                                not(containsString("Việc thứ hai")))));
        post(trial + "/cases", "source", "history");
        open(trial).andExpect(content().string(not(containsString("Việc thứ nhất"))));
    }

    @Test
    void aWorkbookIsReadAsATableIs() throws Exception {
        var trial = change("value", "off-estimate.threshold", "to", "5000000000");
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            var heads = sheet.createRow(0);
            heads.createCell(0).setCellValue("Nội dung");
            heads.createCell(1).setCellValue("amount");
            heads.createCell(2).setCellValue("source");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("budget.off-estimate-spending");
            row.createCell(1).setCellValue(4_000_000_000.0);
            row.createCell(2).setCellValue("CARRY_OVER");
            book.write(bytes);
            send(trial, "viec.xlsx", bytes.toByteArray()).andExpect(status().is3xxRedirection());
        }
        open(trial).andExpect(content().string(containsString("1 trong 1 việc")));
    }

    @Test
    void linesThatCannotBeUsedAreToldAndNothingIsKept() throws Exception {
        var trial = change("value", "off-estimate.threshold", "to", "5000000000");
        var table = "subject,on,facts,title\n" + LINE.formatted("4000000000", "a") + "no.such,,,\n"
                + LINE.formatted("nhiều", "b");
        send(trial, "viec.csv", table.getBytes(UTF_8))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("2 dòng"),
                                containsString("Dòng 3"),
                                containsString("no.such"),
                                containsString("Dòng 4"))));
        assertThat(database.sql("select count(*) from whatif_table where name = 'viec.csv' and cases = 0")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "viec.pdf, x, what-if.table-kind",
        "viec.xlsx, x, what-if.table-damaged",
        "viec.csv, subject, what-if.table-empty",
        "viec.csv, 'a,b', what-if.table-heads"
    })
    void aFileThatIsNoTableIsRefused(String name, String content, String code) throws Exception {
        send(change("remove", "R-2.4.3-b"), name, content.getBytes(UTF_8))
                .andExpect(status().isBadRequest())
                .andExpect(refuses("whatif", code));
    }

    @Test
    void whatCannotBeDoneToADraftIsRefused() throws Exception {
        var trial = change("remove", "R-2.4.3-b");
        post(trial + "/settings", "title", " ").andExpect(refuses("whatif", "what-if.no-title"));
        post(trial + "/settings", "title", "x".repeat(201)).andExpect(refuses("whatif", "what-if.title-too-long"));
        post(trial + "/cases", "source", "table").andExpect(refuses("whatif", "what-if.no-file"));
        post("/what-if/changes", "fragment", "- id: R-2.4.3-a\n  route: [{subject: no.such, not-required: true}]")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("no.such")));
    }

    @Test
    void aDraftIsItsMakersAlone() throws Exception {
        var trial = change("remove", "R-2.4.3-b");
        pages.perform(get(trial).with(user("specialist"))).andExpect(status().isNotFound());
        pages.perform(get("/what-if").with(user("btv-04"))).andExpect(status().isForbidden());
        post(trial + "/changes/1/removal");
        open(trial).andExpect(content().string(containsString("chưa có thay đổi nào")));
        post(trial + "/run");
        post(trial + "/run/stop");
        post(trial + "/discard").andExpect(redirectedUrl("/what-if"));
        pages.perform(get(trial).with(user("office"))).andExpect(status().isNotFound());
    }

    private ResultActions open(String address) throws Exception {
        return pages.perform(get(address).with(user("office"))).andExpect(status().isOk());
    }

    private ResultActions post(String address, String... fields) throws Exception {
        var form = MockMvcRequestBuilders.post(address);
        for (var i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return pages.perform(form.with(user("office")).with(csrf()));
    }

    private String change(String... fields) throws Exception {
        return Objects.requireNonNull(post("/what-if/changes", fields)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private ResultActions send(String trial, String name, byte[] bytes) throws Exception {
        return pages.perform(multipart(trial + "/cases")
                .file(new MockMultipartFile("table", name, null, bytes))
                .param("source", "table")
                .with(user("office"))
                .with(csrf()));
    }

    private void file(long amount, String title) {
        var office = database.sql("select person from account where name = 'office'")
                .query((row, number) -> PersonId.of(row.getString(1)))
                .single();
        var by = new Actor(
                "office",
                office,
                "Chánh Văn phòng",
                OrganId.COMMITTEE_OFFICE,
                Set.of(Role.CHIEF_OF_OFFICE),
                Set.of(OrganId.COMMITTEE_OFFICE));
        matters.file(
                by,
                new NewMatter(
                        "budget.off-estimate-spending",
                        Map.of("amount", amount, "source", "REVENUE_SURPLUS"),
                        title,
                        ""));
    }
}
