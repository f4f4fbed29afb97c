package vn.quyche.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.quyche.kernel.VietnamTime;

/** What the Office and those around it do before the moment that counts. */
final class OfficeWork {

    private static final String SPENDING = """
            {"subject":"budget.off-estimate-spending","facts":{"amount":2500000000,"source":"REVENUE_SURPLUS"},
             "title":"Khoản chi số NUMBER","summary":""}""";

    private static final String MEETING = """
            {"organ":"STANDING_GROUP","kind":"REGULAR","startsAt":"DAYT08:00:00","place":"Phòng họp số 1"}""";

    private final RunningApplication application;
    private final Visitor office;
    private final Visitor board;
    private int meetings;

    OfficeWork(RunningApplication application, Visitor office) {
        this.application = application;
        this.office = office;
        this.board = application.visitor("bcs-ubnd");
    }

    /** A matter of the Standing Group, filed and accepted. */
    String filed(int number) {
        var matter = board.idOf("matters", SPENDING.replace("NUMBER", String.valueOf(number)));
        office.send("matters/" + matter + "/appraisal", "{\"outcome\":\"ACCEPTED\",\"note\":\"Đủ\"}");
        return matter;
    }

    List<String> signedDocuments(int count) {
        var secretary = application.visitor("secretary").signIn();
        var pages = Stream.generate(this::submitted).limit(count).toList();
        for (var page : pages) {
            assertThat(secretary
                            .press(page + "/signature", Map.of("version", "3"))
                            .statusCode())
                    .isEqualTo(302);
        }
        return pages;
    }

    private String submitted() {
        var begun = office.press(
                "/documents",
                Map.of(
                        "type",
                        "CONCLUSION",
                        "issuer",
                        "STANDING_COMMITTEE",
                        "decidedBy",
                        "STANDING_GROUP",
                        "title",
                        "x"));
        var page = begun.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+|/edit$", "");
        var content = Map.of(
                "version",
                "1",
                "title",
                "về việc thử",
                "body",
                "1. Đồng ý.",
                "signing",
                "btv-bi-thu",
                "recipients",
                "Ban cán sự đảng UBND tỉnh (để thực hiện)");
        assertThat(office.press(page + "/content", content).statusCode()).isEqualTo(302);
        assertThat(office.press(page + "/submission", Map.of("version", "2")).statusCode())
                .isEqualTo(302);
        return page;
    }

    /** Gives a signed document its number. */
    boolean issues(String page) {
        return office.press(page + "/issue", Map.of("version", "4")).statusCode() == 302;
    }

    /** Each on a day of its own; answers its path. */
    String openMeeting() {
        var day = VietnamTime.today(Clock.systemUTC()).plusDays(++meetings);
        var meeting = "meetings/" + office.idOf("meetings", MEETING.replace("DAY", day.toString()));
        office.send(meeting + "/convocation", "{}");
        office.send(meeting + "/opening", "");
        members().forEach(member -> member.send(meeting + "/attendance", ""));
        return meeting;
    }

    /** Answers the ballot, to be closed. */
    String votedOn(String meeting, String matter) {
        var item = office.idOf(meeting + "/items", "{\"matter\":\"" + matter + "\",\"act\":\"DECIDE\"}");
        var ballot = office.idOf("items/" + item + "/ballots", "{\"mode\":\"CONSENSUS\"}");
        members().forEach(member -> member.send("ballots/" + ballot + "/votes", "{\"choice\":\"YES\"}"));
        return ballot;
    }

    private Stream<Visitor> members() {
        return Stream.of("secretary", "standing-deputy", "chairman").map(application::visitor);
    }

    boolean closes(String ballot) {
        return office.trySending("ballots/" + ballot + "/closure", "").statusCode() == 200;
    }
}
