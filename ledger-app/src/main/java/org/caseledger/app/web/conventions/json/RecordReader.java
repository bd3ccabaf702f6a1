package org.caseledger.app.web.conventions.json;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.caseledger.domain.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a request record from a JSON object by the record's own components, and goes on after the first mistake so that a
 * caller hears of all of them at once.
 *
 * <p>A component is required unless it is {@link Nullable}. Nothing is converted: {@code "1"} is not {@code 1}. Texts may be
 * as long as {@link Schema#maxLength} says, else 20,000 characters. Lists hold 1 to 200 elements, none twice.
 */
final class RecordReader {

    /** What somebody would call a picture or a recording that they try to send along. */
    private static final Pattern ATTACHMENT = Pattern.compile(
            "(?i)(attachment|image|photo|picture|screenshot|recording|video|audio|file|document)s?");

    private static final int LONGEST_LIST = 200;
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final Findings findings = new Findings();
    private final ScalarReader scalars;

    private RecordReader(Instant now) {
        this.scalars = new ScalarReader(findings, now);
    }

    /**
     * The record a body describes.
     *
     * @param now the ledger's clock, ahead of which nothing can have happened
     * @throws org.caseledger.app.web.conventions.problem.RequestRefused with everything that is wrong
     */
    static Object read(byte[] body, Class<?> type, Instant now) {
        ObjectNode object = StrictJson.object(body);
        RecordReader reader = new RecordReader(now);
        Object read = reader.record(object, type, "");
        reader.findings.throwIfAny();
        if (read == null) {
            throw new IllegalStateException(type + " could not be read, and nothing was found wrong");
        }
        return read;
    }

    private @Nullable Object record(ObjectNode object, Class<?> type, String pointer) {
        RecordComponent[] components = type.getRecordComponents();
        refuseUnknown(object, components, pointer);
        @Nullable
        Object[] values = new @Nullable Object[components.length];
        boolean complete = true;
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            String at = pointer + "/" + component.getName();
            JsonNode node = object.get(component.getName());
            if (node == null || node.isNull()) {
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    findings.malformed(at, "missing", "The property is required.");
                    complete = false;
                }
                continue;
            }
            values[i] = value(node, component.getAnnotatedType(), Limits.of(component), at);
            complete &= values[i] != null;
        }
        return complete ? construct(type, components, values) : null;
    }

    private void refuseUnknown(ObjectNode object, RecordComponent[] components, String pointer) {
        Set<String> known = new HashSet<>();
        Arrays.stream(components).forEach(component -> known.add(component.getName()));
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> {
                    String at = pointer + "/" + escaped(name);
                    if (ATTACHMENT.matcher(name).matches()) {
                        findings.malformed(at, "attachments-are-refused", "No picture, recording or file of a child is"
                                + " kept here, by design; say in words what was seen.");
                    } else {
                        findings.malformed(at, "unknown-property", "There is no such property here.");
                    }
                });
    }

    private @Nullable Object value(JsonNode node, AnnotatedType type, Limits limits, String pointer) {
        if (type instanceof AnnotatedParameterizedType list) {
            return list(node, list.getAnnotatedActualTypeArguments()[0], limits, pointer);
        }
        Class<?> raw = (Class<?>) type.getType();
        if (raw.isRecord() && !scalars.reads(raw)) {
            if (node instanceof ObjectNode object) {
                return record(object, raw, pointer);
            }
            findings.malformed(pointer, "wrong-type", "A JSON object is expected.");
            return null;
        }
        return scalars.read(node, raw, limits, pointer);
    }

    private @Nullable List<Object> list(JsonNode node, AnnotatedType element, Limits limits, String pointer) {
        if (!(node instanceof ArrayNode array)) {
            findings.malformed(pointer, "wrong-type", "A JSON array is expected.");
            return null;
        }
        if (array.isEmpty() || array.size() > LONGEST_LIST) {
            findings.refused(pointer, array.isEmpty() ? "empty" : "too-many", "Between 1 and " + LONGEST_LIST
                    + " elements are expected.");
            return null;
        }
        List<Object> read = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            Object value = value(array.get(i), element, limits, pointer + "/" + i);
            if (value != null && read.contains(value)) {
                findings.refused(pointer + "/" + i, "repeated", "The element is there more than once.");
            } else if (value != null) {
                read.add(value);
            }
        }
        return read.size() == array.size() ? read : null;
    }

    private static Object construct(Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(type + " is no plain record of a request", broken);
        }
    }

    private static String escaped(String name) {
        String kept = name.length() <= 80 ? name : name.substring(0, 80);
        return kept.replace("~", "~0").replace("/", "~1").replaceAll("[^\\x20-\\x7e]", "?");
    }

    /** What one component allows. */
    record Limits(int longest, boolean mayBeInFuture, boolean mayBeEmpty) {

        static Limits of(RecordComponent component) {
            Schema schema = component.getAccessor().getAnnotation(Schema.class);
            return new Limits(
                    schema == null || schema.maxLength() == NO_LIMIT ? Wording.LONGEST_NARRATIVE : schema.maxLength(),
                    component.isAnnotationPresent(MayBeInFuture.class),
                    component.isAnnotationPresent(MayBeEmpty.class));
        }
    }
}
