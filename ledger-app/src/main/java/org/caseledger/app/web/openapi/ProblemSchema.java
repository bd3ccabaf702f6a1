package org.caseledger.app.web.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import org.caseledger.app.web.conventions.problem.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Puts the form of a refusal into the document, to which every operation points. */
@Component
@ConditionalOnProperty("springdoc.api-docs.enabled")
class ProblemSchema implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        ResolvedSchema problem = ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(Problem.class));
        problem.referencedSchemas.forEach(document.getComponents()::addSchemas);
    }
}
