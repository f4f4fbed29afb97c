package vn.quyche.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyche.kernel.Actor;

/** What {@code /api/openapi.json} says beside the calls; who asks is known by the sign-in and is no parameter. */
@Configuration
class ApiDescription {

    @Bean
    OpenAPI openApi() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
        return new OpenAPI()
                .info(new Info()
                        .title("Quyche")
                        .version("v1")
                        .description("Errors are problem details (RFC 9457) with a stable code and, where a provision"
                                + " forbids the act, its basis."));
    }
}
