package vn.quyche.access;

import java.util.Map;

/** What is sent when an act is tried. */
final class SampleForms {

    /** Whatever a form of ours may ask for, so that it is the right to act that decides. */
    static final Map<String, String> FORM = Map.ofEntries(
            Map.entry("version", "0"),
            Map.entry("day", "15/3/2030"),
            Map.entry("hour", "8:00"),
            Map.entry("place", "Phòng họp 1"),
            Map.entry("minutes", "30"),
            Map.entry("organ", "STANDING_GROUP"),
            Map.entry("owner", "STANDING_GROUP"),
            Map.entry("product", "Báo cáo"),
            Map.entry("due", "2030-03-15"),
            Map.entry("wished", "2030-03-15"),
            Map.entry("issuer", "COMMITTEE_OFFICE"),
            Map.entry("decidedBy", "STANDING_GROUP"),
            Map.entry("type", "NOTICE"),
            Map.entry("by", "1"),
            Map.entry("account", "office"),
            Map.entry("language", "vi"),
            Map.entry("reason", "Việc gấp"),
            Map.entry("ground", "CANNOT_MEET"),
            Map.entry("important", "true"),
            Map.entry("note", "Đủ"),
            Map.entry("outcome", "ACCEPTED"),
            Map.entry("subject", "budget.off-estimate-spending"),
            Map.entry("summary", "Tóm tắt"),
            Map.entry("mode", "CONSENSUS"),
            Map.entry("question", "Đồng ý không?"),
            Map.entry("choice", "YES"),
            Map.entry("opinion", ""),
            Map.entry("words", "Xong"),
            Map.entry("result", "ADOPTED"),
            Map.entry("agrees", "true"),
            Map.entry("how", "SENT_UP"),
            Map.entry("verdict", "TAKEN_UP"),
            Map.entry("step", "1"),
            Map.entry("attendance", "PRESENT"),
            Map.entry("judgement", "complex"),
            Map.entry("value", "true"),
            Map.entry("measure", "sessions.held"),
            Map.entry("of", "STANDING_GROUP"),
            Map.entry("from", "2026-01-01"),
            Map.entry("to", "2026-06-30"),
            Map.entry("current", "x"),
            Map.entry("password", "x"),
            Map.entry("again", "y"));

    static final String BODY = """
            {"organ": "STANDING_GROUP", "kind": "REGULAR", "startsAt": "2030-03-15T08:00:00+07:00", "place": "Phòng họp 1",
             "reason": "Việc gấp", "title": "Việc thử", "minutes": 30, "summary": "Tóm tắt", "facts": {},
             "subject": "budget.off-estimate-spending", "outcome": "ACCEPTED", "note": "Đủ", "mode": "CONSENSUS",
             "question": "Đồng ý không?", "choice": "YES", "opinion": "", "regulation": "dien-bien", "on": "2024-03-15",
             "members": 3, "incumbents": 3, "present": 3, "yes": 3, "no": 0, "abstain": 0, "round": 1,
             "dueAt": "2030-03-15T08:00:00+07:00", "important": true}
            """;

    static final String VOTE = """
            {"choice": "YES", "opinion": "Đồng ý"}
            """;

    private SampleForms() {}
}
