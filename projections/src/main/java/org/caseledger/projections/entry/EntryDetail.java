package org.caseledger.projections.entry;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.AboutChild;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.contact.CorrectedField;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.LedgerId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.projector.StoredEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a fact says, as JSON: its components by their names, in their order, without those that every row has anyway.
 *
 * <p>Codes, numbers, times and ids are written as they are. What only a reader may have is left to be opened when it is
 * read: words as {@code {"$sealed": part}}, workers as {@code {"$worker": id}}.
 */
public final class EntryDetail {

    public static final String SEALED = "$sealed";
    public static final String WORKER = "$worker";
    public static final String CHILD = "childId";

    private static final Set<String> ON_EVERY_ROW = Set.of("child", "children", "contact", "concern", "occurredAt");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Asked once a class: the lookup copies an array of reflected members each time. */
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents());
        }
    };

    private EntryDetail() {}

    /**
     * The JSON of an entry.
     *
     * @param onRecordOf leaves out what is about another child alone; null keeps everything
     */
    static String of(StoredEvent entry, @Nullable ChildId onRecordOf) {
        return JSON.writeValueAsString(components((Record) entry.event(), ON_EVERY_ROW, onRecordOf));
    }

    private static Map<String, Object> components(Record part, Set<String> without, @Nullable ChildId onRecordOf) {
        Map<String, Object> components = new LinkedHashMap<>();
        for (RecordComponent component : COMPONENTS.get(part.getClass())) {
            Object value = valueOf(component, part);
            if (value != null && !without.contains(component.getName())) {
                components.put(nameOf(component, value), json(value, onRecordOf));
            }
        }
        return components;
    }

    private static String nameOf(RecordComponent component, Object value) {
        return value instanceof LedgerId && !(value instanceof WorkerId)
                ? component.getName() + "Id"
                : component.getName();
    }

    private static Object json(Object value, @Nullable ChildId onRecordOf) {
        return switch (value) {
            case PersonalText text -> Map.of(SEALED, SealedText.part(text));
            case WorkerId worker -> Map.of(WORKER, worker.toString());
            case LedgerId id -> id.toString();
            case CorrectedField field -> field.fieldName();
            case Enum<?> code -> code.name();
            case Boolean yesOrNo -> yesOrNo;
            case Number number -> number;
            case UUID id -> id.toString();
            case Instant moment -> moment.toString();
            case LocalDate day -> day.toString();
            case Collection<?> several -> list(several, onRecordOf);
            case Record record when isName(record) -> record.toString();
            case Record record -> components(record, Set.of(), onRecordOf);
            default -> throw new IllegalArgumentException("no JSON form for " + value.getClass().getName());
        };
    }

    private static List<Object> list(Collection<?> several, @Nullable ChildId onRecordOf) {
        List<Object> list = new ArrayList<>(several.size());
        for (Object one : several) {
            if (onRecordOf == null || !(one instanceof AboutChild part) || part.child().equals(onRecordOf)) {
                list.add(json(one, onRecordOf));
            }
        }
        return list;
    }

    /** Whether a record is nothing but a checked text, such as a rule id; it then prints as that text. */
    private static boolean isName(Record record) {
        List<RecordComponent> components = COMPONENTS.get(record.getClass());
        return components.size() == 1 && components.getFirst().getType() == String.class;
    }

    private static @Nullable Object valueOf(RecordComponent component, Record part) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("cannot read " + component, unreadable);
        }
    }
}
