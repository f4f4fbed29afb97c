package vn.quyche.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.documents.Documents;
import vn.quyche.files.SampleFiles;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.matters.Filter;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.Matters;
import vn.quyche.matters.NewMatter;
import vn.quyche.matters.Upload;

/** What the tests of secrecy share: the people, a record, and what an address answers. */
@QuycheTest
abstract class SecrecyTests {

    static final String REASON = "Việc nhân sự đang chuẩn bị";

    @Autowired
    Levels levels;

    @Autowired
    Openings looks;

    @Autowired
    LevelWords words;

    @Autowired
    Matters matters;

    @Autowired
    Documents documents;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc http;

    MatterId filed(String title) {
        return matters.file(
                actor("bcs-ubnd"),
                new NewMatter(
                        "budget.off-estimate-spending",
                        Map.of("amount", 2_500_000_000L, "source", "REVENUE_SURPLUS"),
                        title,
                        "",
                        "",
                        ""),
                List.of(new Upload("Tờ trình.pdf", "Tờ trình", new ByteArrayInputStream(SampleFiles.pdf("1")))));
    }

    void list(MatterId matter, String... accounts) {
        levels.set(
                actor("office"),
                "matter",
                matter.toString(),
                new Levels.NewLevel(Level.ORGAN, Level.LISTED, persons(accounts), REASON));
    }

    static Levels.NewLevel wanted(Level before, Level level) {
        return new Levels.NewLevel(before, level, Set.of(), REASON);
    }

    Set<PersonId> persons(String... names) {
        return Arrays.stream(names).map(name -> actor(name).person()).collect(Collectors.toSet());
    }

    Actor actor(String account) {
        return accounts.actor(account);
    }

    /** The answer is that of an address where there was never anything, but for the address itself. */
    void assertSameAsNothing(String account, String place) throws Exception {
        var there = answered(account, place);
        var never = place.replaceAll("[0-9a-f-]{36}", UUID.randomUUID().toString());
        var nothing = answered(account, never);
        assertThat(there.getStatus())
                .as(account + " at " + place)
                .isEqualTo(nothing.getStatus())
                .isIn(403, 404);
        assertThat(worded(there)).isEqualTo(worded(nothing));
    }

    static String worded(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString()
                .replaceAll("[0-9a-f-]{36}", "ID")
                .replaceAll("content=\"[\\w-]{40,}\"|value=\"[\\w-]{40,}\"", "TOKEN");
    }

    String sent(String account, String place, String... fields) throws Exception {
        var form = post(place).with(user(account)).with(csrf());
        for (var field = 0; field < fields.length; field += 2) {
            form.param(fields[field], fields[field + 1]);
        }
        return http.perform(form).andReturn().getResponse().getContentAsString();
    }

    String said(String account, String place) throws Exception {
        return answered(account, place).getContentAsString();
    }

    MockHttpServletResponse answered(String account, String place) throws Exception {
        return http.perform(get(place).with(user(account))).andReturn().getResponse();
    }

    static Filter sought(String words) {
        return new Filter(words, null, null, null, null, null, false, "", 1, 5);
    }

    static void notThere(ThrowingCallable asked) {
        refused("record.not-found", asked);
    }

    static void refused(String code, ThrowingCallable forbidden) {
        assertThatThrownBy(forbidden).isInstanceOf(Refusal.class).message().startsWith(code);
    }
}
