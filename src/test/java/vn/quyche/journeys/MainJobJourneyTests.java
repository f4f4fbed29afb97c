package vn.quyche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.quyche.QuycheTest;
import vn.quyche.journeys.Browser.Person;
import vn.quyche.kernel.VietnamTime;

/**
 * The main job, end to end (H-03, H-04, H-05, H-07, H-10, H-12): a board asks for 2.5 tỷ, the Standing Group decides by
 * delegation, the conclusion is issued, a task follows, the decision is reported back, the report counts it.
 */
@QuycheTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobJourneyTests {

    private static final String TITLE = "Phân bổ 2,5 tỷ đồng từ nguồn tăng thu để sửa chữa hồ chứa nước số 9";
    private static final String CONCLUSION = "Đồng ý phân bổ 2,5 tỷ đồng từ nguồn tăng thu ngân sách như đề nghị.";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final List<String> STANDING_GROUP = List.of("secretary", "standing-deputy", "chairman");

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    private Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser(port);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void oneMatterGoesFromTheQuestionToTheLineOfTheReport() throws IOException {
        String matter;
        try (var board = browser.as("bcs-ubnd")) {
            asksWhoDecides(board);
            matter = filesTheMatter(board);
        }
        String meeting;
        try (var office = browser.as("office")) {
            appraises(office, matter);
            meeting = convenes(office, "STANDING_GROUP", "REGULAR", matter);
            opens(office, meeting);
            putsToTheVote(office, meeting);
        }
        STANDING_GROUP.forEach(member -> assents(member, meeting));
        String document;
        try (var office = browser.as("office")) {
            countsAndCloses(office, meeting);
            document = draftOf(office);
            submits(office, document);
        }
        signs(document);
        try (var office = browser.as("office")) {
            issues(office, document);
            assignsTask(office, document);
        }
        receivesAndReports(document);
        try (var office = browser.as("office")) {
            acceptsTheResult(office);
            reportsBack(office);
            readsTheReport(office);
        }
    }

    private void asksWhoDecides(Person board) {
        board.open("/ask?subject=budget.off-estimate-spending&fact.amount=2500000000&fact.source=REVENUE_SURPLUS");
        board.sees("Thường trực");
        assertThat(board.page().content()).contains("Điều 2 khoản 4 gạch 3").contains("Điều 3 khoản 6");
        board.page().locator("a[href*='/matters/new']").first().click();
        board.page().waitForLoadState();
    }

    private String filesTheMatter(Person board) throws IOException {
        var page = board.page();
        assertThat(page.locator("[name='fact.amount']").inputValue().replaceAll("\\D", ""))
                .isEqualTo("2500000000");
        page.locator("[name=title]").fill(TITLE);
        page.locator("[name=summary]").fill("Hồ chứa xuống cấp, cần sửa chữa trước mùa mưa.");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("to-trinh.docx", DOCX, docx("Tờ trình phân bổ kinh phí")));
        board.send(page.locator("#filing button[type=submit].main"));
        page.waitForURL(url -> url.matches(".*/matters/[0-9a-f-]{36}.*"));
        board.sees("to-trinh");
        return board.path().replaceAll("[?#].*", "");
    }

    private static void appraises(Person office, String matter) {
        office.open(matter);
        office.page().locator("[name=outcome][value=ACCEPTED]").check();
        office.page().locator("[name=note]").fill("Hồ sơ đủ, đúng thẩm quyền.");
        office.press("Kết luận thẩm định");
        office.page()
                .locator("a.btn.main", new Page.LocatorOptions().setHasText("chương trình"))
                .waitFor();
    }

    /** Plans a meeting for this afternoon, with the matter on its agenda where there is one, and invites. */
    private String convenes(Person office, String organ, String kind, String matter) {
        office.open("/meetings/new");
        var page = office.page();
        page.locator("[name=organ][value=" + organ + "]").check();
        page.locator("[name=kind][value=" + kind + "]").check();
        if (kind.equals("EXTRAORDINARY")) {
            page.locator("[name=reason]").fill("Nghe báo cáo việc theo ủy quyền");
        }
        page.locator("[name=day]").fill(today().plusDays(1).format(DAY));
        page.locator("[name=hour]").fill("8:00");
        page.locator("[name=place]").fill("Phòng họp số 1");
        office.press("Lên lịch");
        page.waitForURL(url -> url.matches(".*/meetings/[0-9a-f-]{36}.*"));
        var meeting = office.path().replaceAll("[?#].*", "");
        if (!matter.isEmpty()) {
            var id = matter.substring(matter.lastIndexOf('/') + 1);
            page.locator("[name=matter][value='" + id + "']").check();
            office.send(page.locator("form:has([name=matter]) button").first());
            page.locator("table.agenda a[href$='" + id + "']").waitFor();
        }
        office.open(meeting + "/convocation");
        office.press("Gửi giấy mời");
        page.locator("form[action$='/opening'] button").waitFor();
        return meeting;
    }

    private static void opens(Person office, String meeting) {
        office.open(meeting);
        office.send(office.page().locator("form[action$='/opening'] button"));
        office.send(office.page().locator("form[action$='/attendance/all'] button"));
        office.sees("có mặt");
    }

    private static void putsToTheVote(Person office, String meeting) {
        office.open(meeting);
        office.send(office.page().locator("form[action$='/ballots'] button").first());
        office.sees("đang lấy ý kiến");
    }

    private void assents(String member, String meeting) {
        try (var person = browser.as(member)) {
            person.open(meeting);
            person.page().locator("a[href*='choice=YES']").first().click();
            person.page().waitForLoadState();
            person.page().locator("form.ballot button.main").click();
            person.page().waitForLoadState();
            person.send(person.page().locator("form[action$='/votes'] button.main"));
            person.sees("Mã biên nhận");
        }
    }

    private static void countsAndCloses(Person office, String meeting) {
        office.open(meeting);
        office.follow("Kiểm phiếu");
        office.page().locator("[name=conclusion]").fill(CONCLUSION);
        office.press("Kiểm phiếu và ghi kết quả");
        office.sees("thông qua");
        office.open(meeting + "/closing");
        office.press("Bế mạc");
        office.sees("đã họp");
    }

    private static String draftOf(Person office) {
        office.open("/documents?state=DRAFT");
        office.page()
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("hồ chứa nước số 9"))
                .first()
                .click();
        office.page().waitForLoadState();
        assertThat(office.page().content()).contains("KẾT LUẬN").contains(CONCLUSION);
        return office.path().replaceAll("[?#].*", "");
    }

    private static void submits(Person office, String document) {
        office.send(office.page().locator("form[action$='" + document + "/submission'] button"));
        office.sees("chờ ký");
    }

    private void signs(String document) {
        try (var secretary = browser.as("secretary")) {
            secretary.open("/").sees("Chờ ký");
            secretary.open(document + "/signature");
            secretary.press("Ký văn bản này");
            secretary.sees("đã ký");
        }
    }

    private static void issues(Person office, String document) {
        office.open(document + "/issue");
        office.press("Lấy số và phát hành");
        office.sees("đã phát hành");
    }

    private void assignsTask(Person office, String document) {
        office.open("/tasks/new?document=" + document.substring(document.lastIndexOf('/') + 1));
        var page = office.page();
        page.locator("[name=title]").fill("Báo cáo kết quả sửa chữa hồ chứa nước số 9");
        page.locator("[name=due]").fill(today().plusDays(30).toString());
        page.locator("[name=owner]").selectOption("PEOPLES_COMMITTEE_PARTY_BOARD");
        office.send(page.locator("main form button.main"));
        page.waitForURL(url -> url.matches(".*/tasks/[0-9a-f-]{36}.*"));
    }

    private void receivesAndReports(String document) {
        try (var board = browser.as("bcs-ubnd")) {
            board.open(document).sees("hồ chứa nước số 9");
            board.open("/tasks").follow("Báo cáo kết quả sửa chữa hồ chứa nước số 9");
            board.page().locator("[name=words]").fill("Đã sửa xong, hồ chứa vận hành an toàn.");
            board.press("Gửi báo cáo");
            board.sees("Đã sửa xong");
        }
    }

    private static void acceptsTheResult(Person office) {
        office.open("/tasks").follow("Báo cáo kết quả sửa chữa hồ chứa nước số 9");
        office.press("Xác nhận hoàn thành");
        office.sees("hoàn thành");
    }

    /** The delegated decision stands by itself on the next agenda of the Standing Committee, and is heard there. */
    private void reportsBack(Person office) {
        var meeting = convenes(office, "STANDING_COMMITTEE", "EXTRAORDINARY", "");
        assertThat(office.page().content()).contains("hồ chứa nước số 9").contains("Điều 3 khoản 6");
        opens(office, meeting);
        office.press("Đã nghe báo cáo");
        office.sees("đã nghe");
        office.open(meeting + "/closing");
        office.press("Bế mạc");
        office.sees("đã họp");
    }

    private static void readsTheReport(Person office) {
        office.open("/implementation");
        var content = office.page().content();
        assertThat(content)
                .contains("Việc quyết định theo ủy quyền: Thường trực")
                .contains("Việc theo ủy quyền đã báo cáo lại: Thường trực");
        office.page()
                .locator("a[href*='measure=delegated.reported-back']")
                .first()
                .click();
        office.sees("hồ chứa nước số 9");
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }

    private static byte[] docx(String words) throws IOException {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(words);
            document.write(bytes);
            return bytes.toByteArray();
        }
    }
}
