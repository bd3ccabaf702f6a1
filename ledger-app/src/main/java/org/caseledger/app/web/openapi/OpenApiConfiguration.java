package org.caseledger.app.web.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.domain.child.RetentionRuleName;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.contact.CorrectedField;
import org.caseledger.domain.device.DeviceUse;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.HoldId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.platform.terms.PlatformId;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What the document says of the whole API, and how it names and writes types. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("springdoc.api-docs.enabled")
class OpenApiConfiguration {

    private static final String BASIC = "demo account";
    private static final String BEARER = "token";

    static {
        SpringDocUtils config = SpringDocUtils.getConfig().addRequestWrapperToIgnore(Recording.class, Reading.class);
        List.of(ChildId.class, ContactId.class, ConcernId.class, EscalationId.class, HoldId.class, WorkerId.class)
                .forEach(id -> config.replaceWithSchema(id, new UUIDSchema()));
        List.of(RetentionRuleName.class, TeamCode.class, PlatformId.class, DeviceUse.AssetTag.class,
                CorrectedField.class,
                Duration.class)
                .forEach(written -> config.replaceWithClass(written, String.class));
    }

    @Bean
    OpenAPI document() {
        return new OpenAPI()
                .info(new Info()
                        .title("Case Ledger")
                        .version("v1")
                        .description("An immutable record of contacts with children and families. Refusals are problem"
                                + " documents (RFC 9457); fields may be added to answers, never renamed or dropped."))
                .schemaRequirement(
                        BASIC,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("Only with the embedded database, on the loopback address"))
                .schemaRequirement(
                        BEARER,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }

    /**
     * Two records of one simple name are two schemas: nested ones are named after the record around them. Whatever is
     * registered first is asked last, and this one asks nobody else.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new TypeNameResolver() {

            @Override
            protected String nameForClass(Class<?> type, Set<Options> options) {
                Class<?> around = type.getDeclaringClass();
                return around == null ? type.getSimpleName() : around.getSimpleName() + type.getSimpleName();
            }

            @Override
            protected String nameForClass(JavaType type, Set<Options> options) {
                return nameForClass(type.getRawClass(), options);
            }
        });
    }
}
