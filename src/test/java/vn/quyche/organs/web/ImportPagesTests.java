package vn.quyche.organs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.PageRefusals.refuses;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.quyche.QuycheTest;
import vn.quyche.organs.OrganKind;
import vn.quyche.organs.Organs;

/** Bodies and people from a workbook: looked at line by line, recorded wholly or not at all, and taken back. */
@QuycheTest
@TestPropertySource(properties = "quyche.test=changes")
class ImportPagesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final List<String> BODY =
            List.of("Tên đầy đủ", "Tên gọi tắt", "Loại cơ quan", "Trực thuộc", "Số lượng thành viên", "Từ ngày");
    private static final List<String> PERSON =
            List.of("Họ và tên", "Thư điện tử", "Cơ quan", "Tham gia", "Chức vụ", "Chức danh", "Từ ngày");

    @Autowired
    MockMvc http;

    @Autowired
    Organs organs;

    @Test
    void twoHundredBodiesComeAtOnceAreLookedAtAndGoAtOnce() throws Exception {
        var before = organs.ofKind(OrganKind.SUBORDINATE_COMMITTEE, DAY).size();
        var people = organs.count("");
        var book = new Book().sheet("Cơ quan", BODY).sheet("Người", PERSON);
        for (var number = 1; number <= 200; number++) {
            book.line("Cơ quan", "Đảng ủy xã số " + number, "", "Đảng bộ trực thuộc", "", "15", "1/8/2026");
        }
        book.line(
                "Người",
                "Hoàng Thị Nhập",
                "nhap@xa.example",
                "dang uy xa so 7",
                "chỉ định",
                "Bí thư",
                "Bí thư Đảng ủy xã",
                "1/8/2026");
        var preview = kept(book);
        http.perform(get(preview).with(user("office")))
                .andExpect(content().string(containsString("Ghi 201 dòng vào sổ")))
                .andExpect(content().string(not(containsString("??"))));
        assertThat(organs.ofKind(OrganKind.SUBORDINATE_COMMITTEE, DAY)).hasSize(before);
        http.perform(get(preview).with(user("specialist"))).andExpect(status().isNotFound());
        var change = Objects.requireNonNull(
                http.perform(post(preview + "/change").with(user("office")).with(csrf()))
                        .andExpect(redirectedUrlPattern("/organs/changes/*"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
        assertThat(organs.ofKind(OrganKind.SUBORDINATE_COMMITTEE, DAY)).hasSize(before + 200);
        http.perform(get("/organs").param("on", "1/9/2026").with(user("office")))
                .andExpect(content().string(containsString("Xem cả " + (before + 200) + " cơ quan")));
        http.perform(get("/organs")
                        .param("on", "1/9/2026")
                        .param("kind", "SUBORDINATE_COMMITTEE")
                        .param("page", "2")
                        .with(user("office")))
                .andExpect(content().string(containsString("Trang 2 trên")));
        http.perform(get("/organs")
                        .param("q", "xa so 7")
                        .param("on", "1/9/2026")
                        .with(user("office")))
                .andExpect(content().string(containsString("Hoàng Thị Nhập")));
        http.perform(post(preview + "/change").with(user("office")).with(csrf()))
                .andExpect(refuses("organs", "import.done-already"));
        http.perform(post(change + "/undoing")
                        .param("reason", "Nộp nhầm tệp")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(organs.ofKind(OrganKind.SUBORDINATE_COMMITTEE, DAY)).hasSize(before);
        assertThat(organs.count("")).isEqualTo(people);
    }

    @Test
    void eachLineThatCannotBeDoneSaysWhyAndNothingIsRecorded() throws Exception {
        var book = new Book().sheet("Cơ quan", BODY).sheet("Người", PERSON);
        book.line("Cơ quan", "Đảng ủy xã tốt", "", "Đảng bộ trực thuộc", "", "", "1/8/2026");
        book.line("Cơ quan", "Đảng ủy xã tốt", "", "Đảng bộ trực thuộc", "", "", "1/8/2026");
        book.line("Cơ quan", "Ban lạ", "", "Loại lạ", "", "", "1/8/2026");
        book.line("Cơ quan", "Ban Thường vụ hai", "", "Ban Thường vụ", "", "", "1/8/2026");
        book.line("Cơ quan", "Ban sai ngày", "", "Đảng bộ trực thuộc", "", "", "32/8/2026");
        book.line("Người", "Vũ Văn Lạc", "", "Cơ quan không có", "chỉ định", "", "", "1/8/2026");
        book.line("Người", "Chánh Văn phòng", "", "Ban Thường vụ Tỉnh đoàn", "chỉ định", "", "", "1/8/2026");
        var preview = kept(book);
        var page = http.perform(get(preview).with(user("office")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1 dòng ghi được, 6 dòng có lỗi")))
                .andExpect(content().string(containsString("Cơ quan, dòng 3")))
                .andExpect(content().string(containsString("Không hiểu «Loại lạ»")))
                .andExpect(content().string(containsString("không phải là một ngày")))
                .andExpect(refuses("organs", "import.unknown-value"))
                .andExpect(refuses("organs", "import.kind-of-regulation"))
                .andExpect(refuses("organs", "import.no-such-body"))
                .andExpect(refuses("organs", "import.of-oneself"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("/change\"");
        http.perform(post(preview + "/change").with(user("office")).with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(refuses("organs", "import.has-faults"));
        assertThat(organs.all(DAY)).extracting(form -> form.name()).doesNotContain("Đảng ủy xã tốt");
    }

    @Test
    void twoOfOneNameAreToldApartByTheirAddressAndTwoBodiesByTheirFullName() throws Exception {
        var book = new Book().sheet("Cơ quan", BODY).sheet("Người", PERSON);
        book.line("Cơ quan", "Tổ A", "Tổ chung", "Đơn vị sự nghiệp", "", "", "1/8/2026");
        book.line("Cơ quan", "Tổ B", "Tổ chung", "Đơn vị sự nghiệp", "", "", "1/8/2026");
        book.line("Người", "Trùng Tên", "a@xa.example", "", "", "", "", "");
        book.line("Người", "Trùng Tên", "b@xa.example", "", "", "", "", "");
        book.line("Người", "Trùng Tên", "", "", "", "", "", "");
        book.line("Người", "Một Người", "", "Tổ chung", "chỉ định", "", "", "1/8/2026");
        http.perform(get(kept(book)).with(user("office")))
                .andExpect(refuses("organs", "import.two-of-one-name"))
                .andExpect(refuses("organs", "import.two-such-bodies"));
    }

    @Test
    void refusesFilesThatAreNoLists() throws Exception {
        brought("không phải tệp XLSX".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isBadRequest())
                .andExpect(refuses("organs", "import.unreadable"));
        brought(new byte[2_000_001]).andExpect(refuses("organs", "import.too-large"));
        brought(new Book().sheet("Khác", BODY).bytes()).andExpect(refuses("organs", "import.no-sheet"));
        brought(new Book().sheet("Người", List.of("Họ và tên")).bytes())
                .andExpect(refuses("organs", "import.no-column"));
        brought(new Book().sheet("Người", PERSON).bytes()).andExpect(refuses("organs", "import.empty"));
        var many = new Book().sheet("Người", PERSON);
        for (var number = 0; number <= 2000; number++) {
            many.line("Người", "Người " + number);
        }
        brought(many.bytes()).andExpect(refuses("organs", "import.too-many"));
    }

    @Test
    void theEmptyWorkbookIsReadAgain() throws Exception {
        var bytes = http.perform(get("/organs/imports/empty.xlsx").with(user("office")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Tên đầy đủ");
        }
        brought(bytes).andExpect(refuses("organs", "import.empty"));
    }

    private String kept(Book book) throws Exception {
        return Objects.requireNonNull(brought(book.bytes())
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private ResultActions brought(byte[] file) throws Exception {
        return http.perform(multipart("/organs/imports")
                .file(new MockMultipartFile("file", "xa.xlsx", "application/octet-stream", file))
                .param("decidedBy", "Ban Chấp hành Đảng bộ tỉnh")
                .param("number", "1502-QĐ/TU")
                .param("decidedOn", "20/7/2026")
                .with(user("office"))
                .with(csrf()));
    }

    /** A workbook being filled in. */
    private static final class Book {

        private final XSSFWorkbook book = new XSSFWorkbook();

        Book sheet(String name, List<String> headings) {
            book.createSheet(name);
            return line(name, headings.toArray(String[]::new));
        }

        Book line(String sheet, String... cells) {
            var rows = book.getSheet(sheet);
            var row = rows.createRow(rows.getPhysicalNumberOfRows());
            for (var at = 0; at < cells.length; at++) {
                row.createCell(at).setCellValue(cells[at]);
            }
            return this;
        }

        byte[] bytes() throws IOException {
            try (var bytes = new ByteArrayOutputStream()) {
                book.write(bytes);
                return bytes.toByteArray();
            }
        }
    }
}
