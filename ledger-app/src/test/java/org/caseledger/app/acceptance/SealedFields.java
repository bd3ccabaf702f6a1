package org.caseledger.app.acceptance;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.TreeSet;
import org.caseledger.domain.EventCatalogue;
import org.caseledger.domain.PersonalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every place for personal text in the facts of the catalogue, and those that a ledger has ever filled. */
final class SealedFields {

    /** What no call of the API writes: names of the demo staff, and what has no call yet. */
    private static final Set<String> NOT_BY_A_CALL = Set.of(
            "worker-registered.signInName",
            "worker-registered.displayName",
            "log-continuation.reason");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SealedFields() {}

    /** Those into which nobody has written anything, as {@code stored-name.field.field}. */
    static Set<String> neverWritten(JdbcClient database) {
        Set<String> missing = new TreeSet<>();
        EventCatalogue.all().forEach(kind -> places(kind.type(), kind.name(), missing));
        database.sql("""
                     SELECT type, convert_from(payload, 'UTF8') AS payload FROM ledger.case_entry
                     UNION ALL SELECT type, convert_from(payload, 'UTF8') FROM ledger.access_entry
                     """)
                .query((row, number) -> {
                    filled(JSON.readTree(row.getString("payload")), row.getString("type"), missing);
                    return number;
                })
                .list();
        missing.removeAll(NOT_BY_A_CALL);
        return missing;
    }

    private static void places(Type type, String path, Set<String> places) {
        if (type == PersonalText.class) {
            places.add(path);
        } else if (type instanceof ParameterizedType container) {
            places(container.getActualTypeArguments()[0], path, places);
        } else if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent component : record.getRecordComponents()) {
                places(component.getGenericType(), path + "." + component.getName(), places);
            }
        }
    }

    private static void filled(JsonNode value, String path, Set<String> missing) {
        if (value.isObject() && value.has("commitment")) {
            missing.remove(path);
        } else if (value.isObject()) {
            value.properties().forEach(part -> filled(part.getValue(), path + "." + part.getKey(), missing));
        } else if (value.isArray()) {
            value.forEach(element -> filled(element, path, missing));
        }
    }
}
