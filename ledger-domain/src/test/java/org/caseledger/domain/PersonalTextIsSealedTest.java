package org.caseledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.domain.child.RetentionRuleName;
import org.caseledger.domain.continuation.CheckpointRoot;
import org.caseledger.domain.device.DeviceUse.AssetTag;
import org.caseledger.domain.guideline.RuleReference.RuleId;
import org.caseledger.domain.guideline.inforce.Scope;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.platform.terms.PlatformId;
import org.caseledger.domain.reading.QueryFingerprint;
import org.caseledger.domain.reading.QuestionName;
import org.caseledger.domain.time.CalendarVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A fact can hold words only as {@link PersonalText}, which is sealed before it is stored. Anything that could carry a
 * name, a date of birth or a narrative in clear is found here, however deep it lies.
 */
class PersonalTextIsSealedTest {

    /** Codes: each has a form so narrow that it cannot hold a sentence or a name. */
    private static final Set<Class<?>> CODES = Set.of(
            AssetTag.class, CalendarVersion.class, CheckpointRoot.class, PlatformId.class, QueryFingerprint.class,
            QuestionName.class, RetentionRuleName.class, RuleId.class, Scope.class, TeamCode.class);

    private static final Set<Class<?>> CLEAR = Set.of(
            Instant.class, UUID.class, int.class, Integer.class, long.class, Long.class, boolean.class,
            Boolean.class);

    /** Days that are nobody's: those on which the whole council does not work. */
    private static final Set<String> HOLIDAYS = Set.of(
            "WorkingCalendarProposed.holidays: java.time.LocalDate",
            "WorkingCalendarProposed.horizon: java.time.LocalDate",
            "WorkingCalendarPublished.holidays: java.time.LocalDate",
            "WorkingCalendarPublished.horizon: java.time.LocalDate");

    static Stream<Class<? extends LedgerEvent>> facts() {
        return EventCatalogue.all().stream().map(EventCatalogue.Entry::type);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void noFactHasAPlaceForWordsInClear(Class<? extends LedgerEvent> fact) {
        assertThat(inClear(fact)).filteredOn(place -> !HOLIDAYS.contains(place)).isEmpty();
    }

    @Test
    void thePlacesThatMustNotBeAreFound() {
        assertThat(inClear(Careless.class))
                .containsExactly(
                        "Careless.name: java.lang.String",
                        "Careless.born: java.time.LocalDate",
                        "Careless.picture: byte[]",
                        "Careless.anything: java.lang.Object",
                        "Note.text: java.lang.String",
                        "Careless.byName: java.util.Map<java.lang.String, java.lang.String>");
    }

    @Test
    void everyCodeIsStillAskedFor() {
        Set<Class<?>> met = new HashSet<>();
        facts().forEach(fact -> collect(fact, met));
        assertThat(met).containsAll(CODES);
    }

    private static List<String> inClear(Class<?> type) {
        List<String> found = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            for (Type part : parts(component.getGenericType())) {
                if (!isHarmless(part)) {
                    if (part instanceof Class<?> nested && nested.isRecord()) {
                        found.addAll(inClear(nested));
                    } else {
                        found.add(type.getSimpleName() + "." + component.getName() + ": " + part.getTypeName());
                    }
                }
            }
        }
        return found;
    }

    private static void collect(Class<?> type, Set<Class<?>> met) {
        Arrays.stream(type.getRecordComponents())
                .flatMap(component -> parts(component.getGenericType()).stream())
                .filter(Class.class::isInstance)
                .map(part -> (Class<?>) part)
                .filter(Class::isRecord)
                .forEach(
                        nested -> {
                            met.add(nested);
                            collect(nested, met);
                        });
    }

    /** The type itself, or what a list or a set of it holds. */
    private static List<Type> parts(Type type) {
        if (type instanceof ParameterizedType container
                && (container.getRawType() == List.class || container.getRawType() == Set.class)) {
            return List.of(container.getActualTypeArguments());
        }
        return List.of(type);
    }

    private static boolean isHarmless(Type type) {
        return type == PersonalText.class
                || type instanceof Class<?> raw && (CLEAR.contains(raw) || CODES.contains(raw) || raw.isEnum());
    }

    @SuppressWarnings("ArrayRecordComponent") // that is what must be found
    private record Careless(
            String name,
            LocalDate born,
            byte[] picture,
            Object anything,
            List<Note> notes,
            Map<String, String> byName,
            PersonalText sealed) {}

    private record Note(Instant at, String text) {}
}
