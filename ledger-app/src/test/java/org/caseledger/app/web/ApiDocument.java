package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document as a server gives it, and whether answers agree with it. */
public record ApiDocument(JsonNode json) {

    public static ApiDocument of(Api admin) {
        Api.Answer answer = admin.get("/v3/api-docs");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return new ApiDocument(answer.json());
    }

    /** Every operation as {@code POST /api/v1/contacts}. */
    public Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        json.get("paths").properties().forEach(path -> path.getValue()
                .propertyNames()
                .forEach(method -> operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    public JsonNode operation(String method, String path) {
        return json.get("paths").get(path).get(method.toLowerCase(java.util.Locale.ROOT));
    }

    /** Fails when an answer has a field the document does not name, or lacks one it requires. */
    public void assertAgrees(JsonNode answer, String method, String path, String status) {
        JsonNode content = operation(method, path).get("responses").get(status).get("content");
        assertAgrees(answer, content.properties().iterator().next().getValue().get("schema"), path);
    }

    private void assertAgrees(JsonNode value, @Nullable JsonNode schema, String where) {
        JsonNode form = resolved(schema);
        if (value.isArray()) {
            value.forEach(element -> assertAgrees(element, form.get("items"), where + "[]"));
        } else if (value.isObject() && form.has("properties")) {
            JsonNode properties = form.get("properties");
            value.properties().forEach(field -> {
                assertThat(properties.propertyNames()).as(where).contains(field.getKey());
                assertAgrees(field.getValue(), properties.get(field.getKey()), where + "." + field.getKey());
            });
            if (form.has("required")) {
                form.get("required").forEach(name -> assertThat(value.has(name.stringValue()))
                        .as(where + " lacks " + name)
                        .isTrue());
            }
        }
    }

    private JsonNode resolved(@Nullable JsonNode schema) {
        assertThat(schema).isNotNull();
        JsonNode reference = schema.get("$ref");
        if (reference == null) {
            return schema;
        }
        String name = reference.stringValue().substring(reference.stringValue().lastIndexOf('/') + 1);
        return resolved(json.get("components").get("schemas").get(name));
    }
}
