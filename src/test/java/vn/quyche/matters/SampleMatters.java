package vn.quyche.matters;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.quyche.competence.Act;
import vn.quyche.files.SampleFiles;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/** Matters as the tests file them. */
final class SampleMatters {

    static final Citation DISSENT = new Citation("dien-bien", "art_22__para_2__indent_1");

    private SampleMatters() {}

    static NewMatter spending(long dong) {
        return spending(dong, "Phân bổ kinh phí sửa chữa hồ chứa nước số 3");
    }

    static NewMatter spending(long dong, String title) {
        return new NewMatter(
                "budget.off-estimate-spending",
                Map.of("amount", dong, "source", "REVENUE_SURPLUS"),
                title,
                "Hồ chứa thấm qua thân đập.");
    }

    static Upload paper(String words) {
        return new Upload(words + ".pdf", words, new ByteArrayInputStream(SampleFiles.pdf(words + UUID.randomUUID())));
    }

    static RecordRef meeting() {
        return new RecordRef("meeting", UUID.randomUUID().toString(), "Phiên họp Thường trực tuần 12");
    }

    static Placing on(RecordRef meeting, OrganId organ, LocalDate day) {
        return new Placing(meeting, organ, day, day.minusDays(5));
    }

    static StepDecision said(OrganId organ, Act act, Result result, RecordRef meeting, LocalDate day) {
        var basis = result == Result.ADOPTED ? List.<Citation>of() : List.of(DISSENT);
        return new StepDecision(organ, act, result, "", meeting, day, basis);
    }
}
