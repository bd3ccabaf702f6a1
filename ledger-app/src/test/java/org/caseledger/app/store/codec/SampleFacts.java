package org.caseledger.app.store.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.EventCatalogue;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.PersonalText;
import org.jspecify.annotations.Nullable;

/** One fact of each kind, every component filled in, or with those left out that may be absent. */
final class SampleFacts {

    private static final UUID ONE = UUID.fromString("0b9f1c3e-5d2a-4f67-8a10-3c4d5e6f7a8b");
    private static final UUID OTHER = UUID.fromString("c1d2e3f4-a5b6-4c7d-8e9f-0a1b2c3d4e5f");
    private static final Instant THEN = Instant.parse("2026-03-29T09:05:07.123456Z");

    /** Codes differ in form; the first that a record of one value accepts is taken. */
    private static final List<String> CODES = List.of("R14", "north-team", "england-and-wales-2026-11", "timeline",
            "teams", "0123456789abcdef0123456789abcdef",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final boolean everything;

    private SampleFacts(boolean everything) {
        this.everything = everything;
    }

    static LedgerEvent full(EventCatalogue.Entry kind) {
        return (LedgerEvent) new SampleFacts(true).of(kind.type(), ONE);
    }

    static LedgerEvent sparse(EventCatalogue.Entry kind) {
        return (LedgerEvent) new SampleFacts(false).of(kind.type(), ONE);
    }

    private Object of(Type type, UUID id) {
        if (type instanceof ParameterizedType generic) {
            Type element = generic.getActualTypeArguments()[0];
            Object one = of(element, ONE);
            return generic.getRawType() == Set.class
                    ? everything ? Set.of(one, of(element, OTHER)) : Set.of(one)
                    : everything ? List.of(one) : List.of();
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        } else if (raw.isRecord() && raw.getRecordComponents()[0].getName().equals("value")) {
            return code(raw, id);
        } else if (raw.isRecord()) {
            return record(raw);
        } else if (raw == PersonalText.class) {
            return PersonalText.of("“So it was said”, in words with ümläuts, a \\ and a\nnew line.");
        } else if (raw == Instant.class) {
            return THEN;
        } else if (raw == LocalDate.class) {
            return LocalDate.of(2016, 2, 29);
        } else if (raw == UUID.class) {
            return id;
        } else if (raw == boolean.class || raw == Boolean.class) {
            return true;
        } else if (raw == int.class || raw == Integer.class) {
            return 2;
        } else if (raw == long.class || raw == Long.class) {
            return 41L;
        }
        throw new AssertionError("no sample of " + type);
    }

    private Object record(Class<?> type) {
        Object[] values = Arrays.stream(type.getRecordComponents())
                .map(component -> !everything && mayBeAbsent(component)
                        ? null
                        : of(component.getGenericType(), ONE))
                .toArray();
        return made(canonical(type), values);
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Object code(Class<?> type, UUID id) {
        if (type.getRecordComponents()[0].getType() == UUID.class) {
            return made(canonical(type), id);
        }
        for (String candidate : CODES) {
            try {
                return canonical(type).newInstance(candidate);
            } catch (InvocationTargetException notOfThisForm) {
                continue;
            } catch (ReflectiveOperationException impossible) {
                throw new AssertionError(impossible);
            }
        }
        throw new AssertionError("no sample code for " + type);
    }

    private static Object made(Constructor<?> constructor, @Nullable Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new AssertionError("no sample of " + constructor.getDeclaringClass(), refused);
        }
    }

    private static Constructor<?> canonical(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException absent) {
            throw new AssertionError(absent);
        }
    }
}
