package vn.quyche.organs;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.PageRefusals.refuses;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.OrganId;

@QuycheTest
class OrganPagesTests {

    @Autowired
    MockMvc http;

    @Autowired
    Organs organs;

    @Test
    void showsTheTreeWithHeadsAndSizes() throws Exception {
        http.perform(get("/organs").with(user("bch-20")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Đảng đoàn Hội đồng nhân dân tỉnh")))
                .andExpect(content().string(containsString("Bí thư Tỉnh ủy")))
                .andExpect(content().string(containsString("Thành ủy Thanh Giang")));
    }

    @Test
    void showsABodyAsOfAnyDay() throws Exception {
        http.perform(get("/organs/STANDING_COMMITTEE").param("on", "15/3/2024").with(user("office")))
                .andExpect(content().string(containsString("15 người đương nhiệm")))
                .andExpect(content().string(containsString("Trưởng Ban Tổ chức Tỉnh ủy")));
        http.perform(get("/organs/STANDING_COMMITTEE").param("on", "14/10/2020").with(user("office")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("15 người đương nhiệm"))));
        http.perform(get("/organs/SUBORDINATE_02").with(user("office")))
                .andExpect(content().string(containsString("Phó Bí thư Thường trực")))
                .andExpect(content().string(containsString("phụ trách")));
    }

    @Test
    void showsAPersonWithPostsSeatsAndAssignments() throws Exception {
        var secretary = organs.holder(OrganId.PROVINCIAL_COMMITTEE, PostKind.SECRETARY, LocalDate.of(2024, 3, 15))
                .orElseThrow();
        http.perform(get("/people/" + secretary.id()).with(user("bcs-ubnd")))
                .andExpect(content().string(containsString("Bí thư Đảng ủy Quân sự tỉnh")))
                .andExpect(content().string(containsString("được bầu")))
                .andExpect(content().string(containsString("quốc phòng, an ninh")));
    }

    @Test
    void findsPeopleWithoutAccents() throws Exception {
        http.perform(get("/people").param("q", "chanh van phong").with(user("office")))
                .andExpect(content().string(containsString("Chánh Văn phòng Huyện ủy 01")))
                .andExpect(content().string(not(containsString(">Ủy viên 07<"))));
        http.perform(get("/people").param("q", "khong co ai").with(user("office")))
                .andExpect(content().string(containsString("Không tìm thấy ai")));
    }

    @Test
    void refusesWhatIsNoDayNoBodyAndNobody() throws Exception {
        http.perform(get("/organs").param("on", "31/02/x").with(user("office")))
                .andExpect(status().isBadRequest())
                .andExpect(refuses("web", "day.unreadable"));
        http.perform(get("/organs/no-body").with(user("office")))
                .andExpect(status().isNotFound())
                .andExpect(refuses("organs", "organ.unknown"));
        http.perform(get("/people/00000000-0000-0000-0000-000000000009").with(user("office")))
                .andExpect(status().isNotFound())
                .andExpect(refuses("organs", "person.unknown"));
        http.perform(get("/people/no-id").with(user("office"))).andExpect(status().isNotFound());
    }

    @Test
    void speaksEnglishToo() throws Exception {
        http.perform(get("/organs").cookie(new Cookie("lang", "en")).with(user("office")))
                .andExpect(content().string(containsString("Leading bodies and their Office")));
    }
}
