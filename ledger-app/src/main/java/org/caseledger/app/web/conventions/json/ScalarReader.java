package org.caseledger.app.web.conventions.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseledger.app.web.conventions.json.RecordReader.Limits;
import org.caseledger.domain.child.RetentionRuleName;
import org.caseledger.domain.contact.CorrectedField;
import org.caseledger.domain.device.DeviceUse;
import org.caseledger.domain.guideline.inforce.Scope;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.LedgerIds;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.platform.terms.PlatformId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads single values; says what is wrong and gives null where it cannot. */
final class ScalarReader {

    /** Values of the domain that are written as a text, and what a text that is none of them is called. */
    private static final Map<Class<?>, Written> WRITTEN = Map.of(
            ChildId.class, new Written(ChildId::of, "unknown-child"),
            ContactId.class, new Written(ContactId::of, "unknown-contact"),
            RetentionRuleName.class, new Written(RetentionRuleName::new, "no-retention-rule"),
            TeamCode.class, new Written(TeamCode::new, "no-team-code"),
            Scope.class, new Written(Scope::new, "no-scope"),
            PlatformId.class, new Written(PlatformId::new, "no-platform-name"),
            DeviceUse.AssetTag.class, new Written(DeviceUse.AssetTag::new, "no-asset-tag"),
            UUID.class, new Written(LedgerIds::parse, "no-id"),
            CorrectedField.class, new Written(ScalarReader::correctedField, "unknown-field"));

    private final Findings findings;
    private final Instant now;

    ScalarReader(Findings findings, Instant now) {
        this.findings = findings;
        this.now = now;
    }

    boolean reads(Class<?> type) {
        return WRITTEN.containsKey(type);
    }

    @Nullable
    Object read(JsonNode node, Class<?> type, Limits limits, String pointer) {
        if (type == boolean.class || type == Boolean.class) {
            if (node.isBoolean()) {
                return node.booleanValue();
            }
            findings.malformed(pointer, "wrong-type", "true or false is expected.");
            return null;
        }
        if (type == long.class) {
            if (node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0) {
                return node.longValue();
            }
            findings.malformed(pointer, "wrong-type", "A whole number from 0 is expected.");
            return null;
        }
        if (!node.isString()) {
            findings.malformed(pointer, "wrong-type", "A JSON string is expected.");
            return null;
        }
        String text = node.stringValue();
        if (type == Instant.class) {
            return time(text, limits, pointer);
        }
        if (type == LocalDate.class) {
            return date(text, pointer);
        }
        Written written = WRITTEN.get(type);
        if (written != null) {
            return written(text, written, pointer);
        }
        if (type.isEnum()) {
            return choice(text, type, pointer);
        }
        if (type == String.class) {
            if (!limits.mayBeEmpty() || !text.isEmpty()) {
                Texts.check(text, limits.longest(), pointer, findings);
            }
            return text;
        }
        throw new IllegalStateException("a request cannot hold a " + type);
    }

    private @Nullable Instant time(String text, Limits limits, String pointer) {
        Instant time = Times.parse(text);
        if (time == null) {
            findings.malformed(pointer, "not-a-time", "A time is written as in RFC 3339 with a zone, such as"
                    + " 2026-11-20T10:02:00Z.");
        } else if (!Times.isPlausible(time)) {
            findings.refused(pointer, "time-out-of-range", "The time is before 1900 or after 2199.");
        } else if (!limits.mayBeInFuture() && time.isAfter(now.plus(Times.CLOCKS_DIFFER))) {
            findings.refused(pointer, "time-in-the-future", "The time lies ahead of the ledger's clock.");
        }
        return time;
    }

    private @Nullable LocalDate date(String text, String pointer) {
        LocalDate date = Times.parseDate(text);
        if (date == null) {
            findings.malformed(pointer, "not-a-date", "A date is written as 2014-05-02.");
        }
        return date;
    }

    private @Nullable Object written(String text, Written as, String pointer) {
        try {
            return as.reader.apply(text);
        } catch (IllegalArgumentException otherwise) {
            findings.refused(pointer, as.code, "The text does not have the form of such a name.");
            return null;
        }
    }

    private @Nullable Object choice(String text, Class<?> type, String pointer) {
        List<Enum<?>> choices = Arrays.stream(type.getEnumConstants()).<Enum<?>>map(Enum.class::cast).toList();
        for (Enum<?> choice : choices) {
            if (choice.name().equals(text)) {
                return choice;
            }
        }
        findings.malformed(pointer, "unknown-value", "One of these is expected: "
                + choices.stream().map(Enum::name).collect(Collectors.joining(", ")) + ".");
        return null;
    }

    private static CorrectedField correctedField(String name) {
        return CorrectedField.named(name).orElseThrow(() -> new IllegalArgumentException("no such field"));
    }

    private record Written(Function<String, Object> reader, String code) {}
}
