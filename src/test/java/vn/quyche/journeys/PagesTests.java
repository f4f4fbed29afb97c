package vn.quyche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.journeys.Browser.Person;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.Matters;
import vn.quyche.matters.NewMatter;

/** Each page, opened by somebody who uses it, at three widths: nothing runs over the edge, and axe finds no fault. */
@QuycheTest
@Tag("browser")
@TestPropertySource(properties = "quyche.demo-history=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    Matters matters;

    @Autowired
    Accounts accounts;

    private final Map<String, Person> people = new HashMap<>();

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
    void aNoteOnWhoDecidesIsOnePageOfPaper() throws IOException {
        var person = as("office")
                .open("/ask?subject=budget.off-estimate-spending&fact.amount=2500000000&fact.source=REVENUE_SURPLUS");
        try (var paper = Loader.loadPDF(person.page().pdf(new Page.PdfOptions().setFormat("A4")))) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void aPlaceThatTheReaderResizedBreaksNoRuleWhenItsPageIsSwapped() {
        try (var admin = browser.as("admin")) {
            admin.open("/accounts/bch-48");
            admin.page().evaluate("() => document.getElementById('main').style.minHeight = '50px'");
            admin.press("Khóa tài khoản").sees("đã khóa");
            admin.press("Mở khóa").sees("đang mở");
        }
    }

    @Test
    void theRolesOfTheDemonstrationAreOneClickAwayOnEveryPage() {
        try (var office = browser.as("office")) {
            office.open("/documents").follow("Đổi vai");
            office.page().locator("#beside button[value=secretary]").click();
            office.page()
                    .locator("a.who", new Page.LocatorOptions().setHasText("Bí thư"))
                    .waitFor();
            assertThat(office.path()).isEqualTo("/");
        }
    }

    @Test
    void aReasonThatWasNotAskedForAppearsInTheFormWhenItIsNeeded() {
        try (var board = browser.as("bcs-ubnd")) {
            board.open("/matters/new?subject=working.convene-committee");
            assertThat(board.page().locator("[data-errors]").count()).isPositive();
            board.page().evaluate("""
                    () => {
                      const form = document.querySelector("main form[method=post]");
                      form.insertAdjacentHTML("beforeend",
                          "<div hidden id=later><textarea name=lateReason></textarea></div>");
                      form.querySelector("[data-errors]").innerHTML =
                          "<div data-refusal data-field=lateReason tabindex=-1>x</div>";
                      form.dispatchEvent(new CustomEvent("htmx:afterSwap",
                          { bubbles: true, detail: { target: form.querySelector("[data-errors]") } }));
                    }""");
            assertThat(board.page().locator("#later").isVisible()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/pages.csv")
    void isCleanAtEveryWidth(String account, String path) {
        assertThat(CleanPage.faults(as(account), path))
                .as(account + " at " + path)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "office, /matters",
        "office, /meetings",
        "office, /documents",
        "office, /tasks",
        "secretary, /ballots",
        "office, /gaps"
    })
    void aRecordIsCleanAtEveryWidth(String account, String list) {
        var person = as(account).open(list);
        var path = person.page()
                .locator("main tbody a[href^='" + list + "/']")
                .first()
                .getAttribute("href");
        assertThat(CleanPage.faults(person, path)).as(account + " at " + path).isEmpty();
    }

    /** What stands behind a page: the comparison of two routes, a departure that waits, an amendment and its form. */
    @ParameterizedTest
    @CsvSource({
        "office, /matters/rerouting, main tbody a, ''",
        "chairman, /matters?q=ngay hoi van hoa, main tbody a, ''",
        "office, /amendments, main .entries a, ''",
        "office, /gaps?ground=CONFLICT, main tbody a, /amendment",
        "office, /organs/changes, main tbody a, ''",
        "office, /people?q=bi thu, main tbody a, ''",
    })
    void whatStandsBehindAPageIsCleanAtEveryWidth(String account, String page, String link, String further) {
        var person = as(account).open(page);
        var path = person.page().locator(link).first().getAttribute("href") + further;
        assertThat(CleanPage.faults(person, path)).as(account + " at " + path).isEmpty();
    }

    @Test
    void theFormOfADepartureIsCleanAtEveryWidth() {
        var complex = Map.<String, Object>of("amount", 2_500_000_000L, "source", "REVENUE_SURPLUS", "complex", true);
        var matter = matters.file(
                accounts.actor("bcs-ubnd"),
                new NewMatter("budget.off-estimate-spending", complex, "Cầu treo bản 31", ""));
        matters.appraise(accounts.actor("office"), matter, 0, AppraisalOutcome.ACCEPTED, "");
        assertThat(CleanPage.faults(as("secretary"), "/matters/" + matter + "/overrides/new"))
                .isEmpty();
    }

    private Person as(String account) {
        return people.computeIfAbsent(account, browser::as);
    }
}
