package vn.quyche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What comes in and goes out field by field: those that a form names, and no others. */
@QuycheTest
class BoundFieldsTests {

    /** The route as everybody is told it; of no record, for nobody in particular. */
    private static final Set<String> MADE_TO_BE_ANSWERED = Set.of("vn.quyche.competence.RouteAnswer");

    @Autowired
    MockMvc http;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void whatAProgramAddsToAMatterIsNotTaken() throws Exception {
        http.perform(post("/api/v1/matters")
                        .with(user("bcs-ubnd"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"subject":"budget.off-estimate-spending","title":"Việc có thêm trường",
                                 "facts":{"amount":2500000000,"source":"REVENUE_SURPLUS"},
                                 "id":"00000000-0000-0000-0000-000000000001","state":"DECIDED","number":999999,
                                 "body":"STANDING_COMMITTEE","filedBy":"office","version":77,"audience":["PUBLIC"]}"""))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("FILED"))
                .andExpect(content -> assertThat(content.getResponse().getContentAsString())
                        .doesNotContain("999999", "00000000-0000-0000-0000-000000000001", "PUBLIC"));
    }

    @Test
    void aFieldSentTwiceToAProgramIsRefused() throws Exception {
        http.perform(post("/api/v1/matters")
                        .with(user("bcs-ubnd"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"subject\":\"a\",\"title\":\"b\",\"subject\":\"c\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("request.twice"));
    }

    /** Then a field that a record gains is not sent out with it. */
    @Test
    void whatIsAnsweredToProgramsIsARecordOfItsPage() {
        var answers = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (info.getPatternValues().stream().anyMatch(pattern -> pattern.startsWith("/api/v1/"))) {
                answers.addAll(ours(handler.getMethod().getGenericReturnType().getTypeName()));
            }
        });
        assertThat(answers)
                .hasSizeGreaterThan(10)
                .allMatch(name -> name.contains(".web.") || MADE_TO_BE_ANSWERED.contains(name));
    }

    /** Then no field of a record can be set from outside that its form does not name. */
    @Test
    void whatIsBoundAsAWholeIsARecordOfItsPage() {
        var whole = handlers()
                .flatMap(handler -> Stream.of(handler.getMethodParameters()))
                .filter(BoundFieldsTests::isBoundAsAWhole)
                .toList();
        assertThat(whole).hasSizeGreaterThan(10).allSatisfy(parameter -> {
            var type = parameter.getParameterType();
            var named = type.isRecord() && type.getPackageName().endsWith(".web");
            assertThat(named || Map.class.isAssignableFrom(type) || type.equals(byte[].class))
                    .as("%s of %s", type, parameter.getMethod())
                    .isTrue();
        });
    }

    private static List<String> ours(String type) {
        return Stream.of(type.split("[<>, ]+"))
                .filter(name -> name.startsWith("vn.quyche."))
                .toList();
    }

    private static boolean isBoundAsAWhole(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class)
                || parameter.hasParameterAnnotation(ModelAttribute.class)
                || parameter.getParameterAnnotations().length == 0
                        && parameter.getParameterType().getName().startsWith("vn.quyche")
                        && !BeanUtils.isSimpleProperty(parameter.getParameterType())
                        && !parameter.getParameterType().getPackageName().endsWith(".kernel");
    }

    private Stream<HandlerMethod> handlers() {
        return mapping.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getPackageName().startsWith("vn.quyche"));
    }
}
