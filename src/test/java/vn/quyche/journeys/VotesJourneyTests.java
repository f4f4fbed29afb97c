package vn.quyche.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.quyche.QuycheTest;
import vn.quyche.circulation.WrittenRounds;
import vn.quyche.journeys.Browser.Person;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.Choice;
import vn.quyche.voting.SampleSittings;
import vn.quyche.voting.Voting;

/** Two votes in a browser from first to last: opinions in writing with a dissent, and an election on paper. */
@QuycheTest
@Tag("browser")
@Import({SampleSittings.class, WrittenRounds.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VotesJourneyTests {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    @LocalServerPort
    private int port;

    @Autowired
    private SampleSittings sittings;

    @Autowired
    private WrittenRounds rounds;

    @Autowired
    private Voting voting;

    @Autowired
    private BusinessClock clock;

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
    void opinionsInWritingGoFromTheQuestionToTheRulingOnADissent() throws IOException {
        var matter = rounds.ready("Sửa chữa đường tỉnh 126");
        BallotId ballot;
        try (var office = browser.as("office")) {
            ballot = asks(office, "/matters/" + matter + "/written-ballots/new");
            entersOnPaper(office, ballot);
            assertThat(CleanPage.faults(office, "/ballots/" + ballot + "/answers"))
                    .isEmpty();
        }
        try (var member = browser.as("btv-07")) {
            answersInTwoTaps(member);
            addsAPage(member, ballot);
            assertThat(CleanPage.faults(member, "/ballots/" + ballot + "/pages"))
                    .isEmpty();
        }
        rounds.answers(ballot, 9, Choice.YES);
        voting.cast(rounds.actor("btv-15"), ballot, Choice.OTHER, "Nên chia hai năm");
        try (var office = browser.as("office")) {
            office.open("/ballots/" + ballot + "/answers").press("Kiểm phiếu");
            office.sees("đưa ra hội nghị gần nhất");
            assertThat(CleanPage.faults(office, "/ballots/replies?organ=STANDING_COMMITTEE"))
                    .isEmpty();
        }
        try (var secretary = browser.as("secretary")) {
            secretary.open("/ballots/" + ballot + "/answers");
            secretary.page().locator("[name=important][value=false]").check();
            secretary.page().locator("#f-reason").fill("Thường trực kết luận ngày họp giao ban");
            secretary.press("Ghi kết luận của Thường trực");
            secretary.sees("có giá trị như nghị quyết");
        }
    }

    @Test
    void anElectionOnPaperGoesFromTheListToWhoIsElected() {
        var item = sittings.item(OrganId.PROVINCIAL_COMMITTEE);
        var slate = "/items/" + item + "/slate";
        try (var office = browser.as("office")) {
            drawsUp(office, slate);
            assertThat(CleanPage.faults(office, slate)).isEmpty();
            office.open(slate).press("Mở vòng bầu 1");
        }
        var ballot = voting.open(sittings.office()).stream()
                .filter(each -> each.takenIn().id().equals(item.toString()))
                .findFirst()
                .orElseThrow();
        var board = "/ballots/" + ballot.id() + "/board";
        try (var office = browser.as("office")) {
            office.open(board);
            office.page().locator("#f-head").selectOption(person("btv-04"));
            office.page()
                    .locator("[name=member][value='" + person("btv-05") + "']")
                    .check();
            office.press("Ghi ban kiểm phiếu");
            office.press("Đóng hòm phiếu");
        }
        try (var first = browser.as("btv-04")) {
            counts(first, board, ballot.eligible());
            assertThat(CleanPage.faults(first, board)).isEmpty();
        }
        try (var second = browser.as("btv-05")) {
            second.open(board).press("Xác nhận, chốt kết quả");
            second.open("/ballots/" + ballot.id());
            second.sees("trúng cử");
            assertThat(CleanPage.faults(second, "/ballots/" + ballot.id())).isEmpty();
        }
    }

    private BallotId asks(Person office, String form) {
        office.open(form);
        var page = office.page();
        page.locator("[name=ground][value=NOT_COMPLEX]").check();
        page.locator("#f-reason").fill("Đồng chí Phó Bí thư Thường trực chỉ đạo");
        page.locator("#f-day").fill(today().plusDays(3).format(DAY));
        office.press("Gửi lấy ý kiến");
        page.waitForURL(url -> url.matches(".*/ballots/[0-9a-f-]{36}/answers.*"));
        return BallotId.of(office.path().replaceAll("/ballots/([0-9a-f-]{36}).*", "$1"));
    }

    private void entersOnPaper(Person office, BallotId ballot) {
        office.open("/ballots/" + ballot + "/answers");
        office.page().locator("#f-member").selectOption(person("btv-08"));
        office.page().locator("[name=choice][value=YES]").check();
        office.press("Ghi ý kiến");
        office.sees("Đã có 1 trong 15");
    }

    private static void answersInTwoTaps(Person member) {
        member.open("/ballots").press("Tán thành");
        member.press("Gửi ý kiến");
        member.sees("Đã ghi nhận ý kiến của đồng chí");
    }

    private static void addsAPage(Person member, BallotId ballot) throws IOException {
        var page = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", page);
        member.open("/ballots/" + ballot + "/pages");
        member.page().locator("#f-page").setInputFiles(new FilePayload("phieu.png", "image/png", page.toByteArray()));
        member.press("Nộp trang");
        member.sees("phieu.png");
    }

    private static void drawsUp(Person office, String slate) {
        office.open(slate);
        office.page().locator("#f-seats").fill("1");
        office.press("Lập danh sách");
        for (var name : new String[] {"Nguyễn Văn Thành", "Lò Thị Hoa"}) {
            office.page().locator("#f-name").fill(name);
            office.page().locator("#f-nominatedBy").fill("Ban Thường vụ");
            office.press("Ghi vào danh sách");
            office.sees(name);
        }
        office.press("Chốt danh sách");
        office.sees("đã chốt danh sách");
    }

    private static void counts(Person member, String board, int slips) {
        member.open(board);
        Map.of(
                        "issued",
                        slips,
                        "returned",
                        slips,
                        "valid",
                        slips,
                        "spoiled",
                        0,
                        "invalid",
                        0,
                        "said-1",
                        slips - 5,
                        "said-2",
                        5)
                .forEach(
                        (figure, count) -> member.page().locator("#f-" + figure).fill(String.valueOf(count)));
        member.press("Ghi bảng kiểm phiếu");
    }

    private String person(String account) {
        return sittings.actor(account).person().toString();
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }
}
