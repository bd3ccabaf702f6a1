package org.caseledger.app.web.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Says in the document what the code says with {@link Nullable}: every other component of a record is required. */
@Component
@ConditionalOnProperty("springdoc.api-docs.enabled")
class RequiredProperties implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Class<?> raw = rawClass(type.getType());
        if (schema != null && raw != null && raw.isRecord()) {
            Schema<?> defined = schema.get$ref() == null ? schema : definedBy(schema.get$ref(), context);
            if (defined != null && defined.getProperties() != null) {
                defined.setRequired(requiredOf(raw, defined));
            }
        }
        return schema;
    }

    private static List<String> requiredOf(Class<?> type, Schema<?> schema) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .filter(schema.getProperties()::containsKey)
                .toList();
    }

    private static @Nullable Schema<?> definedBy(String reference, ModelConverterContext context) {
        return context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static @Nullable Class<?> rawClass(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case JavaType described -> described.getRawClass();
            default -> null;
        };
    }
}
