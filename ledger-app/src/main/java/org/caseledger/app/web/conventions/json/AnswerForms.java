package org.caseledger.app.web.conventions.json;

import org.caseledger.domain.child.RetentionRuleName;
import org.caseledger.domain.ids.LedgerId;
import org.caseledger.domain.ids.TeamCode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** How values of the domain are written in answers: ids and codes as plain texts. */
@Configuration(proxyBeanMethods = false)
class AnswerForms {

    @Bean
    JacksonModule domainValues() {
        return new SimpleModule("values of the domain")
                .addSerializer(LedgerId.class, new ToStringSerializer(LedgerId.class))
                .addSerializer(RetentionRuleName.class, new ToStringSerializer(RetentionRuleName.class))
                .addSerializer(TeamCode.class, new ToStringSerializer(TeamCode.class));
    }
}
